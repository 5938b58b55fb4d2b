import {type Gram, gramsOf, initialGrams, seamKey, singleKey} from './grams.ts';
import {initialsOf, isConsonant} from './hangul.ts';
import {tailStart} from './stem.ts';
import {fold, wordsOf} from './words.ts';

/** A query as search understands it. */
export interface Query {
  words: readonly string[];
  /** The words without spaces between them. */
  compact: string;
  /** What to look up, with how much it says about what is asked: 1 for content, less for grammar. */
  grams: ReadonlyMap<Gram, number>;
  /** Words typed as initial consonants only. */
  initials: readonly string[];
}

/** Endings and particles say little, but "어떻게 하나요" beside "얼마예요" still says something. */
const TAIL_WEIGHT = 0.3;
const SEAM_WEIGHT = 0.5;

export function readQuery(text: string): Query {
  const words = wordsOf(fold(text));
  const grams = new Map<Gram, number>();
  const add = (gram: Gram, weight: number) => grams.set(gram, Math.max(weight, grams.get(gram) ?? 0));
  const initials: string[] = [];
  words.forEach((word, at) => {
    if (isInitials(word)) {
      initials.push(word);
      for (const gram of initialGrams(word)) add(gram, 1);
      return;
    }
    const tail = tailStart(word);
    for (const [start, gram] of gramsOf(word).entries()) {
      add(gram, start + 2 > tail && word.length > 1 ? TAIL_WEIGHT : 1);
    }
    if (tail === 1 && word.length > 1) add(singleKey(word.charCodeAt(0)), 1);
    const next = words[at + 1];
    if (next !== undefined && !isInitials(next)) add(seamKey(word, next), SEAM_WEIGHT);
  });
  return {words, compact: words.join(''), grams, initials};
}

function isInitials(word: string): boolean {
  return (
    initialsOf(word).length === word.length &&
    [...word].every((character) => isConsonant(character.charCodeAt(0)))
  );
}
