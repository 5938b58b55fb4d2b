import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';
import unicode11 from '@xterm/addon-unicode11';
import xterm, {type Terminal} from '@xterm/headless';
import {KEYS} from './keys.ts';

/*
 * The real program in a real pseudo-terminal, read as a person reads it: cells of a terminal emulator (xterm.js).
 * Nothing here sleeps: whoever waits, waits for what the screen shows.
 */

const PROJECT = join(import.meta.dirname, '../..');
const LAUNCHER = join(PROJECT, 'bin/baro.js');
/** Far above what anything takes, also on a busy machine: reached only by a test that fails. */
const DEADLINE_MS = 20_000;

export interface ScreenOptions {
  columns?: number;
  rows?: number;
  /** Arguments of `baro`, or with `program` of that script. */
  args?: readonly string[];
  /** A script to run in its place. */
  program?: string;
  /** All that the runtime is called with, in place of both. */
  nodeArgs?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Run by a shell that says afterwards how the program left, and how the terminal is set: see `left`. */
  isInShell?: boolean;
}

export interface Caret {
  column: number;
  row: number;
  isShown: boolean;
}

export type Condition = string | RegExp | ((lines: readonly string[]) => boolean);

export interface Screen {
  /** Sends text as an input method does: at once. */
  type(text: string): void;
  press(...keys: (keyof typeof KEYS | string)[]): void;
  paste(text: string): void;
  /** Resolves when the screen shows it; rejects with the screen when it never does. */
  waitFor(condition: Condition, what?: () => string): Promise<void>;
  lines(): string[];
  text(): string;
  caret(): Caret;
  /** Everything the program has written so far. */
  bytes(): string;
  isAlternate(): boolean;
  isBracketedPaste(): boolean;
  resize(columns: number, rows: number): void;
  signal(name: NodeJS.Signals): void;
  /** Closes the terminal's window: the program finds its terminal gone. */
  close(): void;
  /**
   * Called whenever a synchronized update has ended: what the person sees then is a frame. The returned function
   * ends it.
   */
  onFrame(listener: () => void): () => void;
  /** Called with what the program writes, as it comes, until the returned function is called. */
  onBytes(listener: (bytes: string) => void): () => void;
  readonly exitCode: Promise<number>;
  /** Of the program itself, in bytes (Linux). */
  memory(): number;
  readonly emulator: Terminal;
  /** Ends the program, whatever it is doing. */
  kill(): void;
}

/** The caller ends it: `openScreen` of terminal.ts does so with the test. */
export function startScreen(options: ScreenOptions = {}): Screen {
  const {columns = 80, rows = 24, isInShell = false} = options;
  const {nodeArgs = [options.program ?? LAUNCHER, ...(options.args ?? [])]} = options;
  const command = [process.execPath, ...nodeArgs];
  const [file = '', ...args] = isInShell ? ['/bin/sh', '-c', SHELL, ...command] : command;
  const pty = spawn(file, args, {
    name: options.env?.TERM ?? 'xterm-256color', // node-pty's own idea of TERM
    cols: columns,
    rows,
    cwd: PROJECT,
    env: environmentOf(options),
  });
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 500});
  emulator.loadAddon(new unicode11.Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  const watching = watch(pty, emulator);
  const exitCode = new Promise<number>((resolve) => {
    pty.onExit(({exitCode: code, signal}) => {
      watching.end();
      resolve(signal ? 128 + signal : code);
    });
  });
  const lines = () => linesOf(emulator);
  return {
    type: (text) => pty.write(text),
    press: (...keys) => pty.write(keys.map((key) => KEYS[key as keyof typeof KEYS] ?? key).join('')),
    paste: (text) => pty.write(`\u001B[200~${text}\u001B[201~`),
    waitFor: (condition, what) =>
      watching.until(() => isMet(condition, lines()), what ?? (() => String(condition))),
    lines,
    text: () => lines().join('\n'),
    caret: () => ({
      column: emulator.buffer.active.cursorX,
      row: emulator.buffer.active.cursorY,
      isShown: isCursorShown(watching.bytes()),
    }),
    bytes: watching.bytes,
    isAlternate: () => emulator.buffer.active.type === 'alternate',
    isBracketedPaste: () => emulator.modes.bracketedPasteMode,
    resize(newColumns, newRows) {
      emulator.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    signal: (name) => process.kill(isInShell ? childOf(pty.pid) : pty.pid, name),
    close: () => closeTerminal(pty),
    onFrame(listener) {
      const handler = emulator.parser.registerCsiHandler({prefix: '?', final: 'l'}, (params) => {
        if (params.includes(2026)) listener();
        return false;
      });
      return () => handler.dispose();
    },
    onBytes(listener) {
      const listening = pty.onData(listener);
      return () => listening.dispose();
    },
    exitCode,
    memory: () => residentBytes(isInShell ? childOf(pty.pid) : pty.pid),
    emulator,
    kill: () => endProgram(pty),
  };
}

/** What a shell run with `isInShell` says after the program: its exit code, and the terminal's own settings. */
export interface Left {
  exitCode: number;
  isCooked: boolean;
  isEchoing: boolean;
}

export async function left(screen: Screen): Promise<Left> {
  await screen.waitFor(/\[left \d+\][\s\S]*\[end\]/, () => 'the shell after the program');
  const text = screen.text();
  return {
    exitCode: Number(/\[left (\d+)\]/.exec(text)?.[1]),
    isCooked: /(?<!-)\bicanon\b/.test(text),
    isEchoing: /(?<!-)\becho\b/.test(text),
  };
}

/**
 * The shell outlives the signals that end the program, as a login shell does, and then stays until the test ends it:
 * what is written just before the last process of a pseudo-terminal exits may never be read.
 */
const SHELL = `trap : TERM INT HUP; printf '[before]\\n'; "$0" "$@"; printf '[left %s]\\n' $?; stty -a; printf '[end]\\n'; read -r _`;

function environmentOf({env = {}}: ScreenOptions): Record<string, string> {
  const {PATH = '', HOME = ''} = process.env;
  return {PATH, HOME, LANG: 'ko_KR.UTF-8', TERM: 'xterm-256color', ...env};
}

function watch(pty: IPty, emulator: Terminal) {
  const chunks: string[] = [];
  const waiting = new Set<() => void>();
  let hasEnded = false;
  const lookAgain = () => {
    for (const look of waiting) look();
  };
  pty.onData((chunk) => {
    chunks.push(chunk);
    emulator.write(chunk, lookAgain);
  });
  return {
    bytes: () => {
      if (chunks.length > 1) chunks.splice(0, chunks.length, chunks.join(''));
      return chunks[0] ?? '';
    },
    end() {
      hasEnded = true;
      emulator.write('', lookAgain); // after what is still to be read
    },
    async until(isTrue: () => boolean, what: () => string): Promise<void> {
      if (isTrue()) return;
      const {promise, resolve, reject} = Promise.withResolvers<void>();
      const fail = (why: string) => reject(new Error(`${why} ${what()}\n${framed(emulator)}`));
      const deadline = setTimeout(() => fail('the screen never showed'), DEADLINE_MS);
      const look = () => {
        if (isTrue()) resolve();
        else if (hasEnded) fail('the program ended without showing');
      };
      waiting.add(look);
      try {
        await promise;
      } finally {
        clearTimeout(deadline);
        waiting.delete(look);
      }
    },
  };
}

function isMet(condition: Condition, lines: readonly string[]): boolean {
  if (typeof condition === 'function') return condition(lines);
  const text = lines.join('\n');
  return typeof condition === 'string' ? text.includes(condition) : condition.test(text);
}

/** The rows of the window, without the blanks at their ends; a window made narrower keeps the cells it hides. */
function linesOf({buffer: {active}, rows, cols}: Terminal): string[] {
  return Array.from(
    {length: rows},
    // Of blanks the emulator trims only those that nobody has written.
    (_, row) =>
      active
        .getLine(active.baseY + row)
        ?.translateToString(true, 0, cols)
        .trimEnd() ?? '',
  );
}

function framed(emulator: Terminal): string {
  const rule = '-'.repeat(emulator.cols);
  return [rule, ...linesOf(emulator), rule].join('\n');
}

function isCursorShown(bytes: string): boolean {
  return bytes.lastIndexOf('\u001B[?25l') <= bytes.lastIndexOf('\u001B[?25h');
}

function closeTerminal(pty: IPty): void {
  (pty as IPty & {destroy(): void}).destroy();
}

function endProgram(pty: IPty): void {
  try {
    pty.kill('SIGKILL');
  } catch {
    // It has ended.
  }
}

function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}

function residentBytes(pid: number): number {
  return Number(/VmRSS:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
