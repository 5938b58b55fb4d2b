import type {CenterCalendar} from '../center-calendar.ts';
import {ask, impossible, type Refusal, type TimeSlot} from './reading.ts';
import type {DayPart} from './token.ts';

/** A minute of a day; 1440 and more is the night after it. */
export interface ClockTime {
  kind: 'clock';
  minute: number;
}

/** A part of a day in minutes, and which end of it is meant. */
export interface Window {
  kind: 'window';
  start: number;
  end: number;
  edge: 'start' | 'end';
}

const DAY = 1440;
const hours = (count: number) => count * 60;

/** Rule R5: what a part of the day means without an hour. `undefined` has no time inside hours: it is asked. */
export function windowOf(part: DayPart, edge: 'start' | 'end', calendar: CenterCalendar): Window | undefined {
  const {openMinute, closeMinute} = calendar;
  const windows: Partial<Record<DayPart, [start: number, end: number]>> = {
    opening: [openMinute, openMinute],
    morning: [dayStart(calendar), hours(10)],
    am: [dayStart(calendar), hours(12)],
    lunch: [hours(12), hours(13)],
    pm: [hours(13), closeMinute],
    evening: [closeMinute - 30, closeMinute],
    leaving: [closeMinute - 30, closeMinute - 30], // 퇴근 전까지 is the same: 전 is in the word
  };
  const window = windows[part];
  return window && {kind: 'window', start: window[0], end: window[1], edge};
}

/** A date without a time: from nine. */
export function wholeDay(calendar: CenterCalendar, edge: 'start' | 'end'): Window {
  return {kind: 'window', start: dayStart(calendar), end: calendar.closeMinute, edge};
}

function dayStart({openMinute}: CenterCalendar): number {
  return Math.max(hours(9), openMinute);
}

/**
 * The minute that a spoken clock time means. Rule R2: a bare hour is the one of its two readings that lies
 * inside hours; where none does it is asked. Rule R4: 오전, 오후, 밤, 새벽 win, also outside hours.
 */
export function clockOf(time: TimeSlot & {kind: 'clock'}, calendar: CenterCalendar): ClockTime | Refusal {
  const {hour, minute = 0, part} = time;
  if (hour > 24 || (hour === 24 && minute > 0)) return impossible(`${hour}시라는 시각은 없습니다`);
  if (minute > 59) return impossible(`${minute}분이라는 시각은 없습니다`);
  const at = (base: number): ClockTime => ({kind: 'clock', minute: base + minute});
  if (part !== undefined) {
    const base = hourOfPart(part, hour);
    if (base === undefined)
      return impossible(`${hour}시는 그런 때가 아닙니다. 오전인지 오후인지 여쭤 주십시오`);
    return base === 'unclear' ? ask('밤 12시인지 낮 12시인지 여쭤 주십시오') : at(hours(base));
  }
  if (hour > 12) return at(hours(hour));
  if (hour === 0) return at(DAY);
  const readings = [hours(hour % 12), hours((hour % 12) + 12)].map((base) => base + minute);
  const inside = readings.filter(
    (reading) => reading >= calendar.openMinute && reading <= calendar.closeMinute,
  );
  const [first, second] = inside;
  if (first === undefined) return ask(`${hour}시가 상담 시간 안에 없습니다. 오전인지 오후인지 여쭤 주십시오`);
  return {kind: 'clock', minute: second !== undefined && hour <= 6 ? second : first};
}

/** The hour of the day (24 and more: the night after); `undefined` where the part has no such hour. */
function hourOfPart(part: DayPart, hour: number): number | 'unclear' | undefined {
  const isBetween = (least: number, most: number) => hour >= least && hour <= most;
  switch (part) {
    case 'am':
      return hour === 12 ? 'unclear' : hour < 12 ? hour : undefined;
    case 'pm':
      return hour === 0 || hour === 12 ? 12 : hour < 12 ? hour + 12 : hour < 24 ? hour : undefined;
    case 'morning':
    case 'opening':
      return isBetween(5, 11) ? hour : undefined;
    case 'midday':
    case 'lunch':
      return isBetween(10, 16) ? hour : isBetween(1, 4) ? hour + 12 : undefined;
    case 'evening':
    case 'leaving':
      return isBetween(4, 11) ? hour + 12 : isBetween(16, 23) ? hour : undefined;
    case 'night':
      return isBetween(6, 11)
        ? hour + 12
        : isBetween(18, 24)
          ? hour
          : hour % 12 < 5
            ? (hour % 12) + 24
            : undefined;
    case 'dawn':
      return hour === 12 ? 0 : hour <= 7 ? hour : undefined;
  }
}
