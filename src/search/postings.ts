/*
 * A posting list says in which documents a gram occurs and how much it counts there: for each document, in
 * rising order, the distance from the one before as a varint (7 bits a byte, low first), then the impact, 1–255.
 */

export type PostingList = Uint8Array;

export interface Posting {
  doc: number;
  /** Saturated field-weighted frequency in (0, 1], as eight bits: costs less than .002 of MRR (measured). */
  impact: number;
}

/** Postings must be in rising order of `doc`. */
export function encodePostings(postings: readonly Posting[]): PostingList {
  const bytes: number[] = [];
  let before = 0;
  for (const {doc, impact} of postings) {
    let distance = doc - before;
    while (distance > 127) {
      bytes.push((distance & 127) | 128);
      distance >>>= 7;
    }
    bytes.push(distance, impact);
    before = doc;
  }
  return Uint8Array.from(bytes);
}

export function decodePostings(list: PostingList): Posting[] {
  const postings: Posting[] = [];
  forEachPosting(list, (doc, impact) => postings.push({doc, impact}));
  return postings;
}

export function forEachPosting(list: PostingList, visit: (doc: number, impact: number) => void): void {
  let doc = 0;
  for (let at = 0; at < list.length; ) {
    let distance = 0;
    let shift = 0;
    let byte = list[at++] ?? 0;
    while (byte > 127) {
      distance |= (byte & 127) << shift;
      shift += 7;
      byte = list[at++] ?? 0;
    }
    doc += distance | (byte << shift);
    visit(doc, list[at++] ?? 0);
  }
}

export interface PostingChange {
  removed: ReadonlySet<number>;
  /** In any order. */
  added: readonly Posting[];
}

/** The postings of a list after a change. */
export function changePostings(list: PostingList, {removed, added}: PostingChange): Posting[] {
  const kept = decodePostings(list).filter(({doc}) => !removed.has(doc));
  return [...kept, ...added].sort((a, b) => a.doc - b.doc);
}
