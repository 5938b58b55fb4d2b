import type {Queries} from '../kb/queries.ts';
import type {ArticleIndex} from './article-index.ts';
import {search} from './search.ts';

/** A query whose first result is another than it was; `null` where nothing is found. */
export interface ChangedQuery {
  query: string;
  situation: string;
  /** The ids of which one should be first; none where nothing should be found. */
  expected: string[];
  before: string | null;
  after: string | null;
  effect: 'better' | 'worse' | 'other';
}

export interface Impact {
  queries: number;
  /** How many find what they should, before and after. */
  rightBefore: number;
  rightAfter: number;
  /** Those that got worse first. */
  changed: ChangedQuery[];
}

const ORDER = {worse: 0, better: 1, other: 2};

/** Which of `queries` have another first result in `after` than in `before`, on a day (ISO, Seoul's). */
export function impactBetween(
  before: ArticleIndex,
  after: ArticleIndex,
  queries: Queries,
  today: string,
): Impact {
  const judged = Object.entries(queries).flatMap(([situation, said]) =>
    Object.entries(said).map(([query, ids]) => {
      const expected = [ids ?? []].flat();
      const [old, now] = [before, after].map((index) => firstOf(index, query, today));
      return {situation, query, expected, before: old ?? null, after: now ?? null};
    }),
  );
  const changed = judged
    .filter((one) => one.before !== one.after)
    .map((one): ChangedQuery => {
      const [was, is] = [isRight(one.before, one.expected), isRight(one.after, one.expected)];
      return {...one, effect: was === is ? 'other' : is ? 'better' : 'worse'};
    });
  return {
    queries: judged.length,
    rightBefore: judged.filter((one) => isRight(one.before, one.expected)).length,
    rightAfter: judged.filter((one) => isRight(one.after, one.expected)).length,
    changed: changed.sort((a, b) => ORDER[a.effect] - ORDER[b.effect]),
  };
}

function firstOf(index: ArticleIndex, query: string, today: string): string | undefined {
  return search(index, query, {limit: 1, today: () => today}).hits[0]?.article.id;
}

function isRight(found: string | null, expected: readonly string[]): boolean {
  return found === null ? expected.length === 0 : expected.includes(found);
}
