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
  const {total, ofTerm, ofForm} = emptyTallies(index.highestDoc + 1);
  for (const {forms, mass: weight} of terms) {
    const [only, ...others] = forms;
    if (only !== undefined && others.length === 0) {
      addForm(index, only, weight, total);
      continue;
    }
    // A term counts once, by the form that fits an article best.
    for (const form of forms) {
      addForm(index, form, weight, ofForm);
      ofForm.drain((doc, value) => ofTerm.raise(doc, value));
    }
    ofTerm.drain((doc, value) => total.add(doc, value));
  }
  return highest(total, limit).map(({doc, value}) => ({doc, share: value / mass}));
}

/** A positive number for some of the articles: those that have none are never gone through. */
class Tally {
  readonly length: number;
  readonly #values: Float32Array;
  readonly #docs: Uint32Array;
  #count = 0;

  constructor(length: number) {
    this.length = length;
    this.#values = new Float32Array(length);
    this.#docs = new Uint32Array(length);
  }

  /** `amount` is positive. */
  add(doc: number, amount: number): void {
    const before = this.#values[doc] ?? 0;
    if (before === 0) this.#docs[this.#count++] = doc;
    this.#values[doc] = before + amount;
  }

  /** Sets it to `value` where it is lower. */
  raise(doc: number, value: number): void {
    const before = this.#values[doc] ?? 0;
    if (before < value) this.add(doc, value - before);
  }

  forEach(visit: (doc: number, value: number) => void): void {
    for (let at = 0; at < this.#count; at++) {
      const doc = this.#docs[at] ?? 0;
      visit(doc, this.#values[doc] ?? 0);
    }
  }

  /** Tells all of it, and is empty. */
  drain(visit: (doc: number, value: number) => void): void {
    this.forEach((doc, value) => {
      this.#values[doc] = 0;
      visit(doc, value);
    });
    this.#count = 0;
  }
}

let kept = tallies(0);

/** Kept from query to query: of a hundred thousand articles each query would leave megabytes of garbage. */
function emptyTallies(length: number): typeof kept {
  if (kept.total.length !== length) kept = tallies(length);
  for (const tally of Object.values(kept)) tally.drain(() => {}); // a query that was broken off may have left some
  return kept;
}

function tallies(length: number): Record<'total' | 'ofTerm' | 'ofForm', Tally> {
  return {total: new Tally(length), ofTerm: new Tally(length), ofForm: new Tally(length)};
}

/** Adds what a form says of each article. */
function addForm(index: ArticleIndex, form: WeighedForm, weight: number, tally: Tally): void {
  for (const {gram, share} of form.parts) {
    const unit = (weight * form.weight * share) / 255;
    forEachPosting(index.gram(gram).list, (doc, impact) => tally.add(doc, unit * impact));
  }
}

/** The `limit` highest, best first; of equals the lower `doc` first. */
function highest(tally: Tally, limit: number): {doc: number; value: number}[] {
  const best: {doc: number; value: number}[] = [];
  let lowest = 0;
  tally.forEach((doc, value) => {
    if (value < lowest) return;
    let at = best.length;
    while (at > 0 && isBefore(doc, value, best[at - 1])) at--;
    best.splice(at, 0, {doc, value});
    if (best.length > limit) best.pop();
    if (best.length === limit) lowest = best[limit - 1]?.value ?? 0;
  });
  return best;
}

function isBefore(doc: number, value: number, other: {doc: number; value: number} | undefined): boolean {
  return other === undefined || value > other.value || (value === other.value && doc < other.doc);
}
