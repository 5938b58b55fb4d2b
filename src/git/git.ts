import {type SpawnSyncReturns, spawn, spawnSync} from 'node:child_process';
import {BaroError, EXIT} from '../errors.ts';

/*
 * The only place that runs git. It is the machine's own, so that its keys, proxies and certificates work; but it
 * never asks, never pages, speaks one language, and runs none of the programs that a repository may name.
 */

export interface Git {
  /** The folder it runs in. */
  readonly folder: string;
  /** What git printed, as it stands. Throws `GitError`. */
  read(args: readonly string[], input?: string): string;
  /** The same as bytes: for the contents of files. */
  readBytes(args: readonly string[], input?: string): Buffer;
  /** The same without its last line end, or `undefined` where git says no. Throws only where git can't run at all. */
  ask(...args: string[]): string | undefined;
  /** The same for what takes long (the network): progress arrives in pieces, and `signal` ends it. */
  run(args: readonly string[], options?: RunOptions): Promise<string>;
}

export interface RunOptions {
  onProgress?: (text: string) => void;
  signal?: AbortSignal;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Git can't run, or could not do what it was asked. `said` is its own (English) explanation. */
export class GitError extends BaroError {
  readonly code: string = 'git';
  readonly exitCode = EXIT.store;
  readonly said: string;

  constructor(message: string, details: {hint?: string; said?: string; cause?: unknown} = {}) {
    super(message, details);
    this.said = details.said ?? '';
  }
}

export class GitMissing extends GitError {
  override readonly code = 'git-missing';
}

export class NoRepository extends GitError {
  override readonly code = 'no-repository';
}

const LARGEST_OUTPUT_BYTES = 512 * 1024 * 1024;

/**
 * A repository's own configuration may name programs (hooks, fsmonitor, ext:: transports, signature checks); none
 * of them runs on a counselor's account. Names of files arrive unquoted, pathspecs mean what they say.
 */
const FIXED_ARGUMENTS = [
  '--no-pager',
  '--literal-pathspecs',
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.quotePath=false',
    'color.ui=false',
    'log.showSignature=false',
    'protocol.ext.allow=never',
    'submodule.recurse=false',
    'fetch.recurseSubmodules=false',
    'maintenance.auto=false',
    'gc.auto=0',
  ].flatMap((setting) => ['-c', setting]),
];

/** Differences are git's own: an external diff or a textconv filter is one more program that a repository may name. */
function argumentsOf([command = '', ...rest]: readonly string[]): string[] {
  const own = ['diff', 'log', 'show'].includes(command) ? ['--no-ext-diff', '--no-textconv'] : [];
  return [...FIXED_ARGUMENTS, command, ...own, ...rest];
}

/** Git as it runs in `folder`. Nothing runs until it is asked. */
export function openGit(folder: string, environment: Environment): Git {
  const options = {cwd: folder, env: environmentOf(environment), windowsHide: true};
  const readBytes = (args: readonly string[], input?: string) => {
    const result = spawnSync('git', argumentsOf(args), {
      ...options,
      maxBuffer: LARGEST_OUTPUT_BYTES,
      input: input ?? '',
    });
    throwWhereItFailed(result, folder, args);
    return result.stdout;
  };
  const read = (args: readonly string[], input?: string) => readBytes(args, input).toString();
  return {
    folder,
    readBytes,
    read,
    ask(...args) {
      try {
        return read(args).replace(/\n$/, '');
      } catch (error) {
        if (error instanceof GitMissing || !(error instanceof GitError)) throw error;
        return undefined;
      }
    },
    run: (args, {onProgress, signal} = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn('git', argumentsOf(args), {
          ...options,
          stdio: ['ignore', 'pipe', 'pipe'],
          ...(signal ? {signal} : {}),
        });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text;
          onProgress?.(text);
        });
        child.on('error', (error) => reject(signal?.aborted ? error : failureOf(error, '', folder, args)));
        child.on('close', (status) =>
          status === 0 ? resolve(stdout) : reject(failureOf(undefined, stderr, folder, args)),
        );
      }),
  };
}

/** What points git elsewhere (as inside a hook) goes; what keeps it silent comes. */
function environmentOf(environment: Environment): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !/^(?:GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE|EXTERNAL_DIFF|ASKPASS)|SSH_ASKPASS|LANGUAGE|LANG|LC_.*)$/.test(
        entry[0],
      ),
  );
  return {
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_EDITOR: 'true',
  };
}

function throwWhereItFailed(
  {error, status, stderr}: SpawnSyncReturns<Buffer>,
  folder: string,
  args: readonly string[],
): void {
  if (error !== undefined || status !== 0) throw failureOf(error, String(stderr ?? ''), folder, args);
}

function failureOf(error: unknown, said: string, folder: string, args: readonly string[]): GitError {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return new GitMissing(`이 컴퓨터에서 git을 실행할 수 없습니다.`, {
      hint: 'git을 설치하시거나 폴더가 있는지 확인해 주십시오. 찾고 안내하는 일에는 git이 없어도 됩니다.',
      cause: error,
    });
  }
  if (/not a git repository/.test(said)) {
    return new NoRepository(`git으로 관리하는 폴더가 아닙니다: ${folder}`, {
      hint: '지식 베이스를 git으로 받아 두신 폴더에서 쓸 수 있는 명령입니다.',
      said,
    });
  }
  if (/dubious ownership/.test(said)) {
    return new GitError(`다른 사용자의 폴더여서 git이 읽지 않습니다: ${folder}`, {
      hint: '내 계정으로 받아 둔 폴더를 쓰시거나, 담당자에게 safe.directory 설정을 요청해 주십시오.',
      said,
    });
  }
  const reason = said.trim().split('\n').at(-1) ?? '';
  return new GitError(`git이 하지 못했습니다: git ${args[0] ?? ''}`, {
    hint: reason === '' ? '다시 해 보시고, 같으면 담당자에게 알려 주십시오.' : `git의 설명: ${reason}`,
    said,
    cause: error,
  });
}
