import {type ArticleState, stateOn} from '../kb/state.ts';
import type {ArticleIndex, IndexedArticle} from './article-index.ts';
import {findCandidates, massOf, weigh} from './candidates.ts';
import {bestPhrase, type PhraseMatch, wantedOf} from './phrase-match.ts';
import {readQuery} from './query.ts';

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
  /** The share of the query that stands anywhere in the article, 0–1. */
  share: number;
}

export interface SearchOutcome {
  confidence: Confidence;
  hits: Hit[];
}

/** How many articles are compared phrase by phrase; the right one is practically never further down. */
const COMPARED = 60;
/** A hit below this shares too little with the query to be shown. */
const LEAST_SCORE = 0.25;
const SURE_SCORE = 0.5;
const EXACT_BONUS = {title: 0.3, keywords: 0.25, questions: 0.2};

/** Articles that answer a query, best first. Pure but for reading the index. */
export function search(index: ArticleIndex, text: string, options: SearchOptions): SearchOutcome {
  const query = readQuery(text);
  if (query.words.length === 0) return {confidence: 'none', hits: []};
  const evidence = weigh(index, query.grams);
  const mass = massOf(evidence);
  const wanted = wantedOf(query, evidence, mass);
  const hits = findCandidates(index, evidence, COMPARED)
    .map(({doc, share}) => {
      const match = bestPhrase(index.phrases(doc), wanted);
      return {doc, share, match, score: scoreOf(share, match)};
    })
    .filter(({score}) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
  const shown = withArticles(index, hits, options);
  const first = shown[0];
  const confidence = first === undefined ? 'none' : first.score >= SURE_SCORE ? 'high' : 'low';
  return {confidence, hits: shown};
}

function scoreOf(share: number, match: PhraseMatch): number {
  const bonus = match.isExact ? EXACT_BONUS[match.field] : 0;
  return (0.4 * share + 0.6 * match.fit + bonus) / 1.3;
}

function withArticles(
  index: ArticleIndex,
  ranked: readonly (Omit<Hit, 'article' | 'state'> & {doc: number})[],
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
