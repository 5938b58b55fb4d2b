import {type AmbiguousWidth, columnsOf, cutToColumns} from '../../output/columns.ts';
import type {Line, Run, Span, Style} from '../../output/page.ts';
import {safeText} from '../../output/safe-text.ts';

export const NO_LINE: Line = {runs: [], columns: 0};

/** Spans as one line of at most so many columns; what does not fit is cut off with an ellipsis. */
export function lineOfSpans(spans: readonly Span[], columns: number, ambiguous: AmbiguousWidth): Line {
  const runs: Run[] = [];
  let used = 0;
  for (const span of spans) {
    const {text, style} = typeof span === 'string' ? {text: span, style: undefined} : span;
    const safe = safeText(text).replaceAll('\n', ' ');
    const cut = cutToColumns(safe, columns - used, ambiguous);
    if (cut !== '') runs.push({text: cut, style});
    used += columnsOf(cut, ambiguous);
    if (cut !== safe) break;
  }
  return {runs, columns: used};
}

/** The line filled up with blanks to a width. */
export function filled(line: Line, columns: number, style?: Style): Line {
  const rest = columns - line.columns;
  return rest <= 0 ? line : {runs: [...line.runs, {text: ' '.repeat(rest), style}], columns};
}

/** The whole line in one style, over its own: how a chosen row looks. */
export function restyled(line: Line, style: Style): Line {
  return {...line, runs: line.runs.map(({text}) => ({text, style}))};
}

/** Two lines side by side, the second at a column. */
export function beside(left: Line, column: number, right: Line): Line {
  const {runs} = filled(left, column);
  return {runs: [...runs, ...right.runs], columns: column + right.columns};
}

/** One span at the left, others at the right edge; the left one is cut where there is no room. */
export function spread(
  left: readonly Span[],
  right: readonly Span[],
  columns: number,
  ambiguous: AmbiguousWidth,
): Line {
  const end = lineOfSpans(right, columns, ambiguous);
  const begin = lineOfSpans(left, Math.max(0, columns - end.columns - 1), ambiguous);
  return end.columns === 0 ? begin : beside(begin, columns - end.columns, end);
}

/** Exactly so many lines: cut off or filled with empty ones. */
export function exactly(lines: readonly Line[], rows: number): Line[] {
  return Array.from({length: Math.max(0, rows)}, (_, at) => lines[at] ?? NO_LINE);
}
