import type {Context} from '../context.ts';
import type {ExitCode} from '../errors.ts';
import {readCapabilities} from '../tui/terminal/capabilities.ts';

/** `baro` alone on a terminal: the counselor's screen, or line by line where there can be none; undefined off a terminal. */
export async function openScreen(context: Context): Promise<ExitCode | undefined> {
  const capabilities = readCapabilities(context, context.settings.color === 'never' ? 'never' : 'auto');
  if (capabilities.kind === 'none') return undefined;
  if (capabilities.kind === 'plain') return (await import('../tui/plain.ts')).runPlain(context);
  return (await import('../tui/run.tsx')).runScreen(context, capabilities);
}
