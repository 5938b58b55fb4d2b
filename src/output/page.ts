import {styleText} from 'node:util';
import {charactersOf, columnsOfCharacter} from './columns.ts';
import {safeText} from './safe-text.ts';

/*
 * What is shown as text is first a value: paragraphs of spans. Only `renderPage` makes a string of it, and so
 * is the one place where text becomes safe, is broken into lines and gets its colours.
 */

export type Style = 'strong' | 'faint' | 'good' | 'warning' | 'alarm' | 'accent';

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

const STYLES: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  strong: 'bold',
  faint: 'dim',
  good: 'green',
  warning: 'yellow',
  alarm: ['bold', 'red'],
  accent: 'cyan',
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
  let text = '';
  for (const {spans, indent, hanging} of page) {
    const cells = spans.flatMap(cellsOf);
    linesOf(cells, columns, indent, hanging).forEach((line, at) => {
      text += `${' '.repeat(at === 0 ? indent : hanging)}${paint(line, color)}`.trimEnd();
      text += '\n';
    });
  }
  return text;
}

interface Cell {
  character: string;
  style: Style | undefined;
}

function cellsOf(span: Span): Cell[] {
  const {text, style} = typeof span === 'string' ? {text: span, style: undefined} : span;
  return charactersOf(safeText(text)).map((character) => ({character, style}));
}

/** Lines end where the text says so, and before the word that would not fit. */
function linesOf(
  cells: readonly Cell[],
  columns: number | undefined,
  indent: number,
  hanging: number,
): Cell[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  const room = () =>
    columns === undefined ? Infinity : Math.max(columns - (lines.length === 0 ? indent : hanging), 2);
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
    const width = columnsOfCharacter(cell.character);
    if (used + width > room()) {
      if (cell.character === ' ') {
        end();
        continue;
      }
      const rest = takeLastWord(line);
      end();
      line = rest;
      used = rest.reduce((sum, {character}) => sum + columnsOfCharacter(character), 0);
    }
    line.push(cell);
    used += width;
  }
  end();
  return lines;
}

/** Takes from a full line the word it broke off in; a word as long as the line is broken where it is. */
function takeLastWord(line: Cell[]): Cell[] {
  const space = line.findLastIndex(({character}) => character === ' ');
  return space <= 0 ? [] : line.splice(space).slice(1);
}

function paint(line: readonly Cell[], color: boolean): string {
  let text = '';
  for (let at = 0; at < line.length; ) {
    const style = line[at]?.style;
    let run = '';
    for (; at < line.length && line[at]?.style === style; at++) run += line[at]?.character;
    text += color && style !== undefined ? styleText(STYLES[style], run, {validateStream: false}) : run;
  }
  return text;
}
