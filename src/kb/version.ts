import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {listKnowledgeFiles} from './files.ts';

/** Tells one content of a knowledge base from another. Throws the system's error for a folder that can't be read. */
export function contentDigest(root: string): string {
  const hash = createHash('sha256');
  for (const {path} of listKnowledgeFiles(root)) hash.update(path).update(readFileSync(join(root, path)));
  return `sha256 ${hash.digest('hex').slice(0, 12)}`;
}
