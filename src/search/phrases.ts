import type {FieldTexts} from './fields.ts';
import {fold, wordsOf} from './words.ts';

/** Fields whose texts are short enough that a query may say the same. */
export const PHRASE_FIELDS = ['title', 'keywords', 'questions'] as const;
export type PhraseField = (typeof PHRASE_FIELDS)[number];

/** The short texts of an article as they are compared: folded, without spaces and signs, in the article's order. */
export type Phrases = Readonly<Record<PhraseField, readonly string[]>>;

/** As one text for the index: a lookup compares hundreds of them, and splitting costs least. */
export function writePhrases(texts: FieldTexts): string {
  return PHRASE_FIELDS.map((field) => texts[field].map(compact).join(' ')).join('\n');
}

export function readPhrases(text: string): Phrases {
  const [title = '', keywords = '', questions = ''] = text.split('\n');
  return {title: [title], keywords: parts(keywords), questions: parts(questions)};
}

export function compact(text: string): string {
  return wordsOf(fold(text)).join('') || '-'; // never empty, so that positions stay the article's
}

function parts(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}
