import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {categories} from '../kb/center.ts';
import {COMMON_FILES} from '../kb/files.ts';
import {readKnowledgeFile} from '../kb/parse.ts';

/** What every article's presentation depends on beside itself. */
export interface CommonContent {
  /** Changes when any of the common files does. */
  digest: string;
  /** Category folder → label; empty where categories.yaml is missing or broken. */
  labels: ReadonlyMap<string, string>;
}

export function readCommonContent(root: string): CommonContent {
  const hash = createHash('sha256');
  for (const name of COMMON_FILES) {
    const path = join(root, name);
    hash.update(`${name}\n`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  const known = existsSync(join(root, 'categories.yaml'))
    ? readKnowledgeFile(root, 'categories.yaml', categories).value
    : undefined;
  return {
    digest: hash.digest('hex'),
    labels: new Map(Object.entries(known ?? {}).map(([key, {label}]) => [key, label])),
  };
}
