import {isMap, isScalar, isSeq, parseDocument} from 'yaml';
import {ContentError} from '../errors.ts';

/** A day off; `date` is ISO. */
export interface DayOff {
  date: string;
  name: string;
}

/** The calendar with the days off that it lacks, each as a line in its place, and those days. */
export interface Extended {
  text: string;
  added: DayOff[];
}

/**
 * Adds days off to the text of calendar.yaml. Every character that is there stays: editors' comments and spacing are
 * theirs. A day that has a line already gets no other. Throws `ContentError` where the text is no calendar.
 */
export function extendCalendar(text: string, days: readonly DayOff[]): Extended {
  const document = parseDocument(text);
  const list = document.get('holidays', true);
  const isEmpty = list === undefined || (isScalar(list) && list.value === null);
  if (document.errors.length > 0 || !(isEmpty || isSeq(list))) {
    throw new ContentError('calendar.yaml을 읽을 수 없습니다.', {hint: '자세히: baro kb lint'});
  }
  const lines = isSeq(list) ? list.items.map((item) => ({day: dayOf(item), ...placeOf(item)})) : [];
  const known = new Set(lines.map(({day}) => day));
  const added = days.filter(({date}) => !known.has(date)).sort((a, b) => (a.date < b.date ? -1 : 1));
  if (added.length === 0) return {text, added};
  if (lines.length === 0) return {text: withList(text, added), added};
  if (isSeq(list) && list.flow) {
    throw new ContentError('calendar.yaml의 holidays가 한 줄에 하나씩 적혀 있지 않습니다.', {
      hint: '"  - { on: 2026-10-02, name: 임시공휴일 }"처럼 한 줄에 하나씩 적어 주십시오.',
    });
  }
  const first = lineStart(text, lines[0]?.start ?? 0);
  const indent = /^[^\S\n]*/.exec(text.slice(first))?.[0] ?? '  ';
  let result = text.endsWith('\n') ? text : `${text}\n`;
  // From the last to the first, so that the places of those before stay true.
  for (const one of [...added].reverse()) {
    const before = lines.findLast(({day}) => day <= one.date);
    const place = before ? lineEnd(result, before.end) : first;
    result = `${result.slice(0, place)}${indent}${lineOf(one)}\n${result.slice(place)}`;
  }
  return {text: result, added};
}

function withList(text: string, added: readonly DayOff[]): string {
  const block = `holidays:\n${added.map((one) => `  ${lineOf(one)}\n`).join('')}`;
  const empty = /^holidays:[^\S\n]*(?:\[\s*\])?[^\S\n]*(?:\n|$)/m;
  if (empty.test(text)) return text.replace(empty, () => block);
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${block}`;
}

function lineOf({date, name}: DayOff): string {
  return `- { on: ${date}, name: ${/^[가-힣\d ]+$/.test(name) ? name : JSON.stringify(name)} }`;
}

function dayOf(item: unknown): string {
  const on = isMap(item) ? item.get('on', true) : undefined;
  return isScalar(on) ? String(on.source ?? on.value) : '';
}

/** Places within the item's first and last line. */
function placeOf(item: unknown): {start: number; end: number} {
  const [start = 0, end = 1] = (isMap(item) ? item.range : undefined) ?? [];
  return {start, end: Math.max(start, end - 1)};
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
