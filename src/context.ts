import {fstatSync, readFileSync, readSync, statSync, writeSync} from 'node:fs';
import {devNull, homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {StoreError, UsageError} from './errors.ts';

/** Where text goes. `columns` is undefined off a terminal, where nothing is cut or wrapped. */
export interface Output {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

export interface Input {
  readonly isTerminal: boolean;
  /** Lines without their line ends, as they arrive. */
  lines(): Iterable<string>;
}

export interface Paths {
  /** The program's own folder, where package.json is. */
  readonly program: string;
  readonly knowledgeBase: string;
  readonly settings: string;
  readonly data: string;
  readonly cache: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings file as it stands, unchecked: `settings.ts` says what it may hold. */
export type RawSettings = Readonly<Record<string, unknown>>;

/** Everything from outside that a command may touch. Rooms get what they need from it as arguments. */
export interface Context {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
  readonly paths: Paths;
  readonly settings: RawSettings;
  /** The moment, in Asia/Seoul whatever the machine's zone; `BARO_NOW` fixes it. */
  now(): Temporal.ZonedDateTime;
  /** The date of that moment, ISO. */
  today(): string;
  /** Milliseconds of a clock that never goes back. */
  elapsedMs(): number;
  /** Milliseconds since the epoch, never fixed: for comparing with the times of files. */
  wallClockMs(): number;
  readonly processId: number;
  /** Whether a process of this user still runs. */
  isProcessAlive(processId: number): boolean;
  /** The terminal itself, for who takes the whole screen. */
  terminal(): Terminal;
}

/** What ends a program from outside. */
export type Ending =
  | {readonly kind: 'signal'; readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'}
  | {readonly kind: 'crash'; readonly error: unknown}
  | {readonly kind: 'closed'}
  | {readonly kind: 'exit'};

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly platform: NodeJS.Platform;
  /** Written before it returns, also while the process ends; a terminal that has gone is no error. */
  writeNow(text: string): void;
  /** Calls back on a signal, on an error that nobody caught and at exit, until the returned function is called. */
  onEnding(listener: (ending: Ending) => void): () => void;
}

const ZONE = 'Asia/Seoul';

export function createContext(environment: Environment = process.env): Context {
  const places = placesOf(environment);
  const settingsFile = join(places.config, 'settings.json');
  const settings = readSettings(settingsFile);
  const program = fileURLToPath(new URL('..', import.meta.url));
  return {
    stdin: standardInput(),
    stdout: standardOutput(1),
    stderr: standardOutput(2),
    environment,
    settings,
    paths: {
      program,
      knowledgeBase: resolve(environment.BARO_KB || textSetting(settings, 'kb.path') || join(program, 'kb')),
      settings: settingsFile,
      data: places.data,
      cache: places.cache,
    },
    now: () => now(environment.BARO_NOW),
    today: () => now(environment.BARO_NOW).toPlainDate().toString(),
    elapsedMs: () => Number(process.hrtime.bigint()) / 1e6, // `performance` loads eleven modules
    wallClockMs: () => Date.now(),
    processId: process.pid,
    isProcessAlive,
    terminal: processTerminal,
  };
}

function isProcessAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch {
    return false; // gone, or its number is another user's by now
  }
  return !isZombie(processId);
}

/** Ended, but its parent has not noticed: in some containers none ever does. Only Linux has this list. */
function isZombie(processId: number): boolean {
  try {
    const [, state] = /^.*\) (.)/s.exec(readFileSync(`/proc/${processId}/stat`, 'latin1')) ?? [];
    return state === 'Z';
  } catch {
    return false;
  }
}

function processTerminal(): Terminal {
  return {
    input: process.stdin,
    output: process.stdout,
    platform: process.platform,
    writeNow(text) {
      try {
        writeFully(1, Buffer.from(text));
      } catch {
        // EPIPE, EIO or EBADF: nobody looks at it any more.
      }
    },
    onEnding(listener) {
      const onSignal = (signal: NodeJS.Signals) =>
        listener({kind: 'signal', signal: signal as 'SIGINT' | 'SIGTERM' | 'SIGHUP'});
      const onCrash = (error: unknown) => listener({kind: 'crash', error});
      const onExit = () => listener({kind: 'exit'});
      const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
      for (const signal of signals) process.on(signal, onSignal);
      process.on('uncaughtException', onCrash).on('exit', onExit);
      return () => {
        for (const signal of signals) process.off(signal, onSignal);
        process.off('uncaughtException', onCrash).off('exit', onExit);
      };
    },
  };
}

/**
 * The XDG base directories (and their Windows counterparts), or everything under `BARO_HOME`.
 * Not `env-paths`: its folders end in "-nodejs", and on macOS terminal tools are expected under ~/.config.
 */
function placesOf({
  BARO_HOME,
  XDG_CONFIG_HOME,
  XDG_DATA_HOME,
  XDG_CACHE_HOME,
  APPDATA,
  LOCALAPPDATA,
}: Environment) {
  if (BARO_HOME) {
    const home = resolve(BARO_HOME);
    return {config: join(home, 'config'), data: join(home, 'data'), cache: join(home, 'cache')};
  }
  const home = homedir();
  return {
    config: join(XDG_CONFIG_HOME || APPDATA || join(home, '.config'), 'baro'),
    data: join(XDG_DATA_HOME || LOCALAPPDATA || join(home, '.local', 'share'), 'baro'),
    cache: LOCALAPPDATA
      ? join(LOCALAPPDATA, 'baro', 'cache')
      : join(XDG_CACHE_HOME || join(home, '.cache'), 'baro'),
  };
}

/** conf costs 84 ms to import, so reading is done here; only `baro config` writes, and does it through conf. */
function readSettings(path: string): RawSettings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT') || isErrorCode(error, 'ENOTDIR')) return {};
    throw new StoreError(`설정 파일을 읽을 수 없습니다: ${path}`, {
      hint: '파일의 권한을 확인해 주십시오.',
      cause: error,
    });
  }
  try {
    const settings: unknown = JSON.parse(text);
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return {...settings};
  } catch {
    // Told below, as for any other text that is not settings.
  }
  throw new StoreError(`설정 파일의 내용이 올바르지 않습니다: ${path}`, {
    hint: '파일을 고치시거나, 다른 이름으로 옮기신 뒤 다시 설정해 주십시오.',
  });
}

/** A setting by its key (dots nest), where it is text. */
export function textSetting(settings: RawSettings, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as RawSettings | undefined)?.[key], settings);
  return typeof value === 'string' ? value : undefined;
}

function now(fixed: string | undefined): Temporal.ZonedDateTime {
  if (!fixed) return Temporal.Now.zonedDateTimeISO(ZONE);
  try {
    return Temporal.Instant.from(fixed).toZonedDateTimeISO(ZONE);
  } catch (cause) {
    throw new UsageError(`BARO_NOW의 시각을 읽을 수 없습니다: ${fixed}`, {
      hint: '"2026-03-11T14:10:00+09:00"처럼 적어 주십시오.',
      cause,
    });
  }
}

/**
 * Written with `writeSync`, because `process.stdout` loads the net and tty modules (5 ms, measured) and
 * may lose its tail on exit. A reader that has gone away is no error: what is left is dropped.
 */
function standardOutput(descriptor: 1 | 2): Output {
  let isClosed = false;
  const stream = () => (descriptor === 1 ? process.stdout : process.stderr);
  return {
    // Asked late: `process.stdout` is loaded only for what may be a terminal, and only by who wants to know.
    get isTerminal() {
      return mayBeTerminal(descriptor) && stream().isTTY === true;
    },
    get columns() {
      return this.isTerminal ? stream().columns : undefined;
    },
    write(text) {
      if (isClosed) return;
      try {
        writeFully(descriptor, Buffer.from(text));
      } catch (error) {
        if (!isErrorCode(error, 'EPIPE')) throw error;
        isClosed = true;
      }
    },
  };
}

function writeFully(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!isErrorCode(error, 'EAGAIN')) throw error;
      waitMs(5); // a non-blocking pipe that is full
    }
  }
}

function standardInput(): Input {
  return {
    get isTerminal() {
      return mayBeTerminal(0) && process.stdin.isTTY === true;
    },
    *lines() {
      const decoder = new TextDecoder();
      const chunk = new Uint8Array(65_536);
      let rest = '';
      for (let size = readSome(chunk); size > 0; size = readSome(chunk)) {
        const lines = (rest + decoder.decode(chunk.subarray(0, size), {stream: true})).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) yield line.replace(/\r$/, '');
      }
      if (rest !== '') yield rest;
    },
  };
}

function readSome(chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      if (isErrorCode(error, 'EOF')) return 0; // Windows: the other end of the pipe is closed
      if (!isErrorCode(error, 'EAGAIN')) throw error;
      waitMs(5);
    }
  }
}

function waitMs(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** A device other than the null one, which is what scripts throw output into. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    return device.isCharacterDevice() && device.rdev !== statSync(devNull).rdev;
  } catch {
    return false; // closed by the caller, as in `baro … <&-`
  }
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
