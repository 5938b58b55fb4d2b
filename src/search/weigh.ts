import type {ArticleIndex} from './article-index.ts';
import {type Gram, gramsOf, gramText, initialGrams} from './grams.ts';
import type {Form, Query, Term} from './query.ts';

/** A gram of a form, and the share of the form that it makes up. */
export interface Part {
  gram: Gram;
  /** The characters it stands for; none for initial consonants. */
  text: string | undefined;
  share: number;
}

export interface WeighedForm extends Form {
  /** Their shares add up to 1. */
  parts: readonly Part[];
}

export interface WeighedTerm {
  term: Term;
  forms: readonly WeighedForm[];
  /** What it tells about which article is meant, in nats: rare words more than common ones, grammar hardly anything. */
  mass: number;
}

export interface WeighedQuery {
  query: Query;
  terms: readonly WeighedTerm[];
  mass: number;
}

/** How much a part of a query tells by its kind, beside how rare it is. */
const KIND_WEIGHTS: Readonly<Record<Term['kind'], number>> = {
  word: 1,
  saying: 1,
  unknown: 1,
  outside: 1.3,
  initials: 1,
  number: 0.6,
  seam: 0.3,
  weak: 0.12,
  tail: 0.1,
};

/** The same where no article holds it: a year (2024년) says when, not what; unheard-of grammar says nothing. */
const UNKNOWN_WEIGHTS: Partial<typeof KIND_WEIGHTS> = {number: 0.12, weak: 0, tail: 0};
/** What is typed last may become one of several words. */
const UNFINISHED = 0.5;
/** Pairs of one word tell the same in part, most of all in scripts that need many characters for a word; measured. */
const OVERLAP = 0.75;

export function weighQuery(query: Query, index: ArticleIndex): WeighedQuery {
  const terms = query.terms.map((term) => weighTerm(term, index)).filter(({mass}) => mass > 0);
  return {query, terms, mass: terms.reduce((sum, {mass}) => sum + mass, 0)};
}

function weighTerm(term: Term, index: ArticleIndex): WeighedTerm {
  const weighed = term.forms.map((form) => weighForm(form, term.kind === 'initials', index));
  const [typed, ...meant] = weighed;
  // A word that is only understood through another one tells what that one tells.
  const isUnderstood = meant.length > 0 && typed !== undefined && !typed.isKnown;
  const told = isUnderstood ? Math.max(...meant.map((form) => form.mass)) : (typed?.mass ?? 0);
  // A verb is as common as its most common form.
  const common = Math.min(
    told,
    ...weighed.flatMap(({form, mass}) => (form.because === 'conjugated' ? [mass] : [])),
  );
  // 서울 stands in articles (trains go there), and yet whose question it is in is not ours.
  const mass = term.kind === 'outside' ? Math.max(common, rarity(index.articleCount, 1)) : common;
  const weight = typed?.isKnown
    ? KIND_WEIGHTS[term.kind]
    : (UNKNOWN_WEIGHTS[term.kind] ?? KIND_WEIGHTS[term.kind]);
  const certainty = term.forms.some(({because}) => because === 'completed') ? UNFINISHED : 1;
  return {
    term,
    forms: weighed.map(({form}) => form),
    mass: certainty * weight * mass ** OVERLAP,
  };
}

function weighForm(
  form: Form,
  isInitials: boolean,
  index: ArticleIndex,
): {form: WeighedForm; mass: number; isKnown: boolean} {
  const grams = isInitials ? initialGrams(form.text) : form.text.split(' ').flatMap(gramsOf);
  let mass = 0;
  let isKnown = true;
  const rarities = grams.map((gram) => {
    const {articles} = index.gram(gram);
    if (articles === 0) isKnown = false;
    const value = rarity(index.articleCount, articles);
    mass += value;
    return value;
  });
  const parts = grams.map(
    (gram, at): Part => ({gram, text: gramText(gram), share: (rarities[at] ?? 0) / mass}),
  );
  return {form: {...form, parts}, mass, isKnown};
}

/** BM25's inverse document frequency, never below zero. */
export function rarity(articleCount: number, articlesWithIt: number): number {
  return Math.log(1 + (articleCount - articlesWithIt + 0.5) / (articlesWithIt + 0.5));
}
