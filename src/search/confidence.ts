import {type PhraseMatch, shareIn} from './phrase-match.ts';
import type {WeighedQuery, WeighedTerm} from './weigh.ts';

export type Confidence = 'high' | 'low' | 'none';

/** The article that would be shown first. */
export interface FirstArticle {
  share: number;
  match: PhraseMatch;
  /** Its title as it is compared: folded, without spaces and signs. */
  title: string;
}

/**
 * Whether the best article answers at all: the longer a query is, the less of it the article must hold, least where
 * the title holds it; a word of other people's business (시세, 맛집) counts against it, and a word that nobody has
 * written yet less than a known one that stands elsewhere. A logistic fit over 4,200 judged queries (docs/search.md);
 * below the lower border are 1 % of the answerable ones, and of the others 95 %, or four in five of traps on purpose.
 */
const NEEDED = {low: 1.66, high: 1.84};
const WEIGHTS = {fit: 0.34, title: 0.27, words: 0.26, characters: 0.32, unknown: 0.25, outside: -1.2};
const MOST_FIT = 1.2;
/** What is shorter is still being typed, and no less sure for that (불법 on the way to 불법주차). */
const LEAST_LENGTH = {words: 2, characters: 5};
/** Any few consonants stand somewhere in some sentence (ㅁㄴㅇㄹ in 미납이라고); those that mean a name fit it by .5. */
const LEAST_FIT_OF_INITIALS = 0.35;

export function confidenceOf(
  {share, match, title}: FirstArticle,
  {query, terms, mass}: WeighedQuery,
): Confidence {
  if (match.isExact) return 'high';
  const content = terms.filter(({term}) => !['weak', 'tail', 'number', 'seam'].includes(term.kind));
  if (content.length === 0) return 'none';
  const isInitials = content.every(({term}) => term.kind === 'initials');
  if (isInitials && match.fit < LEAST_FIT_OF_INITIALS) return 'none';
  const evidence =
    share +
    WEIGHTS.fit * Math.min(match.fit, MOST_FIT) +
    WEIGHTS.title * (massOf(content, (term) => shareIn(title, term).share) / massOf(content)) +
    WEIGHTS.words * Math.log(1 + Math.max(content.length, LEAST_LENGTH.words)) +
    WEIGHTS.characters * Math.log(1 + Math.max(query.compact.length, LEAST_LENGTH.characters)) +
    WEIGHTS.unknown * (massOf(content, isOfKind('unknown')) / mass) +
    WEIGHTS.outside * (massOf(content, isOfKind('outside')) / mass);
  return evidence >= NEEDED.high ? 'high' : evidence >= NEEDED.low ? 'low' : 'none';
}

function isOfKind(kind: WeighedTerm['term']['kind']) {
  return ({term}: WeighedTerm) => (term.kind === kind ? 1 : 0);
}

/** What terms tell in all, each as far as `share` (0–1) says. */
function massOf(terms: readonly WeighedTerm[], share: (term: WeighedTerm) => number = () => 1): number {
  return terms.reduce((sum, term) => sum + term.mass * share(term), 0);
}
