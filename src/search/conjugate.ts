import {isSyllable, jamoOf, syllableOf} from './hangul.ts';

/*
 * A Korean verb melts its ending into the last syllable of its stem: 버리 is written 버린, 버릴, 버림, 버립니다,
 * 버려, 버렸. Counselors note 잃어버림, callers say 잃어버렸어요. Which words are verbs is not known here: whoever
 * asks takes the forms that the articles hold.
 */

/** Consonants that an ending puts under a stem's last vowel, and those under one that has taken in an 아 or 어. */
const UNDER_STEM = ['', 'ㄴ', 'ㄹ', 'ㅁ', 'ㅂ'];
const UNDER_CONTRACTED = ['', 'ㅆ'];
const MELTING = new Set([...UNDER_STEM, ...UNDER_CONTRACTED]);
/** What a stem's last vowel becomes with 아 or 어: 버리어 버려, 오아 와, 아프아 아파; one without a line stays. */
const CONTRACTIONS: readonly (readonly [stem: string, contracted: string])[] = [
  ['ㅣ', 'ㅕ'],
  ['ㅗ', 'ㅘ'],
  ['ㅜ', 'ㅝ'],
  ['ㅚ', 'ㅙ'],
  ['ㅡ', 'ㅓ'],
  ['ㅡ', 'ㅏ'],
  ['ㅏ', 'ㅐ'],
];

/** The other forms of the verb that a word may be a form of: `버림` → 버리, 버린, 버릴, 버립, 버려, 버렸 and more. */
export function conjugationsOf(word: string): string[] {
  const last = word.charCodeAt(word.length - 1);
  if (word.length < 2 || !isSyllable(last)) return [];
  const [initial, vowel, final] = jamoOf(last);
  if (!MELTING.has(final)) return [];
  const stems = [
    vowel,
    ...CONTRACTIONS.filter(([, contracted]) => contracted === vowel).map(([stem]) => stem),
  ];
  const forms = stems.flatMap((stem) => [
    ...UNDER_STEM.map((under) => syllableOf(initial, stem, under)),
    ...contractionsOf(stem).flatMap((contracted) =>
      UNDER_CONTRACTED.map((under) => syllableOf(initial, contracted, under)),
    ),
  ]);
  const front = word.slice(0, -1);
  return [...new Set(forms.map((form) => front + form))].filter((form) => form !== word);
}

function contractionsOf(stem: string): string[] {
  const contracted = CONTRACTIONS.filter(([vowel]) => vowel === stem).map(([, result]) => result);
  return stem === 'ㅏ' || contracted.length === 0 ? [stem, ...contracted] : contracted;
}
