import type {ArticleIndex, KnownWord} from './article-index.ts';
import {keysOf} from './hangul.ts';
import {keyGrams} from './key-grams.ts';

/** A word of the index that a text may have been meant to be. */
export interface Correction {
  word: string;
  /** Keys that differ: typed wrong, left out, doubled or swapped. */
  distance: number;
}

/** The same keys type words of other scripts too; those are what `otherLayout` is for. */
const HANGUL = /[ㄱ-ㅣ가-힣]/;

/** How many candidates that share key grams are looked at closely. */
const LOOKED_AT = 24;

/** One wrong key in a short word, two in a longer one; three where there are a dozen keys to go by. */
export function mostDistance(keyCount: number): number {
  return keyCount < 4 ? 0 : keyCount <= 7 ? 1 : keyCount <= 12 ? 2 : 3;
}

/** Words of the index that are typed almost as `text` is, nearest first, of equals the more frequent. */
export function findCorrections(index: ArticleIndex, text: string, limit: number): Correction[] {
  const keys = keysOf(text);
  const most = mostDistance(keys.length);
  const isKorean = HANGUL.test(text);
  const same = index
    .wordsTyped(keys)
    .filter(({articles, text: word}) => articles > 0 && HANGUL.test(word) === isKorean);
  if (same.length > 0 || most === 0) return same.slice(0, limit).map(({text: word}) => ({word, distance: 0}));
  return index
    .wordsSharing(keyGrams(keys), most, LOOKED_AT)
    .filter(({articles, text: word}) => articles > 0 && HANGUL.test(word) === isKorean)
    .map((candidate) => ({candidate, distance: keyDistance(keys, candidate.keys, most)}))
    .filter(({distance}) => distance <= most)
    .sort((a, b) => a.distance - b.distance || b.candidate.articles - a.candidate.articles)
    .slice(0, limit)
    .map(({candidate, distance}) => ({word: candidate.text, distance}));
}

/** Words that begin with what has been typed so far, the most frequent first. */
export function findCompletions(index: ArticleIndex, text: string, limit: number): KnownWord[] {
  const keys = keysOf(text);
  if (keys.length < 2 || !HANGUL.test(text)) return [];
  return index
    .wordsBeginning(keys, 2 * limit)
    .filter(({text: word}) => HANGUL.test(word))
    .slice(0, limit);
}

/**
 * Edits between two texts of keys, a swap of neighbours counting as one (optimal string alignment); `most + 1`
 * where there are more than `most`.
 */
export function keyDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
