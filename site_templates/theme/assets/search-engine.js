/* Finds entries by their words. It loads the head once, and then only the pieces that hold the typed words.
   generator/search/index_files.py says what is in them. This script knows nothing of the page. */
import { SMALL, words } from "./search-words.js";

const LIKELY = { point: 1.5, actor: 1.4, event: 1.25, place: 1, plan: 1.2, question: 1, draft: 1, source: 0.95, page: 1.3, claim: 0.6 };
const SLIP = 0.7;
const BEGINNING = 0.75;
const ENDING = 0.5;

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

  const synonyms = new Map(Object.entries(head.synonyms));
  /** The forms in which the words of a text are looked up, here and in the index. */
  const forms = (text) => words(text, synonyms);
  const names = head.names.split(" ");
  const isName = new Set(names);
  const kinds = head.kinds.flatMap(([kind, count]) => Array(count).fill(kind));
  const rarity = (count) => Math.log(1 + head.entries / (1 + count));

  const piece = async (word) => {
    const number = head.pieces.indexOf([...word.replace("=", "")].slice(0, 2).join(""));
    return number < 0 ? {} : part(`words-${number}`);
  };

  /** The words of the index that a typed word can mean, each with how likely that is. */
  const meanings = async (typed) => {
    const known = await piece(typed);
    const found = new Map();
    if (Object.hasOwn(known, typed)) found.set(typed, 1);
    if (typed.length > 1 && !/^\d{1,3}$/.test(typed)) {
      for (const word of Object.keys(known)) {
        if (word !== typed && word.startsWith(typed)) found.set(word, (BEGINNING * (typed.length + 2)) / (word.length + 2));
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

  /** The score that a typed word gives to each entry. */
  const scored = async (typed) => {
    const entries = new Map();
    const meant = await meanings(typed);
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
    return { entries, words: [...meant.keys()], rarity: rarity(entries.size) };
  };

  /** The entries whose whole name was typed. */
  const named = async (typed) => {
    const name = `=${typed.join(" ")}`;
    const known = await piece(name);
    return new Set((known[name] ?? []).flatMap(([, ...steps]) => numbers(steps)));
  };

  /** The entries that a query finds, the best first, and the words that found them. */
  const search = async (query) => {
    const all = forms(query);
    const wanted = all.some((word) => !SMALL.has(word)) ? all.filter((word) => !SMALL.has(word)) : all;
    if (!query.trim()) return { found: kinds.map((kind, entry) => ({ entry, kind, score: 0 })), words: new Set() };
    if (!wanted.length) return { found: [], words: new Set() }; // only marks, such as "?"
    const [whole, ...each] = await Promise.all([named(wanted), ...wanted.map(scored)]);
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
      return { entry, kind, score: sum * share * LIKELY[kind] * (whole.has(entry) ? 2 : 1) };
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

  /** For each filter of a search: its values, each with a label and the entries that have it. */
  const facets = async () => {
    const stored = await part("facets");
    const read = ([value, [label, ...steps]]) => [value, { label, entries: new Set(numbers(steps)) }];
    return Object.fromEntries(Object.entries(stored).map(([name, values]) => [name, new Map(Object.entries(values).map(read))]));
  };

  return { search, entry, facets, forms };
};
