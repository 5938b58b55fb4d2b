import {join} from 'node:path';
import {StoreError, UsageError} from '../errors.ts';
import type {Checkout} from './checkout.ts';
import {type Git, GitError} from './git.ts';
import type {OpenGit} from './kept-copy.ts';

/** An editor's own clone, ready to be pulled. Throws `UsageError` where the folder follows no branch of a repository. */
export function openWorkTree(open: OpenGit, root: string, programFolder: string): Checkout {
  const git = open(root);
  const top = git.ask('rev-parse', '--show-toplevel');
  if (top === undefined || samePath(top, programFolder)) {
    throw new UsageError(
      top === undefined
        ? `git 저장소가 아니어서 받아 올 곳이 없습니다: ${root}`
        : '프로그램에 든 지식 베이스는 프로그램과 함께 새로워집니다.',
      {hint: '센터의 저장소가 있으면 baro kb use <git 주소>로 정해 주십시오.'},
    );
  }
  const branch = git.ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  const name = branch && git.ask('config', `branch.${branch}.remote`);
  const merge = branch && git.ask('config', `branch.${branch}.merge`);
  const tracking = name && git.ask('rev-parse', '--symbolic-full-name', '@{upstream}');
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
  const gitFolder = git.read(['rev-parse', '--path-format=absolute', '--git-common-dir']).trim();
  return {
    git: open(top),
    remote: {name, branch: merge, tracking},
    prefixAt: () => git.ask('rev-parse', '--show-prefix') ?? '',
    head: git.ask('rev-parse', '--verify', '--quiet', 'HEAD'),
    scratch: join(gitFolder, 'baro'),
    lockFile: join(gitFolder, 'baro-pull.lock'),
    adopt: (commit) => fastForward(open(top), commit),
  };
}

function fastForward(git: Git, commit: string): void {
  try {
    git.read(['merge', '--ff-only', '--quiet', commit]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const files = [...error.said.matchAll(/^\t(.+)$/gm)].map(([, file]) => file);
    throw new StoreError(
      files.length > 0
        ? `저장하지 않은 고침이 새 커밋과 겹쳐 받지 않았습니다: ${files.slice(0, 5).join(', ')}`
        : `새 커밋으로 옮기지 못했습니다: ${error.said.trim().split('\n').at(-1)}`,
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
