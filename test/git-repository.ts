import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {temporaryFolder, writeFiles} from './temporary.ts';

/** Git as the tests need it: no settings of this machine, a fixed author. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: '편집자',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: '편집자',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
};

/** Runs the machine's git in a folder. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

export interface Repository {
  folder: string;
  /** Writes files (null removes one) and commits; returns the commit. */
  commit(files: Readonly<Record<string, string | null>>, message?: string): string;
}

/** A new repository on the branch main with one commit of these files. */
export function repository(files: Readonly<Record<string, string>>): Repository {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const one = repositoryAt(folder);
  one.commit(files, 'The first commit');
  return one;
}

export function repositoryAt(folder: string): Repository {
  return {
    folder,
    commit(changes, message = 'A change') {
      const written = Object.entries(changes).flatMap(([path, text]) =>
        text === null ? [] : [[path, text] as const],
      );
      writeFiles(folder, Object.fromEntries(written));
      for (const [path, text] of Object.entries(changes)) if (text === null) rmSync(join(folder, path));
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--message', message);
      return git(folder, 'rev-parse', 'HEAD');
    },
  };
}
