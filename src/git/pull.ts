import {mkdirSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {ContentError, StoreError} from '../errors.ts';
import type {Checkout} from './checkout.ts';
import {fetchBranch} from './fetch.ts';
import type {Git} from './git.ts';
import {commitOf, writeFilesAt} from './revision.ts';

/** What a pull tells while it works. */
export type PullStage = {kind: 'fetching'; percent: number} | {kind: 'checking'} | {kind: 'replacing'};

export interface PullOptions {
  /** Judges the fetched knowledge base in a folder of its own; throws what keeps it from being used. */
  check(folder: string): Promise<void>;
  onStage(stage: PullStage): void;
  stallMs?: number | undefined;
  /** Takes a commit that does not follow the one that is there: only where someone has asked for just that. */
  mayReplaceHistory?: boolean;
}

/** `from` is what answered before. The same commits: there was nothing new, or this side is ahead. */
export interface Pulled {
  from: string | undefined;
  to: string;
}

/** A knowledge base of a big city has a thousand files and a few megabytes; past this something else was committed. */
const MOST_FILES = 20_000;
const MOST_BYTES = 100 * 1024 * 1024;
const STAGING = 'baro-staging-';

/**
 * Brings a checkout to the newest commit of its branch: fetched, judged in a folder beside it, and only then put
 * in its place. Whatever goes wrong before leaves the last good one. Call it under the checkout's lock. Throws
 * `SourceUnavailable` (network), `StoreError` (histories part, disk) or what `check` throws.
 */
export async function pull(checkout: Checkout, options: PullOptions): Promise<Pulled> {
  const {git, remote, head} = checkout;
  const known = git.ask('rev-parse', '--verify', '--quiet', remote.tracking);
  options.onStage({kind: 'fetching', percent: 0});
  await fetchBranch(checkout, {
    stallMs: options.stallMs,
    onPercent: (percent) => options.onStage({kind: 'fetching', percent}),
  });
  const to = commitOf(git, remote.tracking);
  if (to === head) return {from: head, to};
  if (head !== undefined && !options.mayReplaceHistory) {
    if (isAncestor(git, to, head)) return {from: head, to: head};
    if (!isAncestor(git, head, to)) {
      const isForced = known !== undefined && isAncestor(git, head, known);
      throw isForced ? historyReplaced() : diverged();
    }
  }
  const tree = `${to}:${checkout.prefixAt(to)}`;
  refuseHugeTree(git, tree);
  options.onStage({kind: 'checking'});
  await inStaging(checkout, tree, options.check);
  options.onStage({kind: 'replacing'});
  checkout.adopt(to);
  return {from: head, to};
}

function isAncestor(git: Git, ancestor: string, commit: string): boolean {
  return git.ask('merge-base', '--is-ancestor', ancestor, commit) !== undefined;
}

function historyReplaced(): StoreError {
  return new StoreError('저장소의 이력이 다시 쓰였습니다(강제 푸시). 받지 않았습니다.', {
    hint: '지금 지식 베이스는 그대로입니다. 편집 책임자에게 확인하시고, 새 이력이 맞으면 baro kb use <주소>로 다시 받아 주십시오.',
  });
}

function diverged(): StoreError {
  return new StoreError('이 컴퓨터에만 있는 커밋과 저장소의 새 커밋이 갈라졌습니다. 받지 않았습니다.', {
    hint: '지금 지식 베이스는 그대로입니다. 이 컴퓨터의 커밋을 풀 리퀘스트로 올리시거나, git rebase로 새 커밋 위에 옮겨 주십시오.',
  });
}

function refuseHugeTree(git: Git, tree: string): void {
  const listed = git.ask('ls-tree', '-r', '--long', '-z', tree);
  if (listed === undefined) {
    throw new ContentError('새 커밋에 지식 베이스가 없습니다.', {
      hint: '편집자에게 알려 주십시오. 지금 지식 베이스는 그대로입니다.',
    });
  }
  const sizes = listed.split('\0').flatMap((line) => /^\d+ blob [0-9a-f]+ +(\d+)\t/.exec(line)?.[1] ?? []);
  const bytes = sizes.reduce((sum, size) => sum + Number(size), 0);
  if (sizes.length <= MOST_FILES && bytes <= MOST_BYTES) return;
  throw new ContentError(
    `새 커밋이 너무 큽니다: 파일 ${sizes.length}개, ${Math.round(bytes / 1024 / 1024)}MiB`,
    {
      hint: `지식 베이스는 파일 ${MOST_FILES.toLocaleString('ko')}개, ${MOST_BYTES / 1024 / 1024}MiB까지입니다. 잘못 들어간 파일이 없는지 편집자에게 알려 주십시오. 지금 지식 베이스는 그대로입니다.`,
    },
  );
}

/** Writes a commit's knowledge base into a folder in passing; what killed processes have left there goes too. */
async function inStaging(
  {git, scratch}: Checkout,
  tree: string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  mkdirSync(scratch, {recursive: true});
  for (const name of readdirSync(scratch))
    if (name.startsWith(STAGING)) rmSync(join(scratch, name), {recursive: true, force: true});
  const folder = join(scratch, `${STAGING}${tree.slice(0, 12)}`);
  try {
    writeFilesAt(git, tree, folder);
    await use(folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
