import {initialsOf} from './hangul.ts';
import {PHRASE_FIELDS, type PhraseField, type Phrases} from './phrases.ts';
import type {WeighedQuery, WeighedTerm} from './weigh.ts';

/** How well one short text of an article fits the query, and where it stands in the article. */
export interface PhraseMatch {
  field: PhraseField;
  /** Its place among the texts of that field. */
  at: number;
  /** How much of the query it says and how little beside, 0–1, weighed by its field. */
  fit: number;
  /** It says the same, but for spaces and signs. */
  isExact: boolean;
}

/** The best-fitting phrase of an article, and how well the second best of its questions fits. */
export interface PhraseMatches {
  best: PhraseMatch;
  secondQuestion: number;
  /** The most of the query that one phrase says, 0–1. */
  coverage: number;
}

/** Measured on judged queries: a title tells most, a keyword may only be a condition in another matter. */
const FIELD_WEIGHTS: Readonly<Record<PhraseField, number>> = {title: 1.7, keywords: 0.6, questions: 1};
/** What a phrase that equals the query is worth beside its fit. */
const EXACT_BONUS: Readonly<Record<PhraseField, number>> = {title: 1, keywords: 0.55, questions: 0.45};
/** How much a phrase that says more than was asked loses. */
const SURPLUS = 0.87;

export function matchPhrases(phrases: Phrases, weighed: WeighedQuery): PhraseMatches {
  let best: PhraseMatch = {field: 'title', at: 0, fit: 0, isExact: false};
  let coverage = 0;
  const questions = [0, 0];
  for (const field of PHRASE_FIELDS) {
    phrases[field].forEach((phrase, at) => {
      const isExact = phrase === weighed.query.compact;
      const {covered, tightness} = isExact ? {covered: 1, tightness: 1} : compare(phrase, weighed);
      const fit = FIELD_WEIGHTS[field] * (covered * (1 - SURPLUS + SURPLUS * tightness) + (isExact ? EXACT_BONUS[field] : 0));
      if (fit > best.fit) best = {field, at, fit, isExact};
      coverage = Math.max(coverage, covered);
      if (field === 'questions') questions.push(fit);
    });
  }
  const [, secondQuestion = 0] = questions.sort((a, b) => b - a);
  return {best, secondQuestion, coverage};
}

/** How much of the query stands anywhere in the article, 0–1. */
export function coverageOf(text: string, {terms, mass}: WeighedQuery): number {
  return terms.reduce((sum, term) => sum + term.mass * shareIn(text, term).share, 0) / mass;
}

export function compare(phrase: string, {terms, mass}: WeighedQuery): {covered: number; tightness: number} {
  let covered = 0;
  let characters = 0;
  for (const term of terms) {
    const found = shareIn(phrase, term);
    covered += term.mass * found.share;
    characters += found.characters;
  }
  return {covered: covered / mass, tightness: Math.min(1, characters / phrase.length)};
}

/** The share of a term that stands in a text, by the form that fits best, and how many characters that are. */
function shareIn(text: string, {term, forms}: WeighedTerm): {share: number; characters: number} {
  if (term.kind === 'initials') return shareOfInitials(text, term.text);
  let best = {share: 0, characters: 0};
  for (const {parts, weight} of forms) {
    let share = 0;
    let found = 0;
    for (const part of parts) {
      if (part.text === undefined || !text.includes(part.text)) continue;
      share += weight * part.share;
      found++;
    }
    if (share > best.share) best = {share, characters: found === 0 ? 0 : found + 1};
  }
  return best;
}

/** Whole where the text begins with the consonants, less where they stand inside. */
function shareOfInitials(text: string, wanted: string): {share: number; characters: number} {
  const at = initialsOf(text).indexOf(wanted);
  return at < 0 ? {share: 0, characters: 0} : {share: at === 0 ? 1 : 0.85, characters: wanted.length};
}
