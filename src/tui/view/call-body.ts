import {type Line, styled} from '../../output/page.ts';
import type {Model} from '../model/model.ts';
import {articlePane, lastScroll} from './article-pane.ts';
import {beside, exactly, filled, lineOfSpans, NO_LINE} from './lines.ts';
import {resultsPane} from './results-pane.ts';
import {inputLine, type Screen} from './screen.ts';
import {shiftPane} from './shift-pane.ts';

/** From so many columns on, list and article stand side by side. */
const TWO_PANES = 80;
const STACKED_RESULTS = 4;

/** The query, the results and the answer; before anything is typed, the start of the shift. */
export function callBody(model: Model, rows: number): Screen {
  const input = inputLine(model.call.line, '찾기', model);
  return {
    lines: [input.line, ...below(model, rows - 1)],
    caret: {column: input.column, row: 0},
  };
}

function below(model: Model, rows: number): Line[] {
  const {found, view} = model.call;
  const {columns} = model.size;
  if (found === undefined && view === undefined) return shiftPane(model, columns, rows);
  if (found === undefined || found.results.length === 0) return articlePane(model, columns, rows);
  return columns >= TWO_PANES ? panes(model, rows) : stack(model, rows);
}

function panes(model: Model, rows: number): Line[] {
  const {columns} = model.size;
  const {ambiguousWidth} = model.setup;
  const width = listColumns(columns);
  const list = exactly(resultsPane(model, width, rows), rows);
  const article = exactly(articlePane(model, columns - width - 2, rows), rows);
  // A box-drawing sign is of ambiguous width: in terminals that draw those wide, a plain bar.
  const bar = lineOfSpans([styled('faint', ambiguousWidth === 1 ? '│ ' : '| ')], 2, 1);
  return list.map((line, at) => beside(beside(line, width, bar), width + 2, article[at] ?? NO_LINE));
}

function stack(model: Model, rows: number): Line[] {
  const {columns} = model.size;
  if (model.call.isOpen) return articlePane(model, columns, rows);
  const count = Math.min(model.call.found?.results.length ?? 0, STACKED_RESULTS, Math.floor(rows / 2));
  const list = resultsPane(model, columns, count);
  const rule = filled(NO_LINE, columns, 'faint');
  return [...list, rule, ...articlePane(model, columns, rows - list.length - 1)];
}

function listColumns(columns: number): number {
  return Math.min(46, Math.max(26, Math.floor(columns / 3)));
}

/** How far the article in view can be scrolled on a screen of this size. */
export function scrollLimit(model: Model): number {
  const {columns, rows} = model.size;
  const hasList = (model.call.found?.results.length ?? 0) > 0;
  const width = hasList && columns >= TWO_PANES ? columns - listColumns(columns) - 2 : columns;
  // Header, input and footer.
  return lastScroll(model, width, rows - 3);
}
