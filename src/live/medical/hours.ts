/** Opening hours of a day in minutes from its midnight; closing may lie after the next midnight. `null`: closed or unknown. */
export interface Hours {
  open: number;
  close: number;
}

/**
 * NMC's times: 2400 and 2600 run past midnight, closing before opening is the next day, and garbage such as 9960
 * occurs (live.md §11.3).
 */
export function readHours(open: string, close: string): Hours | null {
  const [from, until] = [minutesOf(open), minutesOf(close)];
  if (from === null || until === null) return null;
  return {open: from, close: until <= from ? until + 24 * 60 : until};
}

function minutesOf(text: string): number | null {
  if (!/^\d{3,4}$/.test(text)) return null;
  const [hour, minute] = [Number(text.slice(0, -2)), Number(text.slice(-2))];
  return hour > 30 || minute > 59 ? null : hour * 60 + minute;
}

/** Whether it is open at a minute of a day, the night of the day before included. */
export function isOpenAt(minute: number, today: Hours | null, yesterday: Hours | null): boolean {
  const within = (hours: Hours | null, at: number) => hours !== null && at >= hours.open && at < hours.close;
  return within(today, minute) || within(yesterday, minute + 24 * 60);
}

export function hoursText(hours: Hours | null): string {
  if (hours === null) return '쉬거나 확인되지 않음';
  return `${clockText(hours.open)}~${clockText(hours.close)}`;
}

/** Minutes after a midnight: `09:05`, `24:00`, `다음 날 02:00`. */
export function clockText(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${minutes > 24 * 60 ? '다음 날 ' : ''}${minutes === 24 * 60 ? '24' : `${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
}
