import {ContentError} from '../errors.ts';
import {type Git, gitText, gitTextIfAny} from './git.ts';

/** What a change of a folder touches, against the revision that it starts from. Paths are relative to the folder. */
export interface FolderChange {
  /** The commit that is compared with: where this branch left `revision`. */
  from: string;
  /** Files that differ from it, are new or are gone. */
  paths: string[];
}

/** Compares a folder as it is on disk with a revision. Throws `ContentError` where there is no such revision. */
export async function changeSince(git: Git, folder: string, revision: string): Promise<FolderChange> {
  const options = {cwd: folder};
  const commit = await gitTextIfAny(
    git,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    options,
  );
  if (commit === undefined) {
    const isRepository = (await gitTextIfAny(git, ['rev-parse', '--git-dir'], options)) !== undefined;
    throw new ContentError(
      isRepository
        ? `이런 판이 없습니다: ${revision}`
        : `git 저장소가 아니어서 견줄 판이 없습니다: ${folder}`,
      {
        hint: isRepository
          ? '가지나 커밋의 이름을 확인해 주십시오. 예: --base origin/main'
          : '--base 없이 검사해 주십시오.',
      },
    );
  }
  // Where the branch began: what others have merged since is not this change's.
  const from = (await gitTextIfAny(git, ['merge-base', commit, 'HEAD'], options)) ?? commit;
  const tracked = await namesOf(
    git,
    ['diff', '--name-only', '--no-renames', '--relative', '-z', from, '--', '.'],
    folder,
  );
  const added = await namesOf(git, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'], folder);
  return {from, paths: [...new Set([...tracked, ...added])].sort()};
}

/** The texts of files of a folder at a commit, those that were there. */
export async function textsAt(
  git: Git,
  folder: string,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const prefix = await gitText(git, ['rev-parse', '--show-prefix'], {cwd: folder});
  const input = paths.map((path) => `${commit}:${prefix}${path}\n`).join('');
  const output = await git(['cat-file', '--batch'], {cwd: folder, input});
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(0x0a, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue; // "… missing"
    texts.set(path, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/** Files below `within` that some commit up to this one has removed; some may be back. */
export function removedBefore(git: Git, folder: string, commit: string, within: string): Promise<string[]> {
  const args = [
    'log',
    '--diff-filter=D',
    '--no-renames',
    '--name-only',
    '--relative',
    '--format=',
    '-z',
    commit,
    '--',
    within,
  ];
  return namesOf(git, args, folder);
}

/** Files of a folder that differ between two commits, relative to it. */
export function changedBetween(git: Git, folder: string, from: string, to: string): Promise<string[]> {
  return namesOf(
    git,
    ['diff', '--name-only', '--no-renames', '--relative', '-z', from, to, '--', '.'],
    folder,
  );
}

async function namesOf(git: Git, args: readonly string[], folder: string): Promise<string[]> {
  return (await gitText(git, args, {cwd: folder})).split(/[\0\n]/).filter((name) => name !== '');
}
