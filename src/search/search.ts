import {type ArticleState, stateOn} from '../kb/state.ts';
import type {ArticleIndex, IndexedArticle} from './article-index.ts';
import {findCandidates} from './candidates.ts';
import {coverageOf, matchPhrases, type PhraseMatch} from './phrase-match.ts';
import {readQuery} from './query.ts';
import {composed, otherLayout} from './readings.ts';
import {weighQuery} from './weigh.ts';

export type Confidence = 'high' | 'low' | 'none';

export interface SearchOptions {
  limit: number;
  /** Only this category (its key). */
  category?: string | undefined;
  /** Seoul's date (ISO): an article outside its validity is never first. Asked only where it matters. */
  today(): string;
}

export interface Hit {
  article: IndexedArticle;
  state: ArticleState;
  /** 0–1. */
  score: number;
  match: PhraseMatch;
  /** BM25F over all fields, as a share of what the query could have scored, 0–1. */
  share: number;
  /** How much of the query stands anywhere in the article, 0–1. */
  coverage: number;
  /** How much of it stands in one of its phrases, 0–1. */
  said: number;
}

export interface SearchOutcome {
  confidence: Confidence;
  hits: Hit[];
  /** What the query was read as, where it was typed in the other keyboard layout. */
  readAs: string | undefined;
}

/** How many articles are compared phrase by phrase; the right one is practically never further down. */
const COMPARED = 60;
/** Of an article whose title is the query. */
const HIGHEST_SCORE = 2.7;
/** A hit below this shares too little with the query to be shown. */
const LEAST_SCORE = Number(process.env.LEAST ?? 0.45);
const SURE_SCORE = 0.62;
/** By how much the other keyboard layout must explain a query better. */
const LAYOUT_MARGIN = 0.1;

/** Articles that answer a query, best first. Pure but for reading the index. */
export function search(index: ArticleIndex, text: string, options: SearchOptions): SearchOutcome {
  const typed = composed(text);
  const {ranked, readAs} = bestReading(index, typed);
  const shown = withArticles(index, ranked.filter(({score}) => score >= LEAST_SCORE), options);
  const first = shown[0];
  const confidence = first === undefined ? 'none' : first.score >= SURE_SCORE ? 'high' : 'low';
  return {confidence, hits: shown, readAs: first === undefined ? undefined : readAs};
}

type Ranked = Omit<Hit, 'article' | 'state'> & {doc: number};

/** A query that says little as it was typed may have been typed in the other keyboard layout; as typed wins ties. */
function bestReading(index: ArticleIndex, text: string): {ranked: Ranked[]; readAs: string | undefined} {
  const ranked = rank(index, text);
  const score = ranked[0]?.score ?? 0;
  const other = score < SURE_SCORE ? otherLayout(text) : undefined;
  if (other !== undefined) {
    const otherRanked = rank(index, other);
    if ((otherRanked[0]?.score ?? 0) > score + LAYOUT_MARGIN) return {ranked: otherRanked, readAs: other};
  }
  return {ranked, readAs: undefined};
}

function rank(index: ArticleIndex, text: string): Ranked[] {
  const weighed = weighQuery(readQuery(text, index), index);
  if (weighed.mass === 0) return [];
  return findCandidates(index, weighed, COMPARED)
    .map(({doc, share}) => {
      const phrases = index.phrases(doc);
      const {best: match, secondQuestion, coverage: said} = matchPhrases(phrases, weighed);
      const coverage = coverageOf(phrases.whole, weighed);
      const score = (share + 0.42 * match.fit + 0.1 * coverage + 0.1 * secondQuestion) / HIGHEST_SCORE;
      return {doc, share, match, coverage, said, score};
    })
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

function withArticles(
  index: ArticleIndex,
  ranked: readonly Ranked[],
  {limit, category, today}: SearchOptions,
): Hit[] {
  const current: Hit[] = [];
  const expired: Hit[] = [];
  for (const {doc, ...rest} of ranked) {
    if (current.length >= limit) break;
    const article = index.article(doc);
    if (category !== undefined && article.category !== category) continue;
    const state = article.broken ? 'broken' : stateOn(today, article);
    (state === 'expired' ? expired : current).push({article, state, ...rest});
  }
  // Never first, never hidden: behind the first current one, in its own order; alone where there is no other.
  return [...current.slice(0, 1), ...merge(current.slice(1), expired)].slice(0, limit);
}

function merge(current: Hit[], expired: Hit[]): Hit[] {
  return [...current, ...expired].sort((a, b) => b.score - a.score);
}
