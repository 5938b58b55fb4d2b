import {type Line, styled} from '../../output/page.ts';
import type {Model} from '../model/model.ts';
import {districtsLeft} from '../model/update-district.ts';
import {filled, lineOfSpans, restyled} from './lines.ts';
import {inputLine, type Screen} from './screen.ts';

/** Where the caller lives: typed, or chosen from those that are left. */
export function districtBody(model: Model, rows: number): Screen {
  const input = inputLine(model.district.line, '구·군', model);
  return {lines: [input.line, ...choices(model, rows - 1)], caret: {column: input.column, row: 0}};
}

function choices(model: Model, rows: number): Line[] {
  const {size, setup, district} = model;
  const left = districtsLeft(model);
  if (left.length === 0)
    return [lineOfSpans([styled('warning', '그런 구·군이 없습니다.')], size.columns, setup.ambiguousWidth)];
  const selected = Math.min(district.selected, left.length - 1);
  const from = Math.max(0, selected - rows + 1);
  return left.slice(from, from + rows).map((name, at) => {
    const isChosen = from + at === selected;
    const line = lineOfSpans([`${isChosen ? '>' : ' '} ${name}`], size.columns, setup.ambiguousWidth);
    return isChosen ? restyled(filled(line, 20), 'chosen') : line;
  });
}
