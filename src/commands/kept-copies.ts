import {join} from 'node:path';
import type {Context} from '../context.ts';

/** Where fetched knowledge bases are kept. */
export function keptCopiesFolder({paths}: Context): string {
  return join(paths.data, 'kb');
}
