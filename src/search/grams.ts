import {initialsOf} from './hangul.ts';

/*
 * What the index is keyed by. Two neighbouring characters tell Korean words apart without a dictionary and
 * survive missing spaces (measured against morphology: docs/search.md). A key is a number: two UTF-16 units.
 */

const INITIALS_KEY = 2 ** 32;

export type Gram = number;

export function pairKey(first: number, second: number): Gram {
  return first * 65_536 + second;
}

/** The key of a word of one character. */
export function singleKey(code: number): Gram {
  return code;
}

/** The one or two characters that a gram stands for; `undefined` for one of initial consonants. */
export function gramText(gram: Gram): string | undefined {
  if (gram >= INITIALS_KEY) return undefined;
  return gram < 65_536
    ? String.fromCharCode(gram)
    : String.fromCharCode(Math.floor(gram / 65_536), gram % 65_536);
}

/** Pairs inside a word; the word itself where it has one character only. */
export function gramsOf(word: string): Gram[] {
  if (word.length === 1) return [singleKey(word.charCodeAt(0))];
  const grams: Gram[] = [];
  for (let at = 1; at < word.length; at++) grams.push(pairKey(word.charCodeAt(at - 1), word.charCodeAt(at)));
  return grams;
}

/** The pair that two neighbouring words make, as if written without the space. */
export function seamKey(left: string, right: string): Gram {
  return pairKey(left.charCodeAt(left.length - 1), right.charCodeAt(0));
}

/** Keys of a word's initial consonants: pairs, and triples, which tell far more apart. */
export function initialGrams(word: string): Gram[] {
  const initials = initialsOf(word);
  const codes = Array.from(initials, (jamo) => jamo.charCodeAt(0) - 0x3130);
  const grams: Gram[] = [];
  for (let at = 1; at < codes.length; at++) {
    const pair = (codes[at - 1] ?? 0) * 32 + (codes[at] ?? 0);
    grams.push(INITIALS_KEY + pair);
    if (at > 1) grams.push(INITIALS_KEY + ((codes[at - 2] ?? 0) + 32) * 1024 + pair);
  }
  return grams;
}
