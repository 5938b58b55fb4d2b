import {onTestFinished} from 'vitest';
import {type Screen, type ScreenOptions, startScreen} from './pseudo-terminal.ts';

export {type Caret, type Condition, left, type Screen, type ScreenOptions} from './pseudo-terminal.ts';

/** The program in a pseudo-terminal of the test's own, which ends with the test. */
export function openScreen(options: ScreenOptions = {}): Screen {
  const screen = startScreen(options);
  onTestFinished(() => screen.kill());
  return screen;
}
