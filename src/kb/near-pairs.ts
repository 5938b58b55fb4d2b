/** Two texts that share this much of their letter groups, 0–1 (Jaccard). */
export interface NearPair {
  first: number;
  second: number;
  likeness: number;
}

/** The groups of `size` letters in a text, without spaces and marks. */
export function gramsOf(text: string, size: number): Set<string> {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  const grams = new Set<string>();
  for (let at = 0; at + size <= letters.length; at++) grams.add(letters.slice(at, at + size));
  return grams;
}

/**
 * All pairs of sets that are alike by at least `least`. Only sets that share one of their rarest grams are
 * compared: a pair that alike can't do without (prefix filtering; Chaudhuri et al. 2006, Bayardo et al. 2007).
 */
export function nearPairs(sets: readonly ReadonlySet<string>[], least: number): NearPair[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const pairs: NearPair[] = [];
  for (const [second, set] of sets.entries()) {
    const rarest = [...set].sort(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const candidates = new Set<number>();
    for (const gram of rarest.slice(0, set.size - Math.ceil(least * set.size) + 1)) {
      const list = holders.get(gram);
      if (list === undefined) holders.set(gram, [second]);
      else {
        for (const first of list) candidates.add(first);
        list.push(second);
      }
    }
    for (const first of candidates) {
      const other = sets[first] ?? set;
      if (Math.min(other.size, set.size) < least * Math.max(other.size, set.size)) continue;
      const likeness = jaccard(other, set);
      if (likeness >= least) pairs.push({first, second, likeness});
    }
  }
  return pairs;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}
