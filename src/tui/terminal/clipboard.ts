import {type ClipboardCommand, clipboardCommands} from './clipboard-commands.ts';

/** What became of a text that was to be copied. A terminal never answers, so `asked` may have come to nothing. */
export type Copied =
  | {readonly kind: 'copied'; readonly by: string}
  | {readonly kind: 'asked'}
  | {readonly kind: 'failed'; readonly tried: readonly string[]};

interface Places {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** To the terminal, past the screen that is drawn. */
  write(text: string): void;
}

/** A clipboard program that hangs (no display answers) is given up after this time. */
const COMMAND_MS = 2_000;
/** Terminals take no more than this much base64 (xterm's and tmux's limits are about 75,000). */
const LONGEST_SEQUENCE = 74_000;

/**
 * Puts text on the clipboard in every way there is: the terminal's own (OSC 52, which also works over ssh), and the
 * platform's program, tried in turn until one works.
 */
export async function copyText(text: string, places: Places): Promise<Copied> {
  const sequence = clipboardSequence(text, places.environment);
  const isAsked = sequence.length <= LONGEST_SEQUENCE;
  if (isAsked) places.write(sequence);
  const tried: string[] = [];
  for (const command of clipboardCommands(places.environment, places.platform)) {
    tried.push(command.name);
    if (await runWithInput(command, text, places.environment)) return {kind: 'copied', by: command.name};
  }
  return isAsked ? {kind: 'asked'} : {kind: 'failed', tried};
}

/**
 * OSC 52 (xterm's ctlseqs, "Manipulate Selection Data") for the clipboard `c`; tmux and GNU screen hand it on
 * wrapped in a control string of their own.
 */
export function clipboardSequence(text: string, {TMUX, STY}: Places['environment']): string {
  const sequence = `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
  if (TMUX) return `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
  return STY ? `\u001BP${sequence}\u001B\\` : sequence;
}

/** Whether the program took the text. xclip and wl-copy stay behind to serve it, so only their exit is awaited. */
async function runWithInput(
  {name, args, encode, environment: own}: ClipboardCommand,
  text: string,
  environment: Places['environment'],
): Promise<boolean> {
  const {spawn} = await import('node:child_process'); // 3 ms, at the first copy only
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      env: {...environment, ...own},
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: COMMAND_MS,
      windowsHide: true,
    });
    child.on('error', () => resolve(false)); // not installed
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => {}); // it ended without reading: its exit code tells
    child.stdin.end(encode(text));
  });
}
