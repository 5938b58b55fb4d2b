import {initialsOf} from './hangul.ts';
import {PHRASE_FIELDS, type PhraseField, type Phrases} from './phrases.ts';
import type {Part, WeighedForm, WeighedQuery, WeighedTerm} from './weigh.ts';

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
const EXACT_BONUS: Readonly<Record<PhraseField, number>> = {title: 3.5, keywords: 2, questions: 2};
/** How much a phrase that says more than was asked loses, and how steeply. */
const SURPLUS = 0.87;
const STEEPNESS = 1.3;
/** So many initial consonants may be looked for in two pieces. */
const LEAST_DIVIDED = 5;

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

/**
 * Runs some thousand times a lookup, so that nothing is made in it: the iterators of `for … of` alone are a third
 * of a megabyte while the code is not compiled yet, which is all of a short lookup.
 */
function fitOf(phrase: string, {terms, mass}: WeighedQuery): number {
  let covered = 0;
  let characters = 0;
  for (let at = 0; at < terms.length; at++) {
    const weighed = terms[at] as WeighedTerm;
    const {term, forms} = weighed;
    let share = 0;
    let length = 0;
    if (term.kind === 'initials') {
      share = shareOfInitials(phrase, term.text);
      length = share > 0 ? term.text.length : 0;
    }
    for (let other = 0; other < forms.length; other++) {
      const form = forms[other] as WeighedForm;
      const found = foundParts(phrase, form);
      const own = form.weight * found.share;
      if (own > share) {
        share = own;
        length = found.count + 1;
      }
    }
    covered += weighed.mass * share;
    characters += length;
  }
  const tightness = Math.min(1, characters / phrase.length);
  return (covered / mass) * (1 - SURPLUS + SURPLUS * tightness ** STEEPNESS);
}

/** The share of a term that stands in a text, 0–1, and the form of it that does. */
export function shareIn(
  text: string,
  {term, forms}: WeighedTerm,
): {share: number; form: WeighedForm | undefined} {
  if (term.kind === 'initials') return {share: shareOfInitials(text, term.text), form: forms[0]};
  let best: {share: number; form: WeighedForm | undefined} = {share: 0, form: undefined};
  for (const form of forms) {
    const share = form.weight * foundParts(text, form).share;
    if (share > best.share) best = {share, form};
  }
  return best;
}

const FOUND = {share: 0, count: 0};

/** How much of a form stands in a text, in pairs of characters; the same object each time, to be read at once. */
function foundParts(text: string, {parts}: WeighedForm): Readonly<typeof FOUND> {
  FOUND.share = 0;
  FOUND.count = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part;
    if (part.text === undefined || !text.includes(part.text)) continue;
    FOUND.share += part.share;
    FOUND.count++;
  }
  return FOUND;
}

/**
 * Whole where the text begins with the consonants, less where they stand inside, and less again where they are two
 * words with another between (ㅍㄱㅈ ㅅㄱ of 폐가전 무상수거); few of them would stand so in any sentence.
 */
function shareOfInitials(text: string, wanted: string): number {
  const initials = initialsOf(text);
  const at = initials.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 0.85;
  return wanted.length >= LEAST_DIVIDED && standsInTwo(initials, wanted) ? 0.7 : 0;
}

function standsInTwo(initials: string, wanted: string): boolean {
  for (let cut = wanted.length - 2; cut >= 2; cut--) {
    const at = initials.indexOf(wanted.slice(0, cut));
    if (at >= 0 && initials.includes(wanted.slice(cut), at + cut)) return true;
  }
  return false;
}
