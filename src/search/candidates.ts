import type {ArticleIndex} from './article-index.ts';
import {forEachPosting} from './postings.ts';
import type {WeighedForm, WeighedQuery} from './weigh.ts';

export interface Candidate {
  doc: number;
  /** BM25F over all fields, as a share of what the query could have scored, 0–1. */
  share: number;
}

/** The articles that share most with the query, best first. */
export function findCandidates(index: ArticleIndex, {terms, mass}: WeighedQuery, limit: number): Candidate[] {
  const scores = new Float32Array(index.highestDoc + 1);
  const ofForm = new Float32Array(scores.length);
  const ofTerm = new Float32Array(scores.length);
  for (const {forms, mass: weight} of terms) {
    const [only, ...others] = forms;
    if (only !== undefined && others.length === 0) {
      addForm(index, only, weight, scores);
      continue;
    }
    // A term counts once, by the form that fits an article best. Only what was touched is gone through again.
    const touched: number[] = [];
    for (const form of forms) {
      const docs = addForm(index, form, weight, ofForm);
      for (const doc of docs) {
        ofTerm[doc] = Math.max(ofTerm[doc] ?? 0, ofForm[doc] ?? 0);
        ofForm[doc] = 0;
        touched.push(doc);
      }
    }
    for (const doc of touched) {
      scores[doc] = (scores[doc] ?? 0) + (ofTerm[doc] ?? 0);
      ofTerm[doc] = 0;
    }
  }
  return highest(scores, limit).map((doc) => ({doc, share: (scores[doc] ?? 0) / mass}));
}

/** Adds what a form says of each article to `scores`; returns the articles, those that had nothing before. */
function addForm(index: ArticleIndex, form: WeighedForm, weight: number, scores: Float32Array): number[] {
  const fresh: number[] = [];
  for (const {gram, share} of form.parts) {
    const unit = (weight * form.weight * share) / 255;
    forEachPosting(index.gram(gram).list, (doc, impact) => {
      const before = scores[doc] ?? 0;
      if (before === 0) fresh.push(doc);
      scores[doc] = before + unit * impact;
    });
  }
  return fresh;
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
