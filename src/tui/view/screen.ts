import {type Line, linesOfPage, paragraph, styled} from '../../output/page.ts';
import type {LineState} from '../input/line-editor.ts';
import {visibleLine} from '../input/visible-line.ts';
import type {Model} from '../model/model.ts';
import {isTooSmall, SMALLEST_SCREEN} from '../terminal/capabilities.ts';
import {callBody} from './call-body.ts';
import {callbacksBody} from './callbacks-body.ts';
import {districtBody} from './district-body.ts';
import {footerLine} from './footer.ts';
import {formBody} from './form-body.ts';
import {headerLine} from './header.ts';
import {helpBody} from './help-body.ts';
import {exactly, lineOfSpans, NO_LINE} from './lines.ts';
import {sendBody} from './send-body.ts';

export interface Caret {
  readonly column: number;
  readonly row: number;
}

/** What a terminal shows: exactly as many lines as it has rows, and the caret's cell where something is written. */
export interface Screen {
  readonly lines: readonly Line[];
  readonly caret: Caret | undefined;
}

/** The part of a screen between header and footer; its caret counts from its own first row. */
export type Body = (model: Model, rows: number) => Screen;

const BODIES: Readonly<Record<Model['scene'], Body>> = {
  call: callBody,
  form: formBody,
  callbacks: callbacksBody,
  snooze: callbacksBody,
  send: sendBody,
  district: districtBody,
  help: helpBody,
};

/** The screen of a model. Pure: rows and columns are counted here, and nowhere else. */
export function screenOf(model: Model): Screen {
  const {columns, rows} = model.size;
  if (isTooSmall(columns, rows)) return smallScreen(model);
  const top = [...emergencyLines(model), headerLine(model)];
  const body = BODIES[model.scene](model, rows - top.length - 1);
  return {
    lines: [...top, ...exactly(body.lines, rows - top.length - 1), footerLine(model)],
    caret: body.caret && {column: body.caret.column, row: body.caret.row + top.length},
  };
}

/**
 * Above everything: what is said before any answer. A single syllable may still become another word (불 → 불법주정차):
 * the input would jump, so it waits for the next syllable, a blank or Enter.
 */
function emergencyLines({call, size, setup}: Model): Line[] {
  const {found, isOpen} = call;
  const emergency = found?.emergency;
  if (!emergency || (found.text.length === 1 && !isOpen)) return [];
  const {phone, say} = emergency;
  const page = [paragraph([styled('siren', ` 긴급 ${phone} `), ' ', styled('alarm', say)], 0, 2)];
  return linesOfPage(page, size.columns, setup.ambiguousWidth);
}

/** Too small for panes: the notice, and what is typed is still seen. */
function smallScreen(model: Model): Screen {
  const {columns, rows} = model.size;
  const {setup, call} = model;
  const text = `창을 ${SMALLEST_SCREEN.columns}×${SMALLEST_SCREEN.rows}보다 크게 키워 주십시오.`;
  const notice = linesOfPage([paragraph(styled('warning', text))], columns, setup.ambiguousWidth);
  const input = inputLine(call.line, '', model);
  const lines = rows > 1 ? [input.line, ...notice] : notice;
  return {lines: exactly(lines, rows), caret: rows > 1 ? {column: input.column, row: 0} : undefined};
}

/** A line that is written in, behind its label, and the caret's column in it. */
export function inputLine(
  line: LineState,
  label: string,
  {size, setup}: Model,
): {line: Line; column: number} {
  const head =
    label === '' ? NO_LINE : lineOfSpans([styled('accent', label), ' '], size.columns, setup.ambiguousWidth);
  const {text, caretColumn} = visibleLine(line, size.columns - head.columns, setup.ambiguousWidth);
  const written = lineOfSpans([text], size.columns - head.columns, setup.ambiguousWidth);
  return {
    line: {runs: [...head.runs, ...written.runs], columns: head.columns + written.columns},
    column: head.columns + caretColumn,
  };
}
