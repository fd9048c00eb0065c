/* Finds entries by their words. It loads the head once, and then only the pieces that hold the typed words.
   generator/search/index_files.py says what is in them. This script knows nothing of the page. */
import { isUnparted, wordsBy } from "./search-words.js";

const LIKELY = { point: 1.5, actor: 1.4, event: 1.25, place: 1, plan: 1.2, question: 1, draft: 1, source: 0.95, page: 1.2, claim: 0.6 };
const SLIP = 0.7;
const BEGINNING = 0.75;
const ENDING = 0.5;
const OTHER_FORM = { latin: 0.8, cyrillic: 0.98 };
const IN_TWO = 0.7;
const ANSWERS = 2;
const SAME_ASKED = 1.4;
/* How many letters of a word its ending leaves. */
const SHORTEST = { latin: 4, cyrillic: 3 };

/* The words of a text that is shown, each at an odd place. */
const PIECES = /([\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.,'’-]*[\p{L}\p{N}\p{M}])?)/u;

/** Whether two words differ by one letter only: added, left out, wrong, or exchanged with its neighbour. */
export const isSlip = (typed, name) => {
  if (Math.abs(typed.length - name.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === name[start]) start += 1;
  let end = 0;
  while (end < Math.min(typed.length, name.length) - start && typed.at(-1 - end) === name.at(-1 - end)) end += 1;
  const [left, right] = [typed.slice(start, typed.length - end), name.slice(start, name.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(""));
};

/** The beginning that two forms of a word share, in languages where a form changes only the ending. */
const root = (word) => word.slice(0, -Math.min(3, Math.max(1, word.length - 5)));

/** The rising numbers that have these steps between them. */
const numbers = (steps) => {
  let last = 0;
  return steps.map((step) => (last += step));
};

export const openIndex = async (base) => {
  /** An error says whether the file is gone: a site that is published again no longer has the files of before. */
  const load = async (name, options) => {
    const answer = await fetch(new URL(name, base), options);
    if (!answer.ok) throw Object.assign(new Error(`${answer.status} ${name}`), { isGone: answer.status === 404 });
    return answer.json();
  };
  const head = await load("head.json", { cache: "no-cache" });
  const once = new Map();
  /** Each piece is loaded once. If that fails, every caller, also one that waited, loads it again. */
  const part = (name) => {
    if (once.has(name)) return once.get(name).catch(() => once.get(name) ?? part(name));
    const loading = load(`${head.version}/${name}.json`);
    loading.catch(() => once.delete(name));
    once.set(name, loading);
    return loading;
  };

  const { words, askedFor, asks, isSmall } = wordsBy(head.letters, head.tables);
  const synonyms = new Map(Object.entries(head.synonyms));
  /** The forms in which the words of a text are looked up, here and in the index. */
  const forms = (text) => words(text, synonyms);
  const names = head.names.split(" ");
  const isName = new Set(names);
  const kinds = head.kinds.flatMap(([kind, count]) => Array(count).fill(kind));
  const rarity = (count) => Math.log(1 + head.entries / (1 + count));

  const piece = async (word) => {
    const [first = "", second = ""] = word.replace("=", "");
    const number = head.pieces.indexOf(isUnparted(first) ? `+${(first.codePointAt(0) >> 8).toString(16)}` : first + second);
    return number < 0 ? {} : part(`words-${number}`);
  };

  /** The beginning that the forms of a word share: it loses its longest ending. */
  const shared = (word, script) => {
    const ending = head.tables.endings[script].find((end) => word.length - end.length >= SHORTEST[script] && word.endsWith(end));
    return ending ? word.slice(0, -ending.length) : word;
  };
  const rootsOfSynonyms = { latin: new Map(), cyrillic: new Map() };
  for (const [script, roots] of Object.entries(rootsOfSynonyms)) {
    for (const [word, meant] of synonyms) roots.set(shared(word, script), meant);
  }

  /** The words of the index that a typed word can mean, each with how likely that is. */
  const meanings = async (typed, script) => {
    const known = await piece(typed);
    const beginning = shared(typed, script);
    const meant = synonyms.get(typed) ?? rootsOfSynonyms[script].get(beginning);
    const found = new Map();
    if (Object.hasOwn(known, typed)) found.set(typed, 1);
    if (meant && Object.hasOwn(await piece(meant), meant)) found.set(meant, 1);
    if (/^\D{2}|^\d{4}/.test(typed) && !isUnparted(typed)) {
      for (const word of Object.keys(known)) {
        if (found.has(word)) continue;
        if (word.startsWith(typed)) found.set(word, (BEGINNING * (typed.length + 2)) / (word.length + 2));
        if (beginning.length > 3 && word.startsWith(beginning) && shared(word, script) === beginning) found.set(word, OTHER_FORM[script]);
      }
    }
    if (!found.size && typed.length > 3) {
      for (const name of names) if (isSlip(typed, name)) found.set(name, SLIP);
    }
    if (/^\D{5}/.test(typed) && ![...found.keys()].some((word) => isName.has(word))) {
      for (const name of names) {
        if (name.startsWith(root(typed)) && name.length <= typed.length + 3 && !found.has(name)) found.set(name, ENDING);
      }
    }
    return found;
  };

  /** The score that a word, by its meanings, gives to each entry. */
  const scored = async (meant, typed) => {
    const entries = new Map();
    let exact = Infinity; // a longer word never counts for more than the one typed
    for (const [word, likeness] of meant) {
      const postings = (await piece(word))[word].map(([weight, ...steps]) => [weight, numbers(steps)]);
      const rare = rarity(postings.reduce((sum, [, of]) => sum + of.length, 0));
      if (word === typed) exact = rare;
      const value = likeness * Math.min(rare, exact);
      for (const [weight, of] of postings) {
        for (const entry of of) entries.set(entry, Math.max(entries.get(entry) ?? 0, weight * value));
      }
    }
    return entries;
  };

  /** The score of a word that the index has as it is, or none. */
  const exactly = async (word) => {
    const meant = synonyms.get(word) ?? word;
    return Object.hasOwn(await piece(meant), meant) ? { entries: await scored([[meant, 1]], meant), word: meant } : null;
  };

  /** The scores of entries in which a word that was typed in one stands in two. */
  const inTwo = async (typed) => {
    const known = await piece(typed);
    const pairs = [];
    for (let cut = 3; cut <= typed.length - 3; cut += 1) {
      const [left, right] = [typed.slice(0, cut), typed.slice(cut)];
      if (isSmall.has(left) || !Object.hasOwn(known, left)) continue;
      const [first, second] = [await exactly(left), await exactly(right)];
      if (first && second) pairs.push({ entries: new Map([...first.entries].filter(([entry]) => second.entries.has(entry))
        .map(([entry, score]) => [entry, IN_TWO * Math.min(score, second.entries.get(entry))])), words: [left, right] });
    }
    return pairs;
  };

  /** The scores of each typed word; a neighbour may belong to it: "cease fire" is also "ceasefire". */
  const scoresOf = async (wanted, script) => {
    const each = await Promise.all(wanted.map(async (typed) => {
      const meant = await meanings(typed, script);
      const whole = { entries: await scored(meant, typed), words: [...meant.keys()] };
      return [whole, ...(/^[a-z]{7,}$/.test(typed) ? await inTwo(typed) : [])];
    }));
    await Promise.all(wanted.slice(1).map(async (right, at) => {
      const joined = (wanted[at] + right).replace(/(.)\1/g, "$1");
      const found = /^[a-z]{6,}$/.test(joined) && await exactly(joined);
      if (found) for (const of of [each[at], each[at + 1]]) of.push({ entries: found.entries, words: [found.word] });
    }));
    return each.map((all) => {
      const entries = new Map();
      for (const of of all) for (const [entry, score] of of.entries) entries.set(entry, Math.max(entries.get(entry) ?? 0, score));
      return { entries, words: all.flatMap((of) => of.words), rarity: rarity(entries.size) };
    });
  };

  /** The entries that have a word, such as a whole name or what a question asks for. */
  const having = async (word) => new Set(((await piece(word))[word] ?? []).flatMap(([, ...steps]) => numbers(steps)));

  const withoutSmall = (all) => (all.some((word) => !isSmall.has(word)) ? all.filter((word) => !isSmall.has(word)) : all);

  /** The entries that a query finds, the best first, and the words that found them. */
  const search = async (query) => {
    if (!query.trim()) return { found: kinds.map((kind, entry) => ({ entry, kind, score: 0 })), words: new Set() };
    const typed = words(query, undefined, false);
    if (!typed.length) return { found: [], words: new Set() }; // only marks, such as "?"
    const asked = typed.length > 2 ? askedFor(query) : "";
    const wanted = [...new Set(withoutSmall(asked ? typed.filter((word, at) => at > 1 || !asks(word)) : typed))];
    const [each, named, asking] = await Promise.all([
      scoresOf(wanted, /\p{Script=Cyrillic}/u.test(query) ? "cyrillic" : "latin"),
      having(`=${withoutSmall(forms(query)).join(" ")}`),
      asked ? having(`?${asked}`) : new Set(),
    ]);
    const name = each.map((scores) => scores.words.find((word) => isName.has(word)));
    if (name.every(Boolean)) for (const entry of await having(`=${name.join(" ")}`)) named.add(entry);
    const isNamed = (entry) => named.has(entry) && (!asked || wanted.length > 1);
    const possible = each.reduce((sum, scores) => sum + scores.rarity, 0);
    const total = new Map();
    for (const scores of each) {
      for (const [entry, score] of scores.entries) {
        const [sum, matched] = total.get(entry) ?? [0, 0];
        total.set(entry, [sum + score, matched + scores.rarity]);
      }
    }
    const found = [...total].map(([entry, [sum, matched]]) => {
      const kind = kinds[entry];
      const share = (matched / possible) ** 2;
      const answers = asked && kind === "question" ? ANSWERS * (asking.has(entry) ? SAME_ASKED : 1) : 1;
      return { entry, kind, score: sum * share * LIKELY[kind] * answers * (isNamed(entry) ? 2 : 1) };
    });
    found.sort((left, right) => right.score - left.score || left.entry - right.entry);
    return { found, words: new Set(each.flatMap((scores) => scores.words)) };
  };

  /** What is shown of an entry. */
  const entry = async (number) => {
    const block = await part(`entries-${Math.floor(number / head.block)}`);
    const [url, title, sentence, date, disputed, withdrawn] = block[number % head.block];
    return { url, title, sentence, date, disputed: Boolean(disputed), withdrawn: Boolean(withdrawn) };
  };

  /** The pieces of a text, each with whether one of the words is in it. */
  const highlight = (text, found) => text.split(PIECES).flatMap((piece, at) => {
    if (at % 2 === 0 || !forms(piece).some((form) => found.has(form))) return [[piece, false]];
    const signs = [...piece];
    if (!signs.some(isUnparted)) return [[piece, true]];
    const isPair = (start) => start >= 0 && found.has(signs.slice(start, start + 2).join(""));
    return signs.map((sign, place) => [sign, found.has(sign) || isPair(place) || isPair(place - 1)]);
  });

  /** For each filter of a search: its values, each with a label and the entries that have it. */
  const facets = async () => {
    const stored = await part("facets");
    const read = ([value, [label, ...steps]]) => [value, { label, entries: new Set(numbers(steps)) }];
    return Object.fromEntries(Object.entries(stored).map(([name, values]) => [name, new Map(Object.entries(values).map(read))]));
  };

  return { search, entry, facets, forms, highlight };
};
