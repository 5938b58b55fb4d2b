import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {ARTICLES, listKnowledgeFiles} from './files.ts';

/** Files below articles/ that no lookup reads: in a folder too deep, or without the ending .yaml. Hidden files are nobody's mistake. */
export function listStrayFiles(root: string): string[] {
  const read = new Set(listKnowledgeFiles(root).map(({path}) => path));
  return readdirSync(join(root, ARTICLES), {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((path) => !read.has(path) && !/(?:^|\/)\./.test(path))
    .sort();
}
