import {isSyllable, jamoOf, syllableOf} from './hangul.ts';

/*
 * A Korean verb melts its ending into the last syllable of its stem: 버리 is written 버린, 버릴, 버림, 버립니다,
 * 버려, 버렸. Counselors note 잃어버림, callers say 잃어버렸어요.
 */

/** What a word may be a form of; it is a verb only where somebody has written one of its melted forms. */
export interface Verb {
  /** All that its last syllable may become. */
  forms: readonly string[];
  /** Those of them that no noun looks like: 버려, 버렸. */
  melted: readonly string[];
}

/** What stands under the last vowel of a stem; ㅆ only under one that has taken in an 아 or 어. */
const UNDER_STEM = ['', 'ㄴ', 'ㄹ', 'ㅁ', 'ㅂ'];
/** What the last vowel of a stem becomes with 아 or 어: 버리어 버려, 오아 와, 가아 가. */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = {
  ㅣ: ['ㅕ'],
  ㅗ: ['ㅘ'],
  ㅜ: ['ㅝ'],
  ㅚ: ['ㅙ'],
  ㅡ: ['ㅓ', 'ㅏ'],
  ㅏ: ['ㅏ'],
  ㅓ: ['ㅓ'],
  ㅐ: ['ㅐ'],
  ㅔ: ['ㅔ'],
};

/** The verbs that a word of two syllables or more may be a form of: `버림` → the one of 버리, 버린, 버려, 버렸. */
export function verbsOf(word: string): Verb[] {
  const last = word.charCodeAt(word.length - 1);
  if (word.length < 2 || !isSyllable(last)) return [];
  const [initial, vowel, final] = jamoOf(last);
  const isContracted = final === '' || final === 'ㅆ';
  const front = word.slice(0, -1);
  return Object.keys(CONTRACTED)
    .filter(
      (stem) =>
        (stem === vowel && UNDER_STEM.includes(final)) ||
        (isContracted && contractionsOf(initial, stem).includes(vowel)),
    )
    .map((stem) => {
      const form = (of: string, under: string) => front + syllableOf(initial, of, under);
      const contractions = contractionsOf(initial, stem);
      const open = contractions.filter((contracted) => contracted !== stem);
      const melted = [
        ...contractions.map((contracted) => form(contracted, 'ㅆ')),
        ...open.map((contracted) => form(contracted, '')),
      ];
      return {forms: [...UNDER_STEM.map((under) => form(stem, under)), ...melted], melted};
    });
}

/** 하여 is 해. */
function contractionsOf(initial: string, stem: string): readonly string[] {
  return initial === 'ㅎ' && stem === 'ㅏ' ? ['ㅐ'] : (CONTRACTED[stem] ?? []);
}
