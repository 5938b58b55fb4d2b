import {hangulOf, isSyllable, typedKeysOf} from './hangul.ts';
import {wordsOf} from './words.ts';

const VOWEL_JAMO = /[ㅏ-ㅣ]/;

/** A text in NFC, and where its jamo never composed (ㅇㅕㄱㅝㄴ, as some keyboards send it) with its syllables. */
export function composed(text: string): string {
  const whole = text.normalize('NFC');
  return VOWEL_JAMO.test(whole) ? hangulOf(typedKeysOf(whole)) : whole;
}

/**
 * What a query says if it was typed with the keyboard in the other language: durnjs → 여권, ㅔㅁㄴㄴㅔㅐㄱㅅ →
 * passport. `undefined` where that says nothing either: most of it makes no syllables, or it makes a word that
 * `isKnown` does not know (any Korean is some row of letters).
 */
export function otherLayout(text: string, isKnown: (word: string) => boolean): string | undefined {
  if (/[a-z]/i.test(text)) {
    const korean = hangulOf(text === text.toUpperCase() ? text.toLowerCase() : text); // Caps Lock
    const letters = [...korean].filter((character) => /\p{L}/u.test(character));
    const syllables = letters.filter((character) => isSyllable(character.charCodeAt(0)));
    return syllables.length > 0.7 * letters.length ? korean : undefined;
  }
  if (!/[ㄱ-ㅣ가-힣]/.test(text)) return undefined;
  const latin = typedKeysOf(text).toLowerCase();
  const isKnownReading = (reading: string) =>
    wordsOf(reading).every((word) => word.length > 1 && isKnown(word));
  return [latin, latin.replaceAll(/\s/g, '')].find(isKnownReading);
}
