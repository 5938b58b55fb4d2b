import type {Context} from '../context.ts';
import {EXIT, type ExitCode} from '../errors.ts';

export async function runPlain(_context: Context): Promise<ExitCode> {
  return EXIT.done;
}
