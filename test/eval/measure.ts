import type {ArticleIndex} from '../../src/search/article-index.ts';
import {search} from '../../src/search/search.ts';
import type {JudgedQuery} from './queries.ts';

export interface Judged extends JudgedQuery {
  found: readonly string[];
  /** 1-based place of the first expected article; 0 where it is not among those found. */
  place: number;
}

export interface Figures {
  queries: number;
  hit1: number;
  hit3: number;
  meanReciprocalRank: number;
  /** In-scope queries that were answered with nothing; for queries out of scope, those that were refused. */
  empty: number;
}

export function judge(index: ArticleIndex, queries: readonly JudgedQuery[]): Judged[] {
  return queries.map((judged) => {
    const {hits} = search(index, judged.query, {limit: 10, today: () => '2026-11-24'});
    const found = hits.map(({article}) => article.id);
    return {...judged, found, place: 1 + found.findIndex((id) => judged.expected.includes(id))};
  });
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const share = (holds: (one: Judged) => boolean) => judged.filter(holds).length / judged.length;
  return {
    queries: judged.length,
    hit1: share(({place}) => place === 1),
    hit3: share(({place}) => place >= 1 && place <= 3),
    meanReciprocalRank:
      judged.reduce((sum, {place}) => sum + (place === 0 ? 0 : 1 / place), 0) / judged.length,
    empty: share(({found}) => found.length === 0),
  };
}

export function isInScope({expected}: JudgedQuery): boolean {
  return expected.length > 0;
}

/** A query is right where the first article is an expected one, or where nothing was found and nothing should be. */
export function isRight(judged: Judged): boolean {
  return isInScope(judged) ? judged.place === 1 : judged.found.length === 0;
}
