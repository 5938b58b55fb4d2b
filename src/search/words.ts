/** Inside a word: won't is typed wont as often. */
const APOSTROPHE = /(?<=[A-Za-z])['’](?=[A-Za-z])/g;

/**
 * Text as search compares it: composed (NFC), full-width signs made ordinary, lower case. Never NFKC, which
 * turns a typed ㄱ (U+3131) into a conjoining one and so loses every search by initial consonants.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(APOSTROPHE, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .toLowerCase();
}

const ORDINARY = /^[\u0020-\u007E\u3131-\u3163\uAC00-\uD7A3]*$/;
const ORDINARY_WORD = /[0-9a-z\u3131-\u3163\uAC00-\uD7A3]+/g;

/** Words of a folded text: runs of letters and digits. The classes of Unicode take 4 ms to compile, so seldom. */
export function wordsOf(folded: string): string[] {
  return folded.match(ORDINARY.test(folded) ? ORDINARY_WORD : /[\p{L}\p{N}]+/gu) ?? [];
}
