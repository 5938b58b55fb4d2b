import {type BaroError, SourceUnavailable, StoreError} from '../errors.ts';
import type {Checkout} from './checkout.ts';
import {type Git, GitError, GitMissing} from './git.ts';

/** How long a connection may be silent before it counts as dead. */
export const STALL_MS = 60_000;

/**
 * Fetches the branch that a checkout follows. `onPercent` is told how much has come. Throws `SourceUnavailable`
 * or `StoreError`.
 */
export async function fetchBranch(
  {git, remote}: Pick<Checkout, 'git' | 'remote'>,
  {onPercent, stallMs = STALL_MS}: {onPercent?: (percent: number) => void; stallMs?: number | undefined},
): Promise<void> {
  const what = `+${remote.branch}:${remote.tracking}`;
  const line = [
    'fetch',
    '--progress',
    '--no-tags',
    '--no-recurse-submodules',
    '--end-of-options',
    remote.name,
    what,
  ];
  await askRemote(git, line, stallMs, (text) => {
    const percent = [...text.matchAll(/Receiving objects: +(\d+)%/g)].at(-1)?.[1];
    if (percent !== undefined) onPercent?.(Number(percent));
  });
}

/** Runs a command that talks to a remote, and ends it when nothing comes any more: a dead connection does not close. */
export async function askRemote(
  git: Git,
  args: readonly string[],
  stallMs: number,
  onProgress: (text: string) => void = () => {},
): Promise<string> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), stallMs);
  try {
    return await git.run(args, {
      signal: abort.signal,
      onProgress(text) {
        timer.refresh();
        onProgress(text);
      },
    });
  } catch (error) {
    if (abort.signal.aborted) {
      throw new SourceUnavailable(`${Math.ceil(stallMs / 1000)}초 동안 아무것도 오지 않아 그만두었습니다.`, {
        hint: `네트워크를 확인하시고 잠시 뒤에 다시 해 주십시오. ${UNCHANGED}`,
        cause: error,
      });
    }
    throw error instanceof GitError && !(error instanceof GitMissing) ? explained(error) : error;
  } finally {
    clearTimeout(timer);
  }
}

const UNCHANGED = '지금 지식 베이스는 그대로 쓰실 수 있습니다.';

/** Why a remote could not be read, in an editor's words. */
function explained(error: GitError): BaroError {
  const {said} = error;
  const last =
    said
      .trim()
      .split(/[\r\n]+/)
      .at(-1) ?? '';
  const options = (hint: string) => ({hint: `${hint} ${UNCHANGED}`, cause: error});
  if (
    /No space left|unable to write|Permission denied\s*$|cannot lock ref|unable to create/im.test(said) &&
    !/publickey/.test(said)
  )
    return new StoreError(
      `받은 것을 저장할 수 없습니다: ${last}`,
      options('폴더의 권한과 남은 공간을 확인해 주십시오.'),
    );
  if (
    /Authentication failed|could not read (?:Username|Password)|publickey|Host key verification|\b40[13]\b/i.test(
      said,
    )
  )
    return new SourceUnavailable(
      '저장소에 로그인할 수 없습니다.',
      options('git의 자격 증명이나 SSH 키를 확인해 주십시오.'),
    );
  if (/couldn't find remote ref/i.test(said))
    return new SourceUnavailable(
      '저장소에 그 가지가 없습니다.',
      options('baro kb use <주소> --branch <가지>로 다시 정해 주십시오.'),
    );
  if (/not found|does not exist|does not appear to be a git repository|No such file/i.test(said))
    return new SourceUnavailable('그 주소에 git 저장소가 없습니다.', options('주소를 확인해 주십시오.'));
  return new SourceUnavailable(
    `저장소에 연결할 수 없거나 중간에 끊겼습니다: ${last}`,
    options('네트워크를 확인하시고 잠시 뒤에 다시 해 주십시오.'),
  );
}
