/* Words in the form that the index has. This is generator/search/words.py again, line by line, for what a reader
   types. A browser test compares the two. */
const LETTERS = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "ie", ж: "zh", з: "z", и: "i", і: "i", ї: "i", й: "i",
  к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "u", ф: "f", х: "kh", ц: "ts", ч: "ch",
  ш: "sh", щ: "sch", ъ: "", ы: "y", ь: "", э: "e", ю: "iu", я: "ia",
  ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe",
};
const COUNTS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
  + " sixteen seventeen eighteen nineteen twenty").split(" ");
const TIMES = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, b: 9, billion: 9, tn: 12, trillion: 12,
  tis: 3, tys: 3, tisiach: 3, tysiach: 3, mln: 6, mio: 6, milioniv: 6, millionov: 6, mlrd: 9, mrd: 9, miliardiv: 9, milliardov: 9 };
export const SMALL = new Set(("a an and are as at be by did do does for from has have how in into is it its of on or"
  + " that the their there this to was were what when where which who will with would"
  + " v i o z s na po pro ta za dlia chi kto khto chto scho kak iak").split(" "));

const GROUPED = /(?<![0-9.])([0-9]{1,3})((?:[, \u00a0\u202f][0-9]{3})+)(?![0-9])/g;
const SCALED = /([0-9]+(?:\.[0-9]+)?)[ -]?(milliardov|miliardiv|millionov|milioniv|thousand|trillion|tisiach|tysiach|billion|million|mlrd|tis|tys|mln|mio|mrd|bn|mn|tn|b|k|m)(?![\p{L}\p{N}_])/gu;
const ORDINAL = /(?<![\p{L}\p{N}_])([0-9]+)(?:st|nd|rd|th)(?![\p{L}\p{N}_])/gu;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

export const fold = (text) => {
  const small = text.normalize("NFC").toLowerCase().replaceAll("’", "'").replaceAll("ʼ", "'").replaceAll("‑", "-");
  const latin = [...small].map((letter) => LETTERS[letter] ?? letter).join("");
  const bare = latin.normalize("NFKD").replace(/\p{Mn}/gu, "");
  return bare.replace(/'s(?![\p{L}\p{N}_])|(?<=(?<![\p{L}\p{N}_])[a-z])\.(?=[a-z](?![\p{L}\p{N}_]))/gu, "").replaceAll("'", "");
};

const whole = (number, noughts) => {
  const [before, after = ""] = number.split(".");
  const full = (before + after.slice(0, noughts).padEnd(noughts, "0")).replace(/^0+(?=.)/, "");
  const rest = after.slice(noughts).replace(/0+$/, "");
  return rest ? `${full}.${rest}` : full;
};

export const stem = (word) => {
  if (COUNTS.includes(word)) return String(COUNTS.indexOf(word));
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(?<=sh|ch|.x|ss)es$/, "")
    .replace(/(?<![sui])s$/, "")
    .replace(/is(e|ed|ing|ation)$/, "iz$1")
    .replace(/yse(d?)$/, "yze$1")
    .replace(/(?<=...)our(?=$|ed$|able$)/, "or")
    .replace(/(?<=[tb])re$/, "er")
    .replace(/ence$/, "ense")
    .replace(/mme$/, "m")
    .replace(/(.)\1/g, "$1");
};

/** Returns the words of a text in the form in which they are looked up, in their order. The synonyms are a map
    of such forms. */
export const words = (text, synonyms = new Map()) => {
  const plain = fold(text)
    .replace(GROUPED, (_, first, rest) => first + rest.replace(/[^0-9]/g, ""))
    .replace(SCALED, (_, number, unit) => whole(number, TIMES[unit]))
    .replace(ORDINAL, "$1");
  return [...plain.matchAll(WORD)].flatMap(([word]) => {
    const parts = word.split("-");
    const whole = parts.length > 1 && !parts.some((part) => /^\p{Nd}+$/u.test(part)) ? [parts.join("")] : [];
    return [...parts, ...whole].map(stem).map((form) => synonyms.get(form) ?? form);
  });
};
