import {type Line, type Span, styled} from '../../output/page.ts';
import type {Model} from '../model/model.ts';
import {spread} from './lines.ts';

const TITLES: Readonly<Partial<Record<Model['scene'], string>>> = {
  form: '약속 적기',
  callbacks: '약속 목록',
  snooze: '약속 미루기',
  send: '복사·문자',
  district: '구·군 고르기',
  help: '도움말',
};

/** Who we are and where in the program; at the right, always, the call-backs that are due. */
export function headerLine(model: Model): Line {
  const {center, call, scene, size, setup} = model;
  const {district} = call.settled;
  const left: Span[] = [
    styled('strong', 'baro'),
    styled('faint', ` ${TITLES[scene] ?? center?.name ?? ''}`),
    ...(district === undefined ? [] : [styled('accent', ` ${district}`)]),
  ];
  return spread(left, callbackSpans(model), size.columns, setup.ambiguousWidth);
}

function callbackSpans({tally, form, scene}: Model): Span[] {
  const begun = form !== undefined && scene !== 'form' ? [styled('warning', '적던 약속 1 '), ' '] : [];
  if (tally === undefined) return begun;
  const {overdue, today, later} = tally;
  return [
    ...begun,
    ...(overdue > 0 ? [styled('siren', ` 지난 약속 ${overdue} `), ' '] : []),
    styled(today > 0 ? 'warning' : 'faint', `오늘 ${today}`),
    styled('faint', later > 0 ? ` 이후 ${later}` : ''),
  ];
}
