import {parseArgs} from 'node:util';
import type {Context} from '../context.ts';
import {type ExitCode, UsageError} from '../errors.ts';
import type {ColorChoice} from '../output/color.ts';

/** A flag: `kind` says what it takes, `about` is its line in the help. */
export type Flag =
  | {kind: 'switch'; short?: string; about: string}
  | {kind: 'text'; short?: string; placeholder: string; about: string}
  | {kind: 'count'; short?: string; placeholder: string; about: string; least: number; most: number}
  | {kind: 'choice'; short?: string; choices: readonly string[]; about: string};

export type Flags = Readonly<Record<string, Flag>>;

export type FlagValues<F extends Flags> = {
  readonly [K in keyof F]: F[K] extends {kind: 'switch'}
    ? boolean
    : F[K] extends {kind: 'count'}
      ? number | undefined
      : string | undefined;
};

export interface Invocation<F extends Flags = Flags> {
  context: Context;
  /** The words after the command's name. */
  words: readonly string[];
  flags: FlagValues<F>;
  color: ColorChoice;
}

export interface Command<F extends Flags = Flags> {
  /** As it is typed after `baro`. */
  name: string;
  summary: string;
  /** What follows the name, for the help. */
  usage: string;
  examples: readonly (readonly [line: string, about: string])[];
  flags: F;
  run(invocation: Invocation<F>): Promise<ExitCode>;
}

export function defineCommand<const F extends Flags>(command: Command<F>): Command {
  return command as unknown as Command;
}

/** Flags that every command takes. */
export const COMMON_FLAGS = {
  color: {kind: 'choice', choices: ['auto', 'always', 'never'], about: '색을 쓸지 정합니다 (기본 auto)'},
  help: {kind: 'switch', short: 'h', about: '도움말을 보여 줍니다'},
  debug: {kind: 'switch', about: '예기치 못한 오류의 자세한 내용을 보여 줍니다'},
} as const satisfies Flags;

export interface ParsedLine {
  words: string[];
  flags: Record<string, string | number | boolean | undefined>;
}

/** Reads a command line by a table of flags. Throws `UsageError`. */
export function parseLine(args: readonly string[], flags: Flags): ParsedLine {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => {
      const type = flag.kind === 'switch' ? ('boolean' as const) : ('string' as const);
      return [name, flag.short === undefined ? {type} : {type, short: flag.short}];
    }),
  );
  const {values, positionals} = parsed(args, options);
  const read = Object.entries(flags).map(
    ([name, flag]) => [name, readValue(name, flag, values[name])] as const,
  );
  return {words: positionals, flags: Object.fromEntries(read)};
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function parsed(args: readonly string[], options: Options & {}) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
  } catch (error) {
    throw new UsageError(argumentMessage(error), {
      hint: '쓸 수 있는 옵션은 --help 로 볼 수 있습니다.',
      cause: error,
    });
  }
}

function argumentMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) return `모르는 옵션입니다: ${option}`;
  if (message.includes('does not take an argument')) return `값이 없는 옵션입니다: ${option}`;
  return `옵션에 값이 필요합니다: ${option}`;
}

function readValue(name: string, flag: Flag, value: unknown): string | number | boolean | undefined {
  if (flag.kind === 'switch') return value === true;
  if (typeof value !== 'string') return undefined;
  if (flag.kind === 'choice' && !flag.choices.includes(value)) {
    throw new UsageError(`--${name}에 쓸 수 없는 값입니다: ${value}`, {
      hint: `다음 가운데 하나를 적어 주십시오: ${flag.choices.join(', ')}`,
    });
  }
  if (flag.kind !== 'count') return value;
  const count = Number(value);
  if (!Number.isInteger(count) || count < flag.least || count > flag.most) {
    throw new UsageError(`--${name}에 쓸 수 없는 값입니다: ${value}`, {
      hint: `${flag.least}부터 ${flag.most}까지의 수를 적어 주십시오.`,
    });
  }
  return count;
}
