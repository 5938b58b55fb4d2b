import type {PhraseMatch} from './phrase-match.ts';
import type {WeighedQuery} from './weigh.ts';

export type Confidence = 'high' | 'low' | 'none';

/**
 * Whether the best article answers at all: the more words a query has, the less of it the article must hold;
 * a word of other people's business (시세, 맛집) counts against it. A logistic fit over 2,900 judged queries
 * (docs/search.md); below the lower border are 1 % of the answerable ones and seven in eight of the others.
 */
const NEEDED = {low: 1.19, high: 1.39};
const FIT_WEIGHT = 1;
const MOST_FIT = 1.2;
const LENGTH_WEIGHT = 0.45;
const OUTSIDE_WEIGHT = 2;
/** Any few consonants stand somewhere in some sentence (ㅁㄴㅇㄹ in 미납이라고); those that mean a name fit it by .5. */
const LEAST_FIT_OF_INITIALS = 0.35;

export function confidenceOf(share: number, match: PhraseMatch, weighed: WeighedQuery): Confidence {
  if (match.isExact) return 'high';
  const content = weighed.terms.filter(({term}) => !['weak', 'tail', 'number', 'seam'].includes(term.kind));
  if (content.length === 0) return 'none';
  const isInitials = content.every(({term}) => term.kind === 'initials');
  if (isInitials && match.fit < LEAST_FIT_OF_INITIALS) return 'none';
  const outside =
    content.reduce((sum, {term, mass}) => sum + (term.kind === 'outside' ? mass : 0), 0) / weighed.mass;
  const evidence =
    share +
    FIT_WEIGHT * Math.min(match.fit, MOST_FIT) +
    LENGTH_WEIGHT * Math.log(1 + content.length) -
    OUTSIDE_WEIGHT * outside;
  return evidence >= NEEDED.high ? 'high' : evidence >= NEEDED.low ? 'low' : 'none';
}
