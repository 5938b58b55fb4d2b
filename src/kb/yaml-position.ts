import {type Document, isMap, isNode, isPair, isScalar} from 'yaml';
import type {PathPart} from './finding.ts';

/**
 * Where in the text to point for a path into a document, as an offset. A key that exists is pointed at
 * itself, an element of a list at its value; what is missing at the nearest thing that holds it.
 */
export function offsetOf(document: Document, path: readonly PathPart[]): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetAt(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return document.contents?.range?.[0] ?? 0;
}

function offsetAt(document: Document, path: readonly PathPart[]): number | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({key}) => (isScalar(key) ? key.value === last : key === last));
    return isPair(pair) && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
