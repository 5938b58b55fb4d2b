import {join} from 'node:path';
import {StoreError, UsageError} from '../errors.ts';
import type {Checkout} from './checkout.ts';
import {type Git, GitFailed, gitText, gitTextIfAny} from './git.ts';

/** An editor's own clone, ready to be pulled. Throws `UsageError` where the folder follows no branch of a repository. */
export async function openWorkTree(git: Git, root: string, programFolder: string): Promise<Checkout> {
  const cwd = {cwd: root};
  const top = await gitTextIfAny(git, ['rev-parse', '--show-toplevel'], cwd);
  if (top === undefined || samePath(top, programFolder)) {
    throw new UsageError(
      top === undefined
        ? `git 저장소가 아니어서 받아 올 곳이 없습니다: ${root}`
        : '프로그램에 든 지식 베이스는 프로그램과 함께 새로워집니다.',
      {hint: '센터의 저장소가 있으면 baro kb use <git 주소>로 정해 주십시오.'},
    );
  }
  const branch = await gitTextIfAny(git, ['symbolic-ref', '--quiet', '--short', 'HEAD'], cwd);
  const name = branch && (await gitTextIfAny(git, ['config', `branch.${branch}.remote`], cwd));
  const merge = branch && (await gitTextIfAny(git, ['config', `branch.${branch}.merge`], cwd));
  const tracking =
    name && (await gitTextIfAny(git, ['rev-parse', '--symbolic-full-name', '@{upstream}'], cwd));
  if (!branch || !name || !merge || !tracking) {
    throw new UsageError(
      branch
        ? `가지 ${branch}에 받아 올 곳이 정해져 있지 않습니다.`
        : '가지 위에 있지 않아(detached HEAD) 받아 올 수 없습니다.',
      {
        hint: branch ? `예: git branch --set-upstream-to origin/${branch}` : '예: git switch main',
      },
    );
  }
  const gitFolder = await gitText(git, ['rev-parse', '--path-format=absolute', '--git-common-dir'], cwd);
  return {
    repository: top,
    remote: {name, branch: merge, tracking},
    prefixAt: () => gitText(git, ['rev-parse', '--show-prefix'], cwd),
    head: await gitTextIfAny(git, ['rev-parse', '--verify', '--quiet', 'HEAD'], cwd),
    scratch: join(gitFolder, 'baro'),
    lockFile: join(gitFolder, 'baro-pull.lock'),
    adopt: (commit) => fastForward(git, top, commit),
  };
}

async function fastForward(git: Git, top: string, commit: string): Promise<void> {
  try {
    await git(['merge', '--ff-only', '--quiet', commit], {cwd: top});
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const files = [...error.stderr.matchAll(/^\t(.+)$/gm)].map(([, file]) => file);
    throw new StoreError(
      files.length > 0
        ? `저장하지 않은 고침이 새 커밋과 겹쳐 받지 않았습니다: ${files.slice(0, 5).join(', ')}`
        : `새 커밋으로 옮기지 못했습니다: ${error.stderr.trim().split('\n').at(-1)}`,
      {
        hint: '커밋하시거나(git commit) 잠시 치워 두신(git stash) 뒤에 다시 해 주십시오. 고치신 것은 그대로 있습니다.',
        cause: error,
      },
    );
  }
}

function samePath(a: string, b: string): boolean {
  const plain = (path: string) => path.replaceAll('\\', '/').replace(/\/+$/, '');
  return plain(a) === plain(b);
}
