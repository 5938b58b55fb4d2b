import {type Line, paintLine, STYLES, type StyleSheet} from '../../output/page.ts';
import type {Setup} from '../model/model.ts';

/** On white, yellow and cyan can't be read. */
const LIGHT: StyleSheet = {...STYLES, warning: 'magenta', accent: 'blue'};
/** Without colours what is chosen is still marked, and what is urgent stands out. */
const COLORLESS: StyleSheet = {
  ...STYLES,
  good: 'reset',
  warning: 'bold',
  alarm: 'bold',
  accent: 'reset',
  siren: ['bold', 'inverse'],
};

/** A line as this terminal takes it. */
export function painted(line: Line, {hasColor, background}: Setup): string {
  return paintLine(line, hasColor ? (background === 'light' ? LIGHT : STYLES) : COLORLESS);
}
