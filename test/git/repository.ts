import {type Git, openGit} from '../../src/git/git.ts';
import {temporaryFolder, writeFiles} from '../temporary.ts';

export interface Repository {
  folder: string;
  git: Git;
  /** Writes files and commits everything; returns the commit. `on` is its date (ISO, Seoul). */
  commit(message: string, files?: Readonly<Record<string, string>>, on?: string): string;
}

/** Nobody's settings but these: a test does not depend on who runs it. */
const IDENTITY = {
  GIT_AUTHOR_NAME: '김편집',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: '김편집',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** A real git repository in a temporary folder, with one commit of `files`. */
export function repository(files: Readonly<Record<string, string>>, on?: string): Repository {
  const folder = temporaryFolder();
  const git = openGit(folder, {...process.env, ...IDENTITY});
  const commit: Repository['commit'] = (message, changed = {}, date = '2026-03-01T10:00:00+09:00') => {
    writeFiles(folder, changed);
    const dated = openGit(folder, {
      ...process.env,
      ...IDENTITY,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
    dated.read(['add', '--all']);
    dated.read(['commit', '-q', '-m', message]);
    return dated.read(['rev-parse', 'HEAD']).trim();
  };
  git.read(['init', '-q', '-b', 'main']);
  git.read(['config', 'user.name', '김편집']);
  git.read(['config', 'user.email', 'editor@example.org']);
  commit('처음', files, on);
  return {folder, git, commit};
}
