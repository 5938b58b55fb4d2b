import {hangulOf, typedKeysOf} from '../../src/search/hangul.ts';

/** A generator of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Perturbation = (query: string, random: () => number) => string;

/** What counselors do to a query while they listen; wrong keys are wrong on the keyboard, not in the syllable. */
export const PERTURBATIONS: Readonly<Record<string, Perturbation>> = {
  clean: (query) => query,
  'one wrong key': (query, random) => wrongKey(query, random),
  'two wrong keys': (query, random) => wrongKey(wrongKey(query, random), random),
  'no spaces': (query) => query.replaceAll(' ', ''),
  'other layout': (query) => typedKeysOf(query),
  'last key missing': (query) => hangulOf(typedKeysOf(query).slice(0, -1)),
};

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function wrongKey(query: string, random: () => number): string {
  const keys = typedKeysOf(query);
  const letters = [...keys].flatMap((key, at) => (/[a-z]/i.test(key) ? [at] : []));
  const at = letters[Math.floor(random() * letters.length)];
  if (at === undefined) return query;
  const key = keys.charAt(at);
  const kind = random();
  const changed =
    kind < 0.4 ? neighbour(key, random) : kind < 0.6 ? shifted(key) : kind < 0.8 ? '' : key + key;
  return hangulOf(keys.slice(0, at) + changed + keys.slice(at + 1));
}

function neighbour(key: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(key.toLowerCase())) ?? key;
  const at = row.indexOf(key.toLowerCase());
  const beside = [row[at - 1], row[at + 1]].filter((other) => other !== undefined);
  return beside[Math.floor(random() * beside.length)] ?? key;
}

function shifted(key: string): string {
  return key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase();
}
