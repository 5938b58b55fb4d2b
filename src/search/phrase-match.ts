import {initialsOf} from './hangul.ts';
import {PHRASE_FIELDS, type PhraseField, type Phrases} from './phrases.ts';
import type {WeighedForm, WeighedQuery, WeighedTerm} from './weigh.ts';

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
}

/** What a phrase of each field is worth, and how much more where it equals the query; measured (docs/search.md). */
const FIELD_WEIGHTS: Readonly<Record<PhraseField, number>> = {title: 1.4, keywords: 1, questions: 1};
const EXACT_BONUS: Readonly<Record<PhraseField, number>> = {title: 1.6, keywords: 0.5, questions: 0.5};
/** How much a phrase that says more than was asked loses, and how steeply. */
const SURPLUS = 0.87;
const STEEPNESS = 1.3;

export function matchPhrases(phrases: Phrases, weighed: WeighedQuery): PhraseMatches {
  let best: PhraseMatch = {field: 'title', at: 0, fit: 0, isExact: false};
  let [first, second] = [0, 0];
  for (const field of PHRASE_FIELDS) {
    phrases[field].forEach((phrase, at) => {
      const isExact = phrase === weighed.query.compact;
      const fit = FIELD_WEIGHTS[field] * (isExact ? 1 + EXACT_BONUS[field] : fitOf(phrase, weighed));
      if (fit > best.fit) best = {field, at, fit, isExact};
      if (field !== 'questions') return;
      if (fit > first) [first, second] = [fit, first];
      else if (fit > second) second = fit;
    });
  }
  return {best, secondQuestion: second};
}

function fitOf(phrase: string, {terms, mass}: WeighedQuery): number {
  let covered = 0;
  let characters = 0;
  for (const term of terms) {
    const found = shareIn(phrase, term);
    covered += term.mass * found.share;
    characters += found.characters;
  }
  const tightness = Math.min(1, characters / phrase.length);
  return (covered / mass) * (1 - SURPLUS + SURPLUS * tightness ** STEEPNESS);
}

export interface TermShare {
  /** How much of the term stands in the text, 0–1. */
  share: number;
  characters: number;
  /** The form of it that does. */
  form: WeighedForm | undefined;
}

/** The share of a term that stands in a text, by the form that fits best. */
export function shareIn(text: string, {term, forms}: WeighedTerm): TermShare {
  if (term.kind === 'initials') return {...shareOfInitials(text, term.text), form: forms[0]};
  let best: TermShare = {share: 0, characters: 0, form: undefined};
  for (const form of forms) {
    let share = 0;
    let found = 0;
    for (const part of form.parts) {
      if (part.text === undefined || !text.includes(part.text)) continue;
      share += form.weight * part.share;
      found++;
    }
    if (share > best.share) best = {share, characters: found + 1, form};
  }
  return best;
}

/** Whole where the text begins with the consonants, less where they stand inside. */
function shareOfInitials(text: string, wanted: string): {share: number; characters: number} {
  const at = initialsOf(text).indexOf(wanted);
  return at < 0 ? {share: 0, characters: 0} : {share: at === 0 ? 1 : 0.85, characters: wanted.length};
}
