import {join} from 'node:path';
import type {CenterCalendar} from '../../src/desk/center-calendar.ts';
import {readCalendar} from '../../src/kb/read-calendar.ts';

/** The calendar that is shipped: hours 08:30–18:30, holidays 2024–2030. */
export function shippedCalendar(): CenterCalendar {
  const calendar = readCalendar(join(import.meta.dirname, '../../kb'));
  if (calendar === undefined) throw new Error('kb/center.yaml cannot be read');
  return calendar;
}

export function seoul(iso: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(iso).toZonedDateTimeISO('Asia/Seoul');
}
