import type {ArticleIndex} from './article-index.ts';
import type {Gram} from './grams.ts';
import {forEachPosting} from './postings.ts';

/** Grams with how much each tells: its weight in the query times its rarity in the index. */
export type Evidence = ReadonlyMap<Gram, number>;

/** BM25's inverse document frequency, never below zero. */
export function rarity(articleCount: number, articlesWithIt: number): number {
  return Math.log(1 + (articleCount - articlesWithIt + 0.5) / (articlesWithIt + 0.5));
}

export function weigh(index: ArticleIndex, grams: ReadonlyMap<Gram, number>): Evidence {
  const evidence = new Map<Gram, number>();
  for (const [gram, weight] of grams)
    evidence.set(gram, weight * rarity(index.articleCount, index.gram(gram).articles));
  return evidence;
}

export function massOf(evidence: Evidence): number {
  let mass = 0;
  for (const weight of evidence.values()) mass += weight;
  return mass;
}

export interface Candidate {
  doc: number;
  /** BM25F over all fields, as a share of what the query could have scored. */
  share: number;
}

/** The articles that share most with the query, best first. */
export function findCandidates(index: ArticleIndex, evidence: Evidence, limit: number): Candidate[] {
  const scores = new Float32Array(index.highestDoc + 1);
  for (const [gram, weight] of evidence) {
    const {list} = index.gram(gram);
    forEachPosting(list, (doc, impact) => {
      scores[doc] = (scores[doc] ?? 0) + weight * impact;
    });
  }
  const ideal = 255 * massOf(evidence);
  return highest(scores, limit).map((doc) => ({doc, share: (scores[doc] ?? 0) / ideal}));
}

/** Indices of the `limit` highest positive scores, best first; of equals the lower index first. */
function highest(scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  let lowest = 0;
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc] ?? 0;
    if (score <= lowest) continue;
    let at = best.length;
    while (at > 0 && score > (scores[best[at - 1] ?? 0] ?? 0)) at--;
    best.splice(at, 0, doc);
    if (best.length > limit) best.pop();
    if (best.length === limit) lowest = scores[best[limit - 1] ?? 0] ?? 0;
  }
  return best;
}
