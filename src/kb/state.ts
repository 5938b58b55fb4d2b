import type {Article} from './article.ts';

/** What a reader may rely on. `broken` is not here: it is a fact about the file, which the index knows. */
export type ArticleState = 'verified' | 'unverified' | 'due' | 'expired' | 'broken';

type Dated = Pick<Article, 'verified' | 'reviewEvery' | 'validFrom' | 'validUntil'>;

/** Half a year, where an article does not say how often it wants a review. */
const DEFAULT_REVIEW_DAYS = 180;

/**
 * The state on a day of the calendar (ISO date, Seoul's). Outside its validity an article is `expired`. The day
 * is asked for only where the article has dates: the first use of Temporal costs 2 ms of a lookup.
 */
export function stateOn(
  day: () => string,
  {verified, reviewEvery, validFrom, validUntil}: Dated,
): ArticleState {
  if ((verified ?? validFrom ?? validUntil) === undefined) return 'unverified';
  const today = day();
  if (validUntil !== undefined && validUntil < today) return 'expired';
  if (validFrom !== undefined && validFrom > today) return 'expired';
  if (verified === undefined) return 'unverified';
  return reviewDueOn(verified.on, reviewEvery) < today ? 'due' : 'verified';
}

/** The last day on which a check still counts. */
export function reviewDueOn(verifiedOn: string, reviewEvery: string | undefined): string {
  const days = reviewEvery === undefined ? DEFAULT_REVIEW_DAYS : Number.parseInt(reviewEvery, 10);
  return Temporal.PlainDate.from(verifiedOn).add({days}).toString();
}
