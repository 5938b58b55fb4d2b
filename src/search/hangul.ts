/*
 * Hangul by arithmetic. A syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final (Unicode §3.12); a jamo here
 * is the compatibility jamo that a keyboard shows (U+3131–U+3163).
 */

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;

const INITIAL_JAMO = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/*
 * Keys of the standard layout (dubeolsik) in their order of initial, vowel and final, folded for comparison:
 * Shift is dropped (ㄲ = ㄱ) and ㅔ is ㅐ, because that is how counselors and callers misspell.
 */
const INITIAL_KEYS = 'r r s e e f a q q t t d w w c z x v g'.split(' ');
const VOWEL_KEYS = 'k o i o j o u o h hk ho hl y n nj no nl b m ml l'.split(' ');
const FINAL_KEYS = ' r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g'.split(' ');
const JAMO_KEYS = jamoKeys();

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

/**
 * The keys that type a text, folded: `여권` → `durnjs`. Latin letters are themselves, so that a word typed in
 * the wrong layout has the same keys. Other characters stay.
 */
export function keysOf(text: string): string {
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

function jamoKeys(): string[] {
  const consonants = 'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
  const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
  return [...consonants]
    .map((jamo) => INITIAL_KEYS[INITIAL_JAMO.indexOf(jamo)] ?? FINAL_KEYS[finals.indexOf(jamo)] ?? '')
    .concat(VOWEL_KEYS);
}
