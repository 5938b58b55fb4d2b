import type {Evidence} from './candidates.ts';
import {gramText} from './grams.ts';
import {initialsOf} from './hangul.ts';
import {PHRASE_FIELDS, type PhraseField, type Phrases} from './phrases.ts';
import type {Query} from './query.ts';

/** How well one short text of an article fits the query, 0–1, and where it stands in the article. */
export interface PhraseMatch {
  field: PhraseField;
  /** Its place among the texts of that field. */
  at: number;
  fit: number;
  isExact: boolean;
}

/** What a phrase is compared with, made once for a query. */
export interface Wanted {
  query: Query;
  /** Grams as text, with what each tells. */
  parts: readonly (readonly [text: string, weight: number])[];
  /** The sum of what they tell. */
  mass: number;
}

export function wantedOf(query: Query, evidence: Evidence, mass: number): Wanted {
  const parts = [...evidence].flatMap(([gram, weight]) => {
    const text = gramText(gram);
    return text === undefined ? [] : [[text, weight] as const];
  });
  return {query, parts, mass};
}

/** The best-fitting phrase of an article: its title, a keyword or a question. */
export function bestPhrase(phrases: Phrases, wanted: Wanted): PhraseMatch {
  let best: PhraseMatch = {field: 'title', at: 0, fit: 0, isExact: false};
  for (const field of PHRASE_FIELDS) {
    phrases[field].forEach((phrase, at) => {
      const isExact = phrase === wanted.query.compact;
      const fit = isExact ? 1 : fitOf(phrase, wanted);
      if (fit > best.fit) best = {field, at, fit, isExact};
    });
  }
  return best;
}

/** How much a phrase that says more than was asked loses. */
const SURPLUS = 0.25;

function fitOf(phrase: string, {query, parts, mass}: Wanted): number {
  if (query.initials.length > 0) {
    const initialsFit = fitOfInitials(phrase, query.initials);
    if (initialsFit === 0) return 0;
    if (query.initials.length === query.words.length) {
      return initialsFit * (1 - SURPLUS + SURPLUS * Math.min(1, query.compact.length / phrase.length));
    }
  }
  let shared = 0;
  let count = 0;
  for (const [text, weight] of parts) {
    if (!phrase.includes(text)) continue;
    shared += weight;
    count++;
  }
  const tightness = Math.min(1, count / Math.max(phrase.length - 1, 1));
  return Math.min(1, shared / mass) * (1 - SURPLUS + SURPLUS * tightness);
}

/** 1 where the phrase starts with the initial consonants, less where they stand inside, 0 where one is missing. */
function fitOfInitials(phrase: string, wanted: readonly string[]): number {
  const initials = initialsOf(phrase);
  return wanted.reduce((fit, word) => {
    const at = initials.indexOf(word);
    return at < 0 ? 0 : fit * (at === 0 ? 1 : 0.8);
  }, 1);
}
