import {eastAsianWidth} from 'get-east-asian-width';

/*
 * Widths are counted in the columns of a terminal, and text is cut between what a reader sees as characters.
 * string-width would do for the widths, but it makes an Intl.Segmenter on import (13 ms on a start of 75).
 */

/**
 * Characters that stand alone and are never joined, whose width a table tells: ASCII, Latin, Hangul, kana,
 * ideographs, the usual signs (· … → ①) and the end of a line. Making an Intl.Segmenter costs 13 ms, so it is for
 * the others.
 */
const PLAIN =
  /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u02AF\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2460-\u257F\u25A0-\u25CF\u3000-\u3029\u3031-\u303F\u3041-\u3096\u309B-\u30FF\u3131-\u3163\u3165-\u318E\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60\uFFE0-\uFFE6]*$/;

/**
 * Whether a text holds nothing but such characters; they are composed (NFC), and a terminal obeys none of them but
 * the end of a line.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as characters: a syllable with all its jamo, an emoji with its modifiers. */
export function charactersOf(text: string): string[] {
  if (isPlain(text)) return [...text];
  segmenter ??= new Intl.Segmenter('ko', {granularity: 'grapheme'});
  return Array.from(segmenter.segment(text), ({segment}) => segment);
}

/** How many columns a sign of ambiguous width (① ★ → … ·) takes: 1, or 2 in terminals that are set up so for Korean. */
export type AmbiguousWidth = 1 | 2;

export function columnsOf(text: string, ambiguous: AmbiguousWidth = 1): number {
  let columns = 0;
  for (const character of charactersOf(text)) columns += columnsOfCharacter(character, ambiguous);
  return columns;
}

/** The longest beginning of `text` that fits, with `…` where something was cut off. */
export function cutToColumns(text: string, columns: number, ambiguous: AmbiguousWidth = 1): string {
  if (columnsOf(text, ambiguous) <= columns) return text;
  let cut = '';
  let used: number = ambiguous; // the ellipsis
  for (const character of charactersOf(text)) {
    used += columnsOfCharacter(character, ambiguous);
    if (used > columns) break;
    cut += character;
  }
  return columns < ambiguous ? '' : `${cut}…`;
}

export function padToColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

export function columnsOfCharacter(character: string, ambiguous: AmbiguousWidth = 1): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return 2;
  if (code < 0x7f) return code < 0x20 ? 0 : 1;
  if (isPlain(character)) return eastAsianWidth(code, {ambiguousAsWide: ambiguous === 2});
  if (/^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]+$/u.test(character)) return 0;
  if (/\uFE0F|\p{Emoji_Presentation}/u.test(character)) return 2;
  return eastAsianWidth(code, {ambiguousAsWide: ambiguous === 2});
}
