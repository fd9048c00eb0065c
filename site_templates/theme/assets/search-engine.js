/* Finds entries by their words. It loads the head once, then only the pieces that hold the words typed;
   see generator/search/index_files.py for what is in them. It knows nothing of the page. */
import { SMALL, words } from "./search-words.js";

const LIKELY = { point: 1.5, actor: 1.4, event: 1.25, place: 1, plan: 1.2, question: 1, draft: 1, source: 0.95, page: 1.3, claim: 0.6 };
const SLIP = 0.7;
const BEGINNING = 0.75;
const ENDING = 0.5;

/** Whether one letter too many, too few, wrong, or two exchanged, make one word the other. */
export const isSlip = (one, other) => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(""));
};

/** What two forms of a word share, where only the ending differs, as Ukrainian and Russian words have it. */
const root = (word) => word.slice(0, -Math.min(3, Math.max(1, word.length - 5)));

/** Turns the steps between rising numbers back into the numbers. */
const numbers = (steps) => {
  let last = 0;
  return steps.map((step) => (last += step));
};

export const openIndex = async (base) => {
  const load = async (name, options) => (await fetch(new URL(name, base), options)).json();
  const head = await load("head.json", { cache: "no-cache" });
  const once = new Map();
  /** Each piece is asked for once. Where that fails, whoever comes later, or waited with others, asks again. */
  const part = (name) => {
    if (once.has(name)) return once.get(name).catch(() => once.get(name) ?? part(name));
    const asked = load(`${head.version}/${name}.json`);
    asked.catch(() => once.delete(name));
    once.set(name, asked);
    return asked;
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

  /** The words of the index that a typed word can mean, each with how well it does. */
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

  /** What one typed word gives each entry. */
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

  /** Entries of which a whole name was typed, or meant but for a slip in it. */
  const named = async (typed) => {
    const name = `=${typed.join(" ")}`;
    const known = await piece(name);
    return new Set((known[name] ?? []).flatMap(([, ...steps]) => numbers(steps)));
  };

  /** Returns the entries that a query finds, the best first, and the words that found them. */
  const search = async (query) => {
    const all = forms(query);
    const wanted = all.some((word) => !SMALL.has(word)) ? all.filter((word) => !SMALL.has(word)) : all;
    if (!query.trim()) return { found: kinds.map((kind, entry) => ({ entry, kind, score: 0 })), words: new Set() };
    if (!wanted.length) return { found: [], words: new Set() }; // marks alone, as "?"
    const [whole, ...each] = await Promise.all([named(wanted), ...wanted.map(scored)]);
    const possible = each.reduce((sum, one) => sum + one.rarity, 0);
    const total = new Map();
    for (const one of each) {
      for (const [entry, score] of one.entries) {
        const [sum, matched] = total.get(entry) ?? [0, 0];
        total.set(entry, [sum + score, matched + one.rarity]);
      }
    }
    const found = [...total].map(([entry, [sum, matched]]) => {
      const kind = kinds[entry];
      const share = (matched / possible) ** 2;
      return { entry, kind, score: sum * share * LIKELY[kind] * (whole.has(entry) ? 2 : 1) };
    });
    found.sort((one, other) => other.score - one.score || one.entry - other.entry);
    return { found, words: new Set(each.flatMap((one) => one.words)) };
  };

  /** What is shown of an entry. */
  const entry = async (number) => {
    const block = await part(`entries-${Math.floor(number / head.block)}`);
    const [url, title, sentence, date, disputed, withdrawn] = block[number % head.block];
    return { url, title, sentence, date, disputed: Boolean(disputed), withdrawn: Boolean(withdrawn) };
  };

  /** For each way to narrow a search: its values, each with a label and the entries that have it. */
  const facets = async () => {
    const stored = await part("facets");
    const read = ([value, [label, ...steps]]) => [value, { label, entries: new Set(numbers(steps)) }];
    return Object.fromEntries(Object.entries(stored).map(([name, values]) => [name, new Map(Object.entries(values).map(read))]));
  };

  return { search, entry, facets, forms };
};
