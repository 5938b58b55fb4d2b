import {businessDayFrom, businessDayUntil, type CenterCalendar, isBusinessDay} from '../center-calendar.ts';
import {type FoundDay, found} from './found-day.ts';
import {ask, type DaySlots, impossible, type Refusal} from './reading.ts';

type Date = Temporal.PlainDate;

/** Rule R14: the business day that a holiday leads to: after it, before it, or the day beside it. */
export function holidayDay(slots: DaySlots, today: Date, calendar: CenterCalendar): FoundDay | Refusal {
  const said = slots.holiday ?? slots.longHoliday;
  const {businessEdge, yearOffset} = slots;
  const year = slots.year ?? (yearOffset === undefined ? undefined : today.year + yearOffset);
  const date =
    slots.holiday === undefined
      ? nextLongHoliday(today, calendar)
      : nextHoliday(slots.holiday.names, year, today, calendar);
  if (date === undefined) return impossible('그 공휴일이 달력에 없습니다. 날짜를 여쭤 주십시오');
  const after = businessDayFrom(date, calendar);
  const before = businessDayUntil(date, calendar);
  if (said?.relation === 'after' || businessEdge === 'first') return found(after, 'chosen');
  if (said?.relation === 'before')
    return found(isBusinessDay(date, calendar) ? dayBefore(date, calendar) : before, 'chosen');
  if (said?.relation === 'next') return found(date.add({days: 1}), 'counted');
  if (isBusinessDay(date, calendar)) return found(date, 'named');
  const name = (calendar.holidays[date.toString()] ?? []).join('·');
  return ask(
    `${date.month}월 ${date.day}일은 ${name}(으)로 쉬는 날입니다. 다른 날을 여쭤 주십시오`,
    [before, after].map((day) => day.toZonedDateTime({timeZone: 'Asia/Seoul', plainTime: '09:00'})),
  );
}

function dayBefore(date: Date, calendar: CenterCalendar): Date {
  return businessDayUntil(date.subtract({days: 1}), calendar);
}

/** The nearest day ahead with one of these names; one whose days off are still running counts too. */
export function nextHoliday(
  names: readonly string[],
  year: number | undefined,
  today: Date,
  calendar: CenterCalendar,
): Date | undefined {
  const earliest = blockStart(today, calendar).toString();
  const date = Object.keys(calendar.holidays)
    .sort()
    .find(
      (on) =>
        on >= earliest &&
        (year === undefined || on.startsWith(`${year}-`)) &&
        calendar.holidays[on]?.some((name) => names.includes(name)),
    );
  return date === undefined ? undefined : Temporal.PlainDate.from(date);
}

/** A holiday amid at least three days off. */
export function nextLongHoliday(today: Date, calendar: CenterCalendar): Date | undefined {
  const earliest = blockStart(today, calendar).toString();
  const on = Object.keys(calendar.holidays)
    .sort()
    .find((candidate) => {
      if (candidate < earliest) return false;
      const date = Temporal.PlainDate.from(candidate);
      if (date.dayOfWeek > 5) return false;
      return blockStart(date, calendar).until(businessDayFrom(date, calendar)).days >= 3;
    });
  return on === undefined ? undefined : Temporal.PlainDate.from(on);
}

/** The first of the days off around a day; the day itself where it is a business day. */
export function blockStart(date: Date, calendar: CenterCalendar): Date {
  return isBusinessDay(date, calendar) ? date : businessDayUntil(date, calendar).add({days: 1});
}
