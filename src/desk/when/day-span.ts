import {businessDayFrom, type CenterCalendar, isBusinessDay} from '../center-calendar.ts';
import {dayOf} from './day.ts';
import {blockStart, nextHoliday, nextLongHoliday} from './holiday-day.ts';
import type {DaySlots} from './reading.ts';

type Date = Temporal.PlainDate;

/** Days in a row, both included. */
export interface DaySpan {
  from: Date;
  to: Date;
}

/** The longest a part of a month (초, 중순, 말) is. */
const TEN_DAYS = 10;

/**
 * The days that a phrase names, for looking things up: whole weeks, weekends, months and holidays, past ones too,
 * where a call-back asks for one moment ahead (`dayOf`). A month or a day of the month without its year or month is
 * the one nearest to `today`. `undefined` where it names none, or one that is on no calendar.
 */
export function spanOf(slots: DaySlots, today: Date, calendar: CenterCalendar): DaySpan | undefined {
  const {week, weekday, weekend, nthWeek, dayNumber, edge, holiday, longHoliday, beside} = slots;
  if (beside === undefined) {
    const monday = today.subtract({days: today.dayOfWeek - 1}).add({weeks: week ?? weekend?.weeks ?? 0});
    if (weekend !== undefined) return {from: monday.add({days: 5}), to: monday.add({days: 6})};
    if (week !== undefined && weekday !== undefined) return one(monday.add({days: weekday.day - 1}));
    if (week !== undefined && edge === undefined) return {from: monday, to: monday.add({days: 6})};
    if (holiday ?? longHoliday) return holidaySpan(slots, today, calendar);
    const month = monthOf(slots, today);
    if (dayNumber !== undefined) return nearestDay(slots, today);
    if (month !== undefined && nthWeek === undefined) return partOf(month, edge?.edge);
  }
  const day = dayOf(slots, today, calendar, false);
  return day?.kind === 'day' ? one(day.date) : undefined;
}

function one(day: Date): DaySpan {
  return {from: day, to: day};
}

/** 설날 연휴 is every day off in a row, 설날 the day itself. */
function holidaySpan(slots: DaySlots, today: Date, calendar: CenterCalendar): DaySpan | undefined {
  const {holiday, longHoliday, yearOffset} = slots;
  if ((holiday ?? longHoliday)?.relation !== 'on') return undefined;
  const year = slots.year ?? (yearOffset === undefined ? undefined : today.year + yearOffset);
  const day =
    holiday === undefined
      ? nextLongHoliday(today, calendar)
      : nextHoliday(holiday.names, year, today, calendar);
  if (day === undefined || longHoliday === undefined) return day && one(day);
  if (isBusinessDay(day, calendar)) return one(day);
  return {from: blockStart(day, calendar), to: businessDayFrom(day, calendar).subtract({days: 1})};
}

/** The month that is named, as its first day. */
function monthOf(slots: DaySlots, today: Date): Date | undefined {
  const {month, monthOffset, yearOffset, edge} = slots;
  const first = today.with({day: 1});
  if (monthOffset !== undefined) return first.add({months: monthOffset});
  const year = slots.year ?? (yearOffset === undefined ? undefined : today.year + yearOffset);
  if (month !== undefined) {
    if (month < 1 || month > 12) return undefined;
    return year === undefined
      ? nearest(
          [-1, 0, 1].map((years) => first.with({month}).add({years})),
          first,
        )
      : first.with({year, month});
  }
  if (edge?.of === 'month') return first;
  return edge?.of === 'year' ? first.with({month: edge.edge === 'last' ? 12 : 1}) : undefined;
}

function partOf(first: Date, part: 'first' | 'middle' | 'last' | undefined): DaySpan {
  const last = first.with({day: first.daysInMonth});
  if (part === 'first') return {from: first, to: first.with({day: TEN_DAYS})};
  if (part === 'middle') return {from: first.with({day: TEN_DAYS + 1}), to: first.with({day: 2 * TEN_DAYS})};
  return {from: part === 'last' ? first.with({day: 2 * TEN_DAYS + 1}) : first, to: last};
}

/** The day of the month nearest to `today`, of those that the phrase allows: 2월 30일 is none. */
function nearestDay(slots: DaySlots, today: Date): DaySpan | undefined {
  const {dayNumber = 0, weekday} = slots;
  const named = monthOf(slots, today);
  const isYearOpen = slots.month !== undefined && (slots.year ?? slots.yearOffset) === undefined;
  const months = isYearOpen
    ? [-1, 0, 1].map((years) => named?.add({years}))
    : named === undefined
      ? [-1, 0, 1].map((by) => today.with({day: 1}).add({months: by}))
      : [named];
  const days = months.flatMap((month) =>
    month !== undefined && dayNumber >= 1 && dayNumber <= month.daysInMonth
      ? [month.with({day: dayNumber})]
      : [],
  );
  const day = nearest(days, today);
  return day === undefined || (weekday !== undefined && day.dayOfWeek !== weekday.day) ? undefined : one(day);
}

/** The later one of two that are equally near. */
function nearest(days: readonly Date[], to: Date): Date | undefined {
  const distance = (day: Date) => Math.abs(to.until(day).days);
  return [...days].sort((a, b) => distance(a) - distance(b) || Temporal.PlainDate.compare(b, a))[0];
}
