/**
 * When a center is open, as the knowledge base says: plain data, so that it can be kept as JSON and no command
 * has to read YAML for it. Minutes count from midnight in Seoul; dates are ISO.
 */
export interface CenterCalendar {
  openMinute: number;
  closeMinute: number;
  /** Date → the names of the holidays that fall on it. */
  holidays: Readonly<Record<string, readonly string[]>>;
  /** What callers say → the names it may mean: 구정 → 설날, 명절 → 설날 or 추석. */
  spoken: Readonly<Record<string, readonly string[]>>;
}

/** Saturday is no holiday, but offices and the center are closed (공휴일에 관한 법률; the center's hours). */
export function isBusinessDay(date: Temporal.PlainDate, {holidays}: CenterCalendar): boolean {
  return date.dayOfWeek <= 5 && !Object.hasOwn(holidays, date.toString());
}

/** The first business day after `date`, or from `date` on. */
export function businessDayFrom(date: Temporal.PlainDate, calendar: CenterCalendar): Temporal.PlainDate {
  let day = date;
  while (!isBusinessDay(day, calendar)) day = day.add({days: 1});
  return day;
}

export function businessDayUntil(date: Temporal.PlainDate, calendar: CenterCalendar): Temporal.PlainDate {
  let day = date;
  while (!isBusinessDay(day, calendar)) day = day.subtract({days: 1});
  return day;
}

/** The `count`th business day after `date`, which is not counted itself (rule R13). */
export function addBusinessDays(
  date: Temporal.PlainDate,
  count: number,
  calendar: CenterCalendar,
): Temporal.PlainDate {
  let day = date;
  for (let left = count; left > 0; left--) day = businessDayFrom(day.add({days: 1}), calendar);
  return day;
}

/** Inside hours on a business day; the closing minute still counts. */
export function isOpenAt(moment: Temporal.ZonedDateTime, calendar: CenterCalendar): boolean {
  const minute = minuteOf(moment);
  return (
    isBusinessDay(moment.toPlainDate(), calendar) &&
    minute >= calendar.openMinute &&
    minute <= calendar.closeMinute
  );
}

export function minuteOf({hour, minute}: {hour: number; minute: number}): number {
  return hour * 60 + minute;
}

/** The moment at a minute of a day in Seoul; 1440 is the midnight that ends it. */
export function momentAt(date: Temporal.PlainDate, minute: number): Temporal.ZonedDateTime {
  const day = minute >= 1440 ? date.add({days: 1}) : date;
  const time = Temporal.PlainTime.from({hour: Math.floor((minute % 1440) / 60), minute: minute % 60});
  return day.toZonedDateTime({timeZone: 'Asia/Seoul', plainTime: time});
}

/** The next moment at which the center opens, after a moment when it is closed. */
export function nextOpening(
  moment: Temporal.ZonedDateTime,
  calendar: CenterCalendar,
): Temporal.ZonedDateTime {
  const day = moment.toPlainDate();
  const isBeforeOpening = minuteOf(moment) < calendar.openMinute;
  return momentAt(businessDayFrom(isBeforeOpening ? day : day.add({days: 1}), calendar), calendar.openMinute);
}

/** Whether the calendar knows the holidays of a year at all. */
export function coversYear(year: number, {holidays}: CenterCalendar): boolean {
  const prefix = `${year}-`;
  return Object.keys(holidays).some((date) => date.startsWith(prefix));
}
