import type {IBufferCell, Terminal} from '@xterm/headless';
import {type Colors, colorOf} from './colors.ts';

const [CELL, LINE, PADDING, SIZE] = [9, 20, 12, 15];
/** Where the letters stand in a row, from its top. */
const BASELINE = 15;
const FONTS =
  "D2Coding, 'Nanum Gothic Coding', 'Noto Sans Mono CJK KR', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

interface Style {
  color: string;
  background: string | undefined;
  isBold: boolean;
  isUnderlined: boolean;
}

/** A cell with what stands in it; a wide character has two columns, and the cell behind it is left out. */
interface Placed extends Style {
  character: string;
  column: number;
  columns: number;
}

/**
 * The window of a terminal as an SVG picture. Each character has an x of its own, so that columns stay columns
 * whatever font the reader's machine has for Korean.
 */
export function screenPicture(emulator: Terminal, colors: Colors, title: string): string {
  const [width, height] = [emulator.cols * CELL + 2 * PADDING, emulator.rows * LINE + 2 * PADDING];
  const rows = Array.from({length: emulator.rows}, (_, row) => rowOf(emulator, row, colors));
  const {cursorX, cursorY} = emulator.buffer.active;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${colors.background}"/>`,
    `<g font-family="${FONTS}" font-size="${SIZE}" xml:space="preserve">`,
    ...rows.flatMap((cells, row) => runsOf(cells).flatMap((run) => drawn(run, row))),
    '</g>',
    `<rect x="${xOf(cursorX)}" y="${PADDING + cursorY * LINE + 1}" width="2" height="${LINE - 2}" fill="${colors.foreground}"/>`,
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function rowOf(emulator: Terminal, row: number, colors: Colors): Placed[] {
  const line = emulator.buffer.active.getLine(emulator.buffer.active.baseY + row);
  const cells: Placed[] = [];
  for (let column = 0; column < emulator.cols; column++) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    cells.push({
      ...styleOf(cell, colors),
      character: cell.getChars() || ' ',
      column,
      columns: cell.getWidth(),
    });
  }
  return cells;
}

function styleOf(cell: IBufferCell, colors: Colors): Style {
  const front = cell.isFgDefault() ? undefined : colorOf(cell.getFgColor(), cell.isFgRGB(), colors);
  const back = cell.isBgDefault() ? undefined : colorOf(cell.getBgColor(), cell.isBgRGB(), colors);
  const isInverse = cell.isInverse() !== 0;
  const color = isInverse ? (back ?? colors.background) : (front ?? colors.foreground);
  return {
    color: cell.isDim() ? colors.dimmed : color,
    background: isInverse ? (front ?? colors.foreground) : back,
    isBold: cell.isBold() !== 0,
    isUnderlined: cell.isUnderline() !== 0,
  };
}

function runsOf(cells: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && isSameStyle(run[0], cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function isSameStyle(a: Style, b: Style): boolean {
  return (
    a.color === b.color &&
    a.background === b.background &&
    a.isBold === b.isBold &&
    a.isUnderlined === b.isUnderlined
  );
}

function drawn(run: readonly Placed[], row: number): string[] {
  const [first] = run;
  if (first === undefined) return [];
  const top = PADDING + row * LINE;
  const elements: string[] = [];
  if (first.background !== undefined) {
    const columns = run.reduce((sum, cell) => sum + cell.columns, 0);
    elements.push(
      `<rect x="${xOf(first.column)}" y="${top}" width="${columns * CELL}" height="${LINE}" fill="${first.background}"/>`,
    );
  }
  const letters = run.filter(({character}) => character !== ' ');
  if (letters.length > 0) {
    const style = `fill="${first.color}"${first.isBold ? ' font-weight="bold"' : ''}${first.isUnderlined ? ' text-decoration="underline"' : ''}`;
    const places = letters.flatMap(({character, column}) => [...character].map(() => xOf(column))).join(' ');
    elements.push(
      `<text x="${places}" y="${top + BASELINE}" ${style}>${escaped(letters.map(({character}) => character).join(''))}</text>`,
    );
  }
  return elements;
}

function xOf(column: number): number {
  return PADDING + column * CELL;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
