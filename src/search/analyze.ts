import {FIELD_WEIGHTS, FIELDS, type Field, type FieldTexts} from './fields.ts';
import {type Gram, gramsOf, initialGrams, seamKey, singleKey} from './grams.ts';
import {stemOf} from './stem.ts';
import {fold, wordsOf} from './words.ts';

/** Mean number of characters a field holds, over all articles: what "long" and "short" mean in BM25F. */
export type MeanLengths = Readonly<Record<Field, number>>;

/** What one article adds to the index; impacts are 1–255 as in `postings.ts`. */
export interface Analysis {
  grams: Map<Gram, number>;
  stems: Map<string, number>;
}

/** BM25's saturation: how soon a further occurrence stops counting. Best of .15–2 on four corpora (docs/search.md). */
const K1 = 0.8;
/** A pair across two neighbouring words says less than one inside a word. */
const SEAM = 0.5;
/** Fields whose initial consonants are searched: what counselors abbreviate is names. */
const INITIALS: Partial<Record<Field, number>> = {title: 3, keywords: 3, questions: 0.5};

export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

export function analyze(texts: FieldTexts, means: MeanLengths): Analysis {
  const grams = new Map<Gram, number>();
  const stems = new Map<string, number>();
  for (const field of FIELDS) {
    const {weight, b} = FIELD_WEIGHTS[field];
    const length = lengthOf(texts[field]);
    if (length === 0) continue;
    const share = weight / (1 - b + (b * length) / Math.max(means[field], 1));
    for (const text of texts[field]) addText(text, share, INITIALS[field], grams, stems);
  }
  return {grams: mapValues(grams, impactOf), stems: mapValues(stems, impactOf)};
}

function addText(
  text: string,
  share: number,
  initialsWeight: number | undefined,
  grams: Map<Gram, number>,
  stems: Map<string, number>,
): void {
  const words = wordsOf(fold(text));
  words.forEach((word, at) => {
    for (const gram of gramsOf(word)) increase(grams, gram, share);
    const stem = stemOf(word);
    increase(stems, stem, share);
    if (stem.length === 1 && word.length > 1) increase(grams, singleKey(stem.charCodeAt(0)), share);
    const next = words[at + 1];
    if (next !== undefined) increase(grams, seamKey(word, next), share * SEAM);
  });
  if (initialsWeight === undefined) return;
  // Spaces mean nothing in initial consonants: ㄷㅎㅍㄱㅁ is 대형폐기물, ㅇㄱㅈㅂㄱ is 여권 재발급.
  for (const gram of initialGrams(words.join(''))) increase(grams, gram, initialsWeight);
}

function increase<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function impactOf(frequency: number): number {
  return Math.max(1, Math.round((255 * frequency) / (K1 + frequency)));
}

function mapValues<K>(map: Map<K, number>, change: (value: number) => number): Map<K, number> {
  for (const [key, value] of map) map.set(key, change(value));
  return map;
}
