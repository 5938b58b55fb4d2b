import {spawn} from 'node:child_process';
import {SourceUnavailable, StoreError} from '../errors.ts';

/** How one git command runs. */
export interface GitOptions {
  cwd: string;
  /** Text for its stdin. */
  input?: string;
  /** Variables beside those of this process. */
  environment?: Readonly<Record<string, string>>;
  /** What git tells on stderr while it works, as it comes. */
  onProgress?: (text: string) => void;
  /** Ends a command that has said nothing for so long: a connection that is dead does not close. */
  stallMs?: number;
}

/** Runs git with these arguments and returns what it wrote on stdout. Throws `GitFailed`, `GitMissing` or `GitStalled`. */
export type Git = (args: readonly string[], options: GitOptions) => Promise<Buffer>;

/** git ended with an error; `stderr` is its own (English) explanation. */
export class GitFailed extends Error {
  readonly stderr: string;
  readonly exitCode: number | null;

  constructor(args: readonly string[], exitCode: number | null, stderr: string) {
    super(`git ${args[0] ?? ''} failed with ${exitCode}`);
    this.stderr = stderr;
    this.exitCode = exitCode;
  }
}

/** There is no git on this machine. */
export class GitMissing extends StoreError {
  constructor(cause: unknown) {
    super('이 컴퓨터에 git이 없습니다.', {
      hint: '지식 베이스는 폴더 그대로 쓰실 수 있습니다(baro kb use <폴더>). 받아 오시려면 git을 설치해 주십시오.',
      cause,
    });
  }
}

/** A command was ended because nothing came any more. */
export class GitStalled extends SourceUnavailable {
  constructor(stallMs: number) {
    super(`${Math.round(stallMs / 1000)}초 동안 아무것도 오지 않아 그만두었습니다.`, {
      hint: '네트워크를 확인하시고 잠시 뒤에 다시 해 주십시오.',
    });
  }
}

/** Nothing asks for a password on the terminal, no filter or hook of a fetched repository runs, messages are English. */
const QUIET = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LFS_SKIP_SMUDGE: '1',
  GIT_ALLOW_PROTOCOL: 'https:ssh:file:http:git',
  LC_ALL: 'C',
};
const SETTINGS = [
  'core.quotePath=false',
  'core.autocrlf=false',
  'core.symlinks=false',
  'gc.auto=0',
  'advice.detachedHead=false',
];
const SSH = 'ssh -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=10 -o ServerAliveCountMax=3';

/** The machine's git: the only place of the program that starts it. */
export function createGit(environment: Readonly<Record<string, string | undefined>>): Git {
  return (args, {cwd, input, environment: more = {}, onProgress, stallMs}) =>
    new Promise((resolve, reject) => {
      const child = spawn('git', [...SETTINGS.flatMap((setting) => ['-c', setting]), ...args], {
        cwd,
        env: {GIT_SSH_COMMAND: SSH, ...environment, ...QUIET, ...more},
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const chunks: Buffer[] = [];
      let stderr = '';
      let isStalled = false;
      const timer =
        stallMs === undefined
          ? undefined
          : setTimeout(() => {
              isStalled = true;
              child.kill();
              // What git started may outlive it and hold the pipes open.
              child.stdout.destroy();
              child.stderr.destroy();
            }, stallMs);
      child.stdout.on('data', (chunk: Buffer) => {
        timer?.refresh();
        chunks.push(chunk);
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        timer?.refresh();
        stderr = `${stderr}${text}`.slice(-20_000);
        onProgress?.(text);
      });
      child.stdin.on('error', () => {}); // git may end before it has read everything; its exit code tells
      child.stdin.end(input);
      child.on('error', (error) => {
        clearTimeout(timer);
        reject(isMissing(error) ? new GitMissing(error) : error);
      });
      child.on('close', (exitCode) => {
        clearTimeout(timer);
        if (isStalled) reject(new GitStalled(stallMs ?? 0));
        else if (exitCode === 0) resolve(Buffer.concat(chunks));
        else reject(new GitFailed(args, exitCode, stderr));
      });
    });
}

/** What a command prints, without the line end. */
export async function gitText(git: Git, args: readonly string[], options: GitOptions): Promise<string> {
  return (await git(args, options)).toString().replace(/\n$/, '');
}

/** The same, `undefined` where git says no (there is no such revision, no upstream, no repository). */
export async function gitTextIfAny(
  git: Git,
  args: readonly string[],
  options: GitOptions,
): Promise<string | undefined> {
  try {
    return await gitText(git, args, options);
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** ENOENT is also what a missing working folder gives. */
function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT' && 'path' in error && error.path === 'git';
}
