import type {Environment, RawSettings} from '../../context.ts';
import {textSetting} from '../../context.ts';
import {type ColorChoice, wantsColor} from '../../output/color.ts';
import type {AmbiguousWidth} from '../../output/columns.ts';

/** How the counselor's screen may be drawn on this terminal. */
export type Capabilities =
  | {readonly kind: 'none'}
  | {readonly kind: 'plain'; readonly because: 'dumb' | 'screen-reader' | 'setting'}
  | ScreenCapabilities;

export interface ScreenCapabilities {
  readonly kind: 'screen';
  readonly hasColor: boolean;
  readonly background: 'dark' | 'light';
  readonly ambiguousWidth: AmbiguousWidth;
}

export const SMALLEST_SCREEN = {columns: 40, rows: 12};

interface Surroundings {
  readonly environment: Environment;
  readonly settings: RawSettings;
  readonly stdin: {readonly isTerminal: boolean};
  readonly stdout: {readonly isTerminal: boolean};
}

/**
 * No screen without a terminal on both sides; line by line (`plain`) where the terminal can't move its cursor
 * (`TERM=dumb` or none), where a screen reader reads along (`INK_SCREEN_READER`, as Ink has it), or as set.
 */
export function readCapabilities(around: Surroundings, choice: ColorChoice = 'auto'): Capabilities {
  const {environment, settings, stdin, stdout} = around;
  if (!stdin.isTerminal || !stdout.isTerminal) return {kind: 'none'};
  if (environment.TERM === 'dumb') return {kind: 'plain', because: 'dumb'};
  if (environment.INK_SCREEN_READER === 'true') return {kind: 'plain', because: 'screen-reader'};
  if (textSetting(settings, 'screen.mode') === 'plain') return {kind: 'plain', because: 'setting'};
  return {
    kind: 'screen',
    hasColor: wantsColor(choice, environment, stdout),
    background: backgroundOf(environment, settings),
    ambiguousWidth: textSetting(settings, 'screen.ambiguousWidth') === '2' ? 2 : 1,
  };
}

export function isTooSmall(columns: number, rows: number): boolean {
  return columns < SMALLEST_SCREEN.columns || rows < SMALLEST_SCREEN.rows;
}

/**
 * The setting decides, then `COLORFGBG` as rxvt, Konsole and others set it ("15;0" or "0;default;15": its last part
 * is the background's number among 16; 7 and 9–15 are light), else dark.
 */
function backgroundOf({COLORFGBG}: Environment, settings: RawSettings): 'dark' | 'light' {
  const set = textSetting(settings, 'screen.background');
  if (set === 'light' || set === 'dark') return set;
  const color = /(?:^|;)(\d+)$/.exec(COLORFGBG ?? '')?.[1];
  return color !== undefined && (color === '7' || Number(color) > 8) ? 'light' : 'dark';
}
