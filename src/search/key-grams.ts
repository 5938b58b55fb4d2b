/**
 * Three neighbouring keys of a word as typed (`keysOf`), with its start and end marked, each as a number of
 * 21 bits. Words that share many of them are typed alike. Keys outside ASCII are left out.
 */
export function keyGrams(keys: string): number[] {
  const marked = `^${keys}$`;
  const grams = new Set<number>();
  for (let at = 2; at < marked.length; at++) {
    const [a, b, c] = [marked.charCodeAt(at - 2), marked.charCodeAt(at - 1), marked.charCodeAt(at)];
    if (a < 128 && b < 128 && c < 128) grams.add((a << 14) | (b << 7) | c);
  }
  return [...grams];
}
