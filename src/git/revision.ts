import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {UsageError} from '../errors.ts';
import type {Git} from './git.ts';

/*
 * What another revision held of the folder that git runs in. Paths are relative to that folder; the work tree is
 * never touched.
 */

/** The commit that a revision names. Throws `UsageError` where there is none. */
export function commitOf(git: Git, revision: string): string {
  const commit = git.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (commit !== undefined) return commit;
  git.read(['rev-parse', '--git-dir']); // says so where it is no repository at all
  throw new UsageError(`이런 판이 없습니다: ${revision}`, {
    hint: '커밋이나 갈래의 이름을 적어 주십시오. 예: HEAD~1, origin/main',
  });
}

/** The newest commit before a moment (ISO 8601 with offset); the empty tree where the history begins later. */
export function commitBefore(git: Git, moment: string): string {
  const [commit = ''] = git.read(['rev-list', '-1', `--before=${moment}`, 'HEAD']).split('\n');
  return commit === '' ? git.read(['hash-object', '-t', 'tree', '--stdin']).trim() : commit;
}

/** Where two lines of commits parted, which is what a pull request is compared with. */
export function forkPoint(git: Git, base: string, head: string): string {
  return git.ask('merge-base', base, head) ?? base;
}

/** Files that differ between two trees; without `to`, from the work tree, with files that git does not know yet. */
export function changedFiles(git: Git, from: string, to?: string): string[] {
  const names = (args: readonly string[]) =>
    git
      .read(args)
      .split('\0')
      .filter((path) => path !== '');
  const difference = ['diff', '--name-only', '--no-renames', '--relative', '-z', from];
  if (to !== undefined) return names([...difference, to, '--', '.']).sort();
  const unknown = names(['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  return [...new Set([...names([...difference, '--', '.']), ...unknown])].sort();
}

/** The contents of files in a tree, by path; those that it lacks are left out. Links and submodules are no files. */
export function readFilesAt(
  git: Git,
  tree: string,
  wanted: (path: string) => boolean = () => true,
): Map<string, Buffer> {
  const entries = git
    .read(['ls-tree', '-r', '-z', tree])
    .split('\0')
    .map((line) => /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line))
    .filter((match) => match !== null)
    .map(([, object = '', path = '']) => ({object, path}))
    .filter(({path}) => wanted(path));
  if (entries.length === 0) return new Map();
  const batch = git.readBytes(['cat-file', '--batch'], entries.map(({object}) => `${object}\n`).join(''));
  const files = new Map<string, Buffer>();
  let at = 0;
  for (const {path} of entries) {
    const headEnd = batch.indexOf(10, at);
    const size = Number(batch.subarray(at, headEnd).toString().split(' ')[2]);
    files.set(path, batch.subarray(headEnd + 1, headEnd + 1 + size));
    at = headEnd + 1 + size + 1;
  }
  return files;
}

/** Writes a tree's files below `folder`, which should be empty. */
export function writeFilesAt(git: Git, tree: string, folder: string): void {
  for (const [path, content] of readFilesAt(git, tree)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
}

/** Files below `within` that some commit up to this one has removed; some may be back, or elsewhere. */
export function removedFiles(git: Git, upTo: string, within: string): string[] {
  const args = [
    'log',
    '--diff-filter=D',
    '--no-renames',
    '--name-only',
    '--relative',
    '--format=',
    '-z',
    upTo,
  ];
  return git
    .read([...args, '--', within])
    .split(/[\0\n]/)
    .filter((path) => path !== '');
}

/** Who changed a file last, and on which day of theirs (ISO). */
export interface LastTouch {
  on: string;
  by: string;
}

/** The last touch of each file that commits after `from` changed, up to `to`. */
export function lastTouches(git: Git, from: string, to: string): Map<string, LastTouch> {
  const isCommit = git.ask('cat-file', '-t', from) === 'commit';
  const range = isCommit ? `${from}..${to}` : to;
  const log = git.read([
    'log',
    '--no-renames',
    '--name-only',
    '--relative',
    '-z',
    '--format=%x01%as%x02%an%x02',
    range,
    '--',
    '.',
  ]);
  const touches = new Map<string, LastTouch>();
  for (const record of log.split('\u0001').slice(1)) {
    const [on = '', by = '', names = ''] = record.split('\u0002');
    for (const name of names.split('\0').map((text) => text.replace(/^\n/, ''))) {
      if (name !== '' && !touches.has(name)) touches.set(name, {on, by});
    }
  }
  return touches;
}
