import {COMMON_FLAGS, type Command, parseLine} from './commands/command.ts';
import {COMMANDS, findCommand, subcommandsOf} from './commands/tree.ts';
import type {Context} from './context.ts';
import {BaroError, EXIT, type ExitCode, UsageError} from './errors.ts';
import {type ColorChoice, wantsColor} from './output/color.ts';
import {type Page, renderPage} from './output/page.ts';

export {createContext} from './context.ts';

/** Runs one command line. The only place that catches everything; the launcher sets the exit code. */
export async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  try {
    return await dispatch(args, context);
  } catch (error) {
    return report(error, args, context);
  }
}

async function dispatch(args: readonly string[], context: Context): Promise<ExitCode> {
  const [word, next] = args;
  if (word === undefined) return openScreen(context);
  if (word === '--version' || word === '-V') return showVersion(context);
  if (word === '--help' || word === '-h') return showHelp(context, 'stdout', EXIT.done);
  const named = findCommand(args);
  const subcommands = named ? [] : subcommandsOf(word);
  if (subcommands.length > 0) return explainGroup(word, next, subcommands, context);
  const command = await (named?.load ?? findCommand(['search'])?.load)?.();
  if (command === undefined) throw new Error('there is no search command');
  return runCommand(command, named?.rest ?? args, context);
}

/** `baro` alone: the counselor's screen on a terminal, else how to use the program. */
async function openScreen(context: Context): Promise<ExitCode> {
  const {stdin, stdout} = context;
  const isTerminal = stdin.isTerminal && stdout.isTerminal;
  const screen = isTerminal ? await import('./commands/screen.ts') : undefined;
  return (await screen?.openScreen(context)) ?? showHelp(context, 'stderr', EXIT.usage);
}

async function runCommand(command: Command, args: readonly string[], context: Context): Promise<ExitCode> {
  const {words, flags} = parseLine(args, {...command.flags, ...COMMON_FLAGS});
  const color = (flags.color ?? context.settings.color ?? 'auto') as ColorChoice;
  if (flags.help) {
    const {commandHelp} = await import('./commands/help.ts');
    return print(commandHelp(command), context, 'stdout', color);
  }
  return command.run({context, words, flags: flags as never, color});
}

/** `baro kb` alone or with a word that is no command: says which there are. */
async function explainGroup(
  group: string,
  word: string | undefined,
  names: string[],
  context: Context,
): Promise<ExitCode> {
  if (word === '--help' || word === '-h') return showHelp(context, 'stdout', EXIT.done);
  const list = names.join(', ');
  throw word === undefined
    ? new UsageError(`${group} 뒤에 할 일을 적어 주십시오.`, {hint: `있는 명령: ${list}`})
    : new UsageError(`이런 명령이 없습니다: ${group} ${word}`, {hint: `있는 명령: ${list}`});
}

async function showHelp(
  context: Context,
  stream: 'stdout' | 'stderr',
  exitCode: ExitCode,
): Promise<ExitCode> {
  const {programHelp} = await import('./commands/help.ts');
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  await print(programHelp(commands), context, stream, 'auto');
  return exitCode;
}

async function showVersion(context: Context): Promise<ExitCode> {
  const [{programVersion}, {knowledgeVersion}] = await Promise.all([
    import('./commands/version.ts'),
    import('./kb/version.ts'),
  ]);
  const {program, knowledgeBase} = context.paths;
  context.stdout.write(`baro ${programVersion(program)}\n`);
  try {
    context.stdout.write(`지식 베이스 ${knowledgeVersion(knowledgeBase, context.environment)}\n`);
  } catch {
    context.stdout.write(`지식 베이스 없음: ${knowledgeBase}\n`);
  }
  return EXIT.done;
}

async function print(
  page: Page,
  context: Context,
  stream: 'stdout' | 'stderr',
  choice: ColorChoice,
): Promise<ExitCode> {
  const output = context[stream];
  output.write(
    renderPage(page, {columns: output.columns, color: wantsColor(choice, context.environment, output)}),
  );
  return EXIT.done;
}

async function report(error: unknown, args: readonly string[], context: Context): Promise<ExitCode> {
  const {errorText} = await import('./output/error-text.ts');
  const known = error instanceof BaroError ? error : undefined;
  const isJson = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length).includes('--json');
  const showsStack = args.includes('--debug') || context.environment.BARO_DEBUG !== undefined;
  context.stderr.write(errorText(known ?? error, {isJson, showsStack}));
  return known?.exitCode ?? EXIT.bug;
}
