import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {openGit} from '../git/git.ts';
import {listKnowledgeFiles} from './files.ts';

/**
 * What tells one state of a knowledge base from another: its newest commit's date and short hash, with "+"
 * where files differ from it; a digest of the contents outside git. Throws the system's error for a folder
 * that can't be read.
 */
export function knowledgeVersion(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const files = listKnowledgeFiles(root);
  const git = openGit(root, environment);
  try {
    const commit = git.ask('log', '-1', '--format=%cs %h', '--', '.');
    if (commit) return `${commit}${git.ask('status', '--porcelain', '--', '.') === '' ? '' : '+'}`;
  } catch {
    // No git on this machine: the contents tell as well.
  }
  const hash = createHash('sha256');
  for (const {path} of files) hash.update(path).update(readFileSync(join(root, path)));
  return `sha256 ${hash.digest('hex').slice(0, 12)}`;
}
