export type ColorChoice = 'auto' | 'always' | 'never';

/** Whether a stream gets colours: the flag decides, then NO_COLOR, FORCE_COLOR, TERM=dumb, then whether it is a terminal. */
export function wantsColor(
  choice: ColorChoice,
  environment: Readonly<Record<string, string | undefined>>,
  stream: {readonly isTerminal: boolean},
): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return !['0', 'false'].includes(environment.FORCE_COLOR);
  return stream.isTerminal && environment.TERM !== 'dumb';
}
