import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {type Git, openGit} from '../../src/git/git.ts';
import {temporaryFolder, writeFiles} from '../temporary.ts';

export interface Repository {
  folder: string;
  git: Git;
  /** Writes files (null removes one) and commits everything; returns the commit. `on` is its date (ISO, Seoul). */
  commit(message: string, files?: Readonly<Record<string, string | null>>, on?: string): string;
}

/** Nobody's settings but these: a test does not depend on who runs it. */
const ENVIRONMENT = {
  ...process.env,
  GIT_AUTHOR_NAME: '김편집',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: '김편집',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** Runs the machine's git in a folder. */
export function git(folder: string, ...args: string[]): string {
  return openGit(folder, ENVIRONMENT).read(args).trim();
}

/** A real git repository in a temporary folder, on the branch main, with one commit of `files`. */
export function repository(files: Readonly<Record<string, string>>, on?: string): Repository {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', '김편집');
  git(folder, 'config', 'user.email', 'editor@example.org');
  const made = repositoryAt(folder);
  made.commit('처음', files, on);
  return made;
}

/** The same of a folder that is a repository already. */
export function repositoryAt(folder: string): Repository {
  return {
    folder,
    git: openGit(folder, ENVIRONMENT),
    commit(message, files = {}, on = '2026-03-01T10:00:00+09:00') {
      const written = Object.entries(files).filter((file): file is [string, string] => file[1] !== null);
      writeFiles(folder, Object.fromEntries(written));
      for (const [path, text] of Object.entries(files)) if (text === null) rmSync(join(folder, path));
      const dated = openGit(folder, {...ENVIRONMENT, GIT_AUTHOR_DATE: on, GIT_COMMITTER_DATE: on});
      dated.read(['add', '--all']);
      dated.read(['commit', '--quiet', '--message', message]);
      return dated.read(['rev-parse', 'HEAD']).trim();
    },
  };
}
