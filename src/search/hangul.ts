/*
 * Hangul by arithmetic. A syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final (Unicode §3.12); a jamo here
 * is the compatibility jamo that a keyboard shows (U+3131–U+3163).
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;

const INITIAL_JAMO = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWEL_JAMO = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';

/* Keys of the standard layout (dubeolsik), in their order of initial, vowel and final; a capital is typed with Shift. */
const INITIAL_KEYS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const VOWEL_KEYS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const FINAL_KEYS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
const CONSONANT_JAMO = 'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FINAL_JAMO = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** Keys of the jamo from ㄱ (U+3131) to ㅣ (U+3163). */
const JAMO_KEYS = [...CONSONANT_JAMO]
  .map((jamo) => INITIAL_KEYS[INITIAL_JAMO.indexOf(jamo)] ?? FINAL_KEYS[FINAL_JAMO.indexOf(jamo)] ?? '')
  .concat(VOWEL_KEYS);

export function isSyllable(code: number): boolean {
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
}

/** ㄱ–ㅎ, as typed alone. */
export function isConsonant(code: number): boolean {
  return code >= 0x3131 && code <= 0x314e;
}

/** ㄱ–ㅎ or ㅏ–ㅣ, as typed alone. */
export function isJamo(code: number): boolean {
  return code >= 0x3131 && code <= 0x3163;
}

/** The jamo of a syllable; the final one is empty where there is none: 권 → ㄱ, ㅝ, ㄴ. */
export function jamoOf(syllable: number): [initial: string, vowel: string, final: string] {
  const index = syllable - FIRST_SYLLABLE;
  return [
    INITIAL_JAMO.charAt(Math.floor(index / (VOWELS * FINALS))),
    VOWEL_JAMO.charAt(Math.floor(index / FINALS) % VOWELS),
    FINAL_JAMO.charAt(index % FINALS).trim(),
  ];
}

/** The syllable of such jamo. */
export function syllableOf(initial: string, vowel: string, final: string): string {
  const [l, v, t] = [
    INITIAL_JAMO.indexOf(initial),
    VOWEL_JAMO.indexOf(vowel),
    FINAL_JAMO.indexOf(final || ' '),
  ];
  return String.fromCharCode(FIRST_SYLLABLE + (l * VOWELS + v) * FINALS + t);
}

export function hasFinal(syllable: number): boolean {
  return (syllable - FIRST_SYLLABLE) % FINALS !== 0;
}

/** Initial consonants of the syllables; consonants stay, everything else is dropped: `부산 120` → `ㅂㅅ`. */
export function initialsOf(text: string): string {
  let initials = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSyllable(code)) initials += INITIAL_JAMO[Math.floor((code - FIRST_SYLLABLE) / (VOWELS * FINALS))];
    else if (isConsonant(code)) initials += text[at];
  }
  return initials;
}

/** The keys that type a text: `꽃` → `Rhc`. Characters that are no Hangul stay. */
export function typedKeysOf(text: string): string {
  let keys = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSyllable(code)) {
      const index = code - FIRST_SYLLABLE;
      keys += INITIAL_KEYS[Math.floor(index / (VOWELS * FINALS))];
      keys += VOWEL_KEYS[Math.floor(index / FINALS) % VOWELS];
      keys += FINAL_KEYS[index % FINALS];
    } else {
      keys += JAMO_KEYS[code - 0x3131] ?? text[at];
    }
  }
  return keys;
}

/**
 * The same folded for comparison: Shift is dropped (ㄲ = ㄱ) and ㅔ is ㅐ, because that is how counselors and
 * callers misspell. A word typed in the wrong layout has the keys of the right one.
 */
export function keysOf(text: string): string {
  return typedKeysOf(text).toLowerCase().replaceAll('p', 'o');
}

const VOWEL = 'hk|ho|hl|nj|np|nl|ml|[koiOjpuPhynbml]';
/** A syllable as typed; a consonant before a vowel begins the next one (as an input method decides it). */
const SYLLABLE = new RegExp(
  `([rRseEfaqQtTdwWczxvg])(${VOWEL})((?:rt|sw|sg|fr|fa|fq|ft|fx|fv|fg|qt|[rRsefaqtTdwczxvg])(?!${VOWEL}))?|[a-zA-Z]`,
  'g',
);

/** What the keys type in the Korean layout: `durnjs` → `여권`; keys that make no syllable are jamo. */
export function hangulOf(keys: string): string {
  const shifted = keys.replace(/[ABCDFGHIJKLMNSUVXYZ]/g, (capital) => capital.toLowerCase());
  return shifted.replace(SYLLABLE, (key, initial?: string, vowel?: string, final = '') => {
    if (initial === undefined || vowel === undefined)
      return String.fromCharCode(0x3131 + JAMO_KEYS.indexOf(key));
    const [l, v, t] = [INITIAL_KEYS.indexOf(initial), VOWEL_KEYS.indexOf(vowel), FINAL_KEYS.indexOf(final)];
    return String.fromCharCode(FIRST_SYLLABLE + (l * VOWELS + v) * FINALS + t);
  });
}
