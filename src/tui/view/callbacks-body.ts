import type {CallbackView} from '../../desk/callback-view.ts';
import {type Line, linesOfPage, paragraph, type Span, styled} from '../../output/page.ts';
import type {Model} from '../model/model.ts';
import {filled, lineOfSpans, restyled} from './lines.ts';
import {inputLine, type Screen} from './screen.ts';

/** The open promises, the earliest first; while one is put off, the line that asks until when is above them. */
export function callbacksBody(model: Model, rows: number): Screen {
  const {callbacks, scene} = model;
  const top = scene === 'snooze' ? snoozeLines(model) : {lines: [], caret: undefined};
  const room = rows - top.lines.length;
  const seen = Math.max(1, Math.floor(room / 2));
  const from = Math.max(0, callbacks.selected - seen + 1);
  const rest = callbacks.total - callbacks.views.length;
  const list = callbacks.views.slice(from, from + seen).flatMap((view, at) => entry(model, view, from + at));
  const more =
    rest > 0 ? linesOfPage([paragraph(styled('faint', `그 밖에 ${rest}건`))], model.size.columns) : [];
  const none =
    callbacks.views.length === 0
      ? linesOfPage([paragraph('다시 전화할 약속이 없습니다.', 2)], model.size.columns)
      : [];
  return {lines: [...top.lines, ...none, ...list, ...more], caret: top.caret};
}

function snoozeLines(model: Model): Screen {
  const {callbacks, size, setup} = model;
  const input = inputLine(callbacks.snooze, '언제로 미룰까요', model);
  const {promised} = callbacks;
  const told: Span =
    promised === undefined
      ? styled('faint', '예: 30분 뒤, 내일 열시')
      : promised.isGood
        ? styled('strong', promised.says)
        : styled('warning', [promised.because, ...promised.choices].join(' / '));
  return {
    lines: [input.line, lineOfSpans(['  ', told], size.columns, setup.ambiguousWidth)],
    caret: {column: input.column, row: 0},
  };
}

function entry({callbacks, size, setup}: Model, view: CallbackView, at: number): Line[] {
  const isChosen = at === callbacks.selected;
  const isRevealed = callbacks.revealed?.id === view.id;
  const phone = isRevealed ? (callbacks.revealed?.phone ?? view.phone) : view.phone;
  const first = lineOfSpans(
    [
      styled('accent', `${isChosen ? '>' : ' '}${at + 1} `),
      styled('strong', phone),
      '  ',
      view.isOverdue ? styled('alarm', view.says) : view.says,
    ],
    size.columns,
    setup.ambiguousWidth,
  );
  const second = lineOfSpans(
    [
      `   ${view.purpose}`,
      view.name === null ? '' : `  ${view.name}님`,
      view.attempts > 0 ? styled('warning', `  부재중 ${view.attempts}번`) : '',
    ],
    size.columns,
    setup.ambiguousWidth,
  );
  return [isChosen ? restyled(filled(first, size.columns), 'chosen') : first, second];
}
