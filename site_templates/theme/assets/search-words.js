/* Words in the form that the index has. This is generator/search/folding.py, numbers.py and words.py again, line by
   line, for what a reader types; the tables come with the index. A browser test compares the two. */
const UNPARTED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3"
  + "\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const SIGN = new RegExp(`^[${UNPARTED}]`, "u");
const ANY_SIGN = new RegExp(`[${UNPARTED}]`, "u");
const SCRIPTS = new RegExp(`[${UNPARTED}]+|[^${UNPARTED}]+`, "gu");
const AFTER = "(?![\\p{L}\\p{N}_])";
const NUMBER = "[0-9]+(?:[.,][0-9]+)?";
const GROUPED = /(?<![0-9.,])([0-9]{1,3})((?:,[0-9]{3})+|(?: [0-9]{3})+)(?![0-9])/g;
const DOTTED = /(?<![0-9.,])([1-9][0-9]{0,2})((?:\.[0-9]{3})+)(?![0-9])/g;
const ORDINAL = /(?<![\p{L}\p{N}_])([0-9]+)(?:st|nd|rd|th)(?![\p{L}\p{N}_])/gu;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const DROPPED = /'s(?![\p{L}\p{N}_])|(?<=(?<![\p{L}\p{N}_])[a-z])\.(?=[a-z](?![\p{L}\p{N}_]))/gu;
const JOINS = "und";
/* A question asks with one of so many first words. */
const ASKING_WORDS = 5;

/** Whether a form is a part of a run of a script that sets no blanks between words. */
export const isUnparted = (form) => SIGN.test(form);

export const stem = (word) => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const plain = word
    .replace(/ies$/, "y")
    .replace(/(?<=sh|ch|.x|ss)es$/, "")
    .replace(/(?<![sui])s$/, "")
    .replace(/is(e|ed|ing|ation)$/, "iz$1")
    .replace(/yse(d?)$/, "yze$1")
    .replace(/(?<=...)our(?=$|ed$|able$)/, "or")
    .replace(/(?<=[tb])re$/, "er")
    .replace(/ence$/, "ense")
    .replace(/mme$/, "m");
  return (/[eo]w$/.test(plain) ? plain.replaceAll("w", "v") : plain)
    .replace(/(?<=..[^aeiou])[iy][ijy]?$/, "y")
    .replaceAll("sch", "sh")
    .replace(/[iy]j?(?=e[vw]$)/, "i")
    .replace(/(.)\1/g, "$1");
};

/** The forms of a word without a hyphen. */
const formsOf = (part) => {
  if (!ANY_SIGN.test(part)) return [stem(part)];
  return part.match(SCRIPTS).flatMap((run) => {
    const signs = [...run];
    return isUnparted(run) && signs.length > 1 ? signs.slice(1).map((sign, at) => signs[at] + sign) : [stem(run)];
  });
};

const longestFirst = (words) => [...words].sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
const isLatin = (word) => /^[\0-\x7f]+$/.test(word);

export const wordsBy = (letters, { numbers, hundreds, scales, between, small, asking }) => {
  const isNumber = (word) => Object.hasOwn(numbers, word);
  const isScale = (word) => Object.hasOwn(scales, word);
  const units = longestFirst(Object.keys(scales));
  const scale = `[ -]?(?:(${units.filter(isLatin).join("|")})${AFTER}|(${units.filter((word) => !isLatin(word)).join("|")}))`;
  const RANGE = new RegExp(`(${NUMBER})( ?[-–—] ?| (?:${between.join("|")}) )(${NUMBER})${scale}`, "gu");
  const SCALED = new RegExp(`(${NUMBER})${scale}`, "gu");
  const parts = longestFirst(new Set([...Object.keys(numbers), ...hundreds, ...units, JOINS]));
  const PART = new RegExp(parts.filter((word) => isLatin(word) && word.length > 2).join("|"), "g");

  const fold = (text) => {
    const latin = [...text.normalize("NFC").toLowerCase()].map((sign) => letters[sign] ?? sign).join("");
    const bare = latin.normalize("NFKD").replace(/\p{Mn}|\p{Cf}/gu, "").normalize("NFC");
    return bare.replace(DROPPED, "").replaceAll("'", "");
  };

  const whole = (number, unit) => {
    const zeros = scales[unit];
    const [before, after = ""] = number.replace(",", ".").split(".");
    const full = (before + after.slice(0, zeros).padEnd(zeros, "0")).replace(/^0+(?=.)/, "");
    const rest = after.slice(zeros).replace(/0+$/, "");
    return rest ? `${full}.${rest}` : full;
  };

  const numberWords = (word) => {
    if (isNumber(word) || hundreds.includes(word)) return [word];
    if (word.length < 9) return [];
    const found = word.match(PART) ?? [];
    if (found.length < 2 || found.join("") !== word) return [];
    for (let at = found.indexOf(JOINS, 1); at > 0 && at < found.length - 1; at = found.indexOf(JOINS, 1)) {
      found.splice(at - 1, 3, found[at + 1], found[at - 1]);
    }
    return found;
  };

  const runFrom = (pieces, at) => {
    const run = numberWords(pieces[at]);
    let end = at + 1;
    while (run.length && end + 1 < pieces.length && [" ", "-"].includes(pieces[end])) {
      let [word, steps] = [pieces[end + 1], 2];
      const goesOn = pieces[end + 2] === " " && end + 3 < pieces.length;
      if (word === "and" && hundreds.includes(run.at(-1)) && goesOn) [word, steps] = [pieces[end + 3], 4];
      const more = isScale(word) && word.length > 2 ? [word] : numberWords(word);
      if (!more.length) break;
      run.push(...more);
      end += steps;
    }
    return [run, end];
  };

  const fits = (current, value) => (current % 100 === 0
    ? value > 0 && value < 100
    : current % 100 >= 20 && current % 10 === 0 && value > 0 && value < 10);

  const values = (run) => {
    const all = [];
    let [total, current] = [0, 0];
    for (const word of run) {
      const value = isNumber(word) ? numbers[word] : 100;
      if (isScale(word)) [total, current] = [total + Math.max(current, 1) * 10 ** scales[word], 0];
      else if (hundreds.includes(word) && current < 10) current = Math.max(current, 1) * 100;
      else if (!current || fits(current, value)) current += value;
      else {
        all.push(total + current);
        [total, current] = [0, value];
      }
    }
    return [...all, total + current];
  };

  const wordsInDigits = (plain) => {
    const pieces = plain.split(/([\p{L}\p{N}]+)/u);
    for (let at = 1; at < pieces.length; at += 2) {
      const [run, end] = runFrom(pieces, at);
      if (run.length) pieces.splice(at, end - at, values(run).join(" "));
    }
    return pieces.join("");
  };

  const inDigits = (plain) => wordsInDigits(plain
    .replace(GROUPED, (number) => number.replace(/[ ,]/g, ""))
    .replace(RANGE, (_, low, to, high, ...unit) => whole(low, unit[0] ?? unit[1]) + to + whole(high, unit[0] ?? unit[1]))
    .replace(SCALED, (_, number, unit, sign) => whole(number, unit ?? sign))
    .replace(DOTTED, (number) => number.replaceAll(".", ""))
    .replace(ORDINAL, "$1"));

  /** Returns the words of a text in the form in which they are looked up, in their order. The synonyms are a map
      of such forms. A compound with hyphens gives its parts, and then the whole, if it is wanted. */
  const words = (text, synonyms = new Map(), withWholes = true) =>
    [...inDigits(fold(text)).matchAll(WORD)].flatMap(([word]) => {
      const apart = word.split("-");
      const joined = withWholes && apart.length > 1 && !apart.some((part) => /^\p{Nd}+$/u.test(part));
      return [...apart.flatMap(formsOf), ...(joined ? [stem(apart.join(""))] : [])].map((form) => synonyms.get(form) ?? form);
    });

  /** Returns what a question asks for, and nothing if it asks nothing. */
  const askedFor = (text) => {
    const first = (fold(text).match(WORD) ?? []).slice(0, ASKING_WORDS).map((word) => (Object.hasOwn(asking, word) ? asking[word] : ""));
    if (!first[0] && !first[1]) return "";
    const asked = first.filter(Boolean);
    return asked.find((kind) => kind !== "other" && kind !== "whether") ?? asked[0];
  };

  const asksBy = new Set(Object.keys(asking).map(stem));
  return { words, askedFor, asks: (form) => asksBy.has(form), isSmall: new Set(small) };
};
