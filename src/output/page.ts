import {styleText} from 'node:util';
import {type AmbiguousWidth, charactersOf, columnsOfCharacter} from './columns.ts';
import {safeText} from './safe-text.ts';

/*
 * What is shown as text is first a value: paragraphs of spans. Only `renderPage` makes a string of it, and so
 * is the one place where text becomes safe, is broken into lines and gets its colours.
 */

export type Style = 'strong' | 'faint' | 'good' | 'warning' | 'alarm' | 'accent' | 'chosen' | 'siren';

export type Span = string | {text: string; style: Style};

export interface Paragraph {
  spans: readonly Span[];
  /** Columns before the first line, and before those after it. */
  indent: number;
  hanging: number;
}

export type Page = readonly Paragraph[];

export interface PageOptions {
  /** Lines are broken to fit; `undefined` leaves them as they are. */
  columns: number | undefined;
  color: boolean;
}

export const STYLES: StyleSheet = {
  strong: 'bold',
  faint: 'dim',
  good: 'green',
  warning: 'yellow',
  alarm: ['bold', 'red'],
  accent: 'cyan',
  chosen: 'inverse',
  siren: ['bold', 'inverse', 'red'],
};

export function styled(style: Style, text: string): Span {
  return {style, text};
}

export function paragraph(spans: Span | readonly Span[], indent = 0, hanging = indent): Paragraph {
  return {spans: Array.isArray(spans) ? spans : [spans as Span], indent, hanging};
}

export const BLANK = paragraph('');

/** The page as text, each line ended with a newline. */
export function renderPage(page: Page, {columns, color}: PageOptions): string {
  const lines = columns === undefined ? page.flatMap(wholeLines) : linesOfPage(page, columns);
  return lines.map((line) => `${paintLine(line, color ? STYLES : undefined).trimEnd()}\n`).join('');
}

/** A run of characters of one style. */
export interface Run {
  text: string;
  style: Style | undefined;
}

/** One line of a terminal: what stands in it, and how many columns that takes. */
export interface Line {
  runs: readonly Run[];
  columns: number;
}

/** The page broken into lines of at most so many columns. */
export function linesOfPage(page: Page, columns: number, ambiguous: AmbiguousWidth = 1): Line[] {
  return page.flatMap(({spans, indent, hanging}) => {
    const cells = spans.flatMap((span) => cellsOf(span, ambiguous));
    return brokenLines(cells, columns, indent, hanging).map((line, at) => {
      const margin = at === 0 ? indent : hanging;
      const runs = runsOf(line);
      return {
        runs: indented(runs, margin),
        columns: margin + line.reduce((sum, {width}) => sum + width, 0),
      };
    });
  });
}

/** The lines of a paragraph where none is too long: they end only where the text says so. */
function wholeLines({spans, indent, hanging}: Paragraph): Pick<Line, 'runs'>[] {
  const lines: Run[][] = [[]];
  for (const span of spans) {
    const {text, style} = textAndStyle(span);
    const [first = [], ...others] = safeText(text)
      .split('\n')
      .map((part) => runsOfText(part, style));
    lines.at(-1)?.push(...first);
    lines.push(...others);
  }
  return lines.map((runs, at) => ({runs: indented(runs, at === 0 ? indent : hanging)}));
}

function runsOfText(text: string, style: Style | undefined): Run[] {
  return text === '' ? [] : [{text, style}];
}

function indented(runs: readonly Run[], margin: number): readonly Run[] {
  return margin > 0 ? [{text: ' '.repeat(margin), style: undefined}, ...runs] : runs;
}

export type StyleSheet = Readonly<Record<Style, Parameters<typeof styleText>[0]>>;

/** The line as a terminal takes it; without styles where there are none. */
export function paintLine({runs}: Pick<Line, 'runs'>, styles: StyleSheet | undefined): string {
  return runs
    .map(({text, style}) =>
      styles && style !== undefined ? styleText(styles[style], text, {validateStream: false}) : text,
    )
    .join('');
}

interface Cell {
  character: string;
  width: number;
  style: Style | undefined;
}

function textAndStyle(span: Span): {text: string; style: Style | undefined} {
  return typeof span === 'string' ? {text: span, style: undefined} : span;
}

function cellsOf(span: Span, ambiguous: AmbiguousWidth): Cell[] {
  const {text, style} = textAndStyle(span);
  return charactersOf(safeText(text)).map((character) => ({
    character,
    width: columnsOfCharacter(character, ambiguous),
    style,
  }));
}

/** Lines end where the text says so, and before the word that would not fit. */
function brokenLines(cells: readonly Cell[], columns: number, indent: number, hanging: number): Cell[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  const room = () => Math.max(columns - (lines.length === 0 ? indent : hanging), 2);
  const end = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const cell of cells) {
    if (cell.character === '\n') {
      end();
      continue;
    }
    if (used + cell.width > room()) {
      if (cell.character === ' ') {
        end();
        continue;
      }
      const rest = takeLastWord(line);
      end();
      line = rest;
      used = rest.reduce((sum, {width}) => sum + width, 0);
    }
    line.push(cell);
    used += cell.width;
  }
  end();
  return lines;
}

/** Takes from a full line the word it broke off in; a word as long as the line is broken where it is. */
function takeLastWord(line: Cell[]): Cell[] {
  const space = line.findLastIndex(({character}) => character === ' ');
  return space <= 0 ? [] : line.splice(space).slice(1);
}

function runsOf(line: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  for (const {character, style} of line) {
    const last = runs.at(-1);
    if (last !== undefined && last.style === style) last.text += character;
    else runs.push({text: character, style});
  }
  return runs;
}
