/** FNV-1a over UTF-16 units, 32 bits: tells that a row is as it was written. A cache on a failing disk must not answer. */
export function checksumOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** What the index holds is not what was written there: it has to be built anew. */
export class DamagedIndex extends Error {}
