import {createHash} from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import {basename, join, relative, sep} from 'node:path';
import {ContentError} from '../errors.ts';
import type {Address} from './address.ts';
import type {Checkout} from './checkout.ts';
import {askRemote, STALL_MS} from './fetch.ts';
import type {Git} from './git.ts';

/*
 * A knowledge base that is fetched and not edited here:
 *   <home>/repository.git       what was fetched
 *   <home>/checkouts/<commit>/  a commit as files, read-only; the newest and the one before
 *   <home>/current              leads to one of them: changing it is one rename, so that a lookup sees all or nothing
 */

const TRACKING = 'refs/remotes/origin/kept';

/** Where the copy of an address is kept, below `folder`. */
export function keptCopyHome(folder: string, {url, name}: Address): string {
  return join(folder, `${name}-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`);
}

/** The copy that a knowledge base's folder belongs to, if it is one below `folder`. */
export function keptCopyOf(folder: string, root: string): {home: string; prefix: string} | undefined {
  const [name = '', current, ...inside] = relative(folder, root).split(sep);
  if (name === '..' || current !== 'current') return undefined;
  return {home: join(folder, name), prefix: inside.map((part) => `${part}/`).join('')};
}

/** Where the knowledge base of a copy is read. */
export function keptCopyRoot(home: string, prefix: string): string {
  return join(home, 'current', ...prefix.split('/').filter((part) => part !== ''));
}

/** How git is opened in a folder. */
export type OpenGit = (folder: string) => Git;

/** Makes the repository of a copy where there is none yet. */
export function prepareKeptCopy(open: OpenGit, home: string, {url}: Address): void {
  const repository = repositoryOf(home);
  mkdirSync(home, {recursive: true, mode: 0o700});
  open(home).read(['init', '--quiet', '--bare', '--template=', repository]);
  open(repository).read(['config', 'remote.origin.url', url]);
}

/** The name of the branch that a repository offers. Throws `SourceUnavailable`, or `ContentError` where it has none. */
export async function mainBranchOf(open: OpenGit, home: string): Promise<string> {
  const answer = await askRemote(
    open(repositoryOf(home)),
    ['ls-remote', '--symref', 'origin', 'HEAD'],
    STALL_MS,
  );
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer)?.[1];
  if (branch !== undefined) return branch;
  throw new ContentError('저장소에 아직 커밋이 없습니다.', {
    hint: '지식 베이스를 올린 뒤에 다시 해 주십시오.',
  });
}

/** Keeps which branch later pulls follow. */
export function followBranch(open: OpenGit, home: string, branch: string): void {
  open(repositoryOf(home)).read(['config', 'baro.branch', branch]);
}

/** A copy ready to be pulled. `prefix`: where its commits have the knowledge base; `branch`: another than it follows. */
export function openKeptCopy(
  open: OpenGit,
  home: string,
  {prefix, branch}: {prefix?: string; branch?: string} = {},
): Checkout {
  const git = open(repositoryOf(home));
  const followed = branch ?? git.read(['config', 'baro.branch']).trim();
  const current = join(home, 'current');
  const head = existsSync(current) ? basename(readlinkSync(current).replace(/[/\\]+$/, '')) : undefined;
  return {
    git,
    remote: {name: 'origin', branch: `refs/heads/${followed}`, tracking: TRACKING},
    prefixAt: (commit) => prefix ?? locate(git, commit),
    head,
    scratch: home,
    lockFile: `${home}.lock`,
    adopt: (commit) => adopt(git, home, commit, head),
  };
}

function locate(git: Git, commit: string): string {
  const prefix = ['', 'kb/'].find(
    (folder) => git.ask('rev-parse', '--verify', '--quiet', `${commit}:${folder}articles`) !== undefined,
  );
  if (prefix !== undefined) return prefix;
  throw new ContentError('저장소에 지식 베이스가 없습니다.', {
    hint: 'articles 폴더가 맨 위나 kb 폴더에 있는 저장소를 적어 주십시오.',
  });
}

function adopt(git: Git, home: string, commit: string, previous: string | undefined): void {
  const folder = join(home, 'checkouts', commit);
  if (commit !== previous) {
    rmSync(folder, {recursive: true, force: true}); // half of one, left by a killed process
    git.read(['worktree', 'prune']);
    git.read([...AS_COMMITTED, 'worktree', 'add', '--quiet', '--force', '--detach', folder, commit]);
    makeReadOnly(folder);
  }
  pointTo(folder, join(home, 'current'));
  for (const name of readdirSync(join(home, 'checkouts'))) {
    // One that somebody has changed by hand in spite of all is left alone: git refuses to remove it.
    if (name !== commit && name !== previous) git.ask('worktree', 'remove', join(home, 'checkouts', name));
  }
}

/** Line ends and links as they were committed, whatever this machine is set to. */
const AS_COMMITTED = ['-c', 'core.autocrlf=false', '-c', 'core.symlinks=false'];

function repositoryOf(home: string): string {
  return join(home, 'repository.git');
}

/** A counselor's notes have a folder of their own; here an edit would only be lost at the next pull. */
function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true}))
    if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o444);
}

function pointTo(folder: string, link: string): void {
  const next = `${link}.next`;
  rmSync(next, {force: true});
  symlinkSync(folder, next, 'junction'); // Windows needs no right for a junction; elsewhere it is a symbolic link
  try {
    renameSync(next, link);
  } catch (error) {
    // Windows renames no folder over another: there a lookup may, for a moment, find none.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'EEXIST')))
      throw error;
    rmSync(link, {force: true});
    renameSync(next, link);
  }
}

/** Whether a copy has ever been complete. */
export function hasAnswered(home: string): boolean {
  return existsSync(join(home, 'current'));
}
