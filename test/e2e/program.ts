import {type SpawnOptions, spawn} from 'node:child_process';
import {join} from 'node:path';

export const PROJECT = join(import.meta.dirname, '../..');
const LAUNCHER = join(PROJECT, 'bin/baro.js');

export interface Result {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  result: Promise<Result>;
  kill(signal: NodeJS.Signals): void;
}

export interface Options {
  home: string;
  knowledgeBase?: string;
  environment?: Record<string, string>;
  /** Text for stdin, which then ends; else there is none. */
  input?: string;
  runtime?: string;
  launcher?: string;
  cwd?: string;
}

/** Starts the built program as a user would, with a home of its own. */
export function start(args: readonly string[], options: Options): Running {
  const {
    home,
    knowledgeBase,
    environment = {},
    input,
    runtime = process.execPath,
    launcher = LAUNCHER,
    cwd,
  } = options;
  const {NO_COLOR: _no, FORCE_COLOR: _force, CI: _ci, ...inherited} = process.env;
  const env = {
    ...inherited,
    BARO_HOME: home,
    ...(knowledgeBase ? {BARO_KB: knowledgeBase} : {}),
    ...environment,
  };
  const spawnOptions: SpawnOptions = {
    env,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(cwd ? {cwd} : {}),
  };
  const child = spawn(runtime, [launcher, ...args], spawnOptions);
  child.stdin?.end(input);
  const chunks = {stdout: '', stderr: ''};
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    chunks.stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    chunks.stderr += chunk;
  });
  const result = new Promise<Result>((resolve) => {
    child.on('close', (exitCode, signal) => resolve({exitCode, signal, ...chunks}));
  });
  return {result, kill: (signal) => child.kill(signal)};
}

export async function baro(args: readonly string[], options: Options): Promise<Result> {
  return start(args, options).result;
}
