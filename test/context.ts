import type {Context} from '../src/context.ts';
import {run} from '../src/main.ts';
import {temporaryFolder} from './temporary.ts';

export interface TestContext extends Context {
  output(): string;
  errors(): string;
}

interface Overrides {
  knowledgeBase: string;
  isTerminal?: boolean;
  columns?: number;
  environment?: Record<string, string>;
  settings?: Record<string, unknown>;
  now?: string;
  /** What stands on stdin. */
  lines?: string[];
  home?: string;
  processId?: number;
  /** The processes that still run. */
  living?: number[];
}

/** A context of buffers and a temporary home; the clock stands at a Wednesday in Seoul. */
export function createTestContext(overrides: Overrides): TestContext {
  const {knowledgeBase, isTerminal = false, columns, environment = {}, settings = {}} = overrides;
  const now = Temporal.Instant.from(overrides.now ?? '2026-03-11T14:10:00+09:00').toZonedDateTimeISO(
    'Asia/Seoul',
  );
  const home = overrides.home ?? temporaryFolder();
  const written = {stdout: '', stderr: ''};
  const output = (stream: 'stdout' | 'stderr') => ({
    isTerminal,
    columns,
    write(text: string) {
      written[stream] += text;
    },
  });
  return {
    stdin: {isTerminal: false, lines: () => overrides.lines ?? []},
    stdout: output('stdout'),
    stderr: output('stderr'),
    environment,
    settings,
    paths: {
      program: new URL('..', import.meta.url).pathname,
      knowledgeBase,
      settings: `${home}/config/settings.json`,
      data: `${home}/data`,
      cache: `${home}/cache`,
    },
    now: () => now,
    today: () => now.toPlainDate().toString(),
    elapsedMs: () => performance.now(),
    wallClockMs: () => Date.now(),
    processId: overrides.processId ?? process.pid,
    isProcessAlive: (processId) => overrides.living?.includes(processId) ?? processId === process.pid,
    terminal: () => {
      throw new Error('there is no terminal in these tests: test/screen/ runs the program in a real one');
    },
    output: () => written.stdout,
    errors: () => written.stderr,
  };
}

/** Runs a command line in this process, against a knowledge base. */
export async function baro(args: readonly string[], overrides: Overrides) {
  const context = createTestContext(overrides);
  const exitCode = await run(args, context);
  return {exitCode, stdout: context.output(), stderr: context.errors()};
}
