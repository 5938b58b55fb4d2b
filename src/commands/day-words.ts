import type {Context} from '../context.ts';
import {UsageError} from '../errors.ts';
import type {ReadDays} from '../live/report.ts';
import {quietCalendar} from './with-calendar.ts';

/** Reads days in words as call-backs do. Without words nothing is loaded, so that `baro baseball` starts at once. */
export async function dayReader(context: Context, words: string): Promise<ReadDays> {
  if (words.trim() === '') return () => undefined;
  const [{namedDays}, calendar] = await Promise.all([import('../desk/when/days.ts'), quietCalendar(context)]);
  const today = context.now().toPlainDate();
  return (text) => namedDays(text, today, calendar);
}

/** The days that a flag names. Throws `UsageError` where it names none. */
export function daysOfFlag(flag: string, text: string, {readDays}: {readDays: ReadDays}) {
  const days = readDays(text);
  if (days !== undefined && days.rest === '') return days;
  throw new UsageError(`날짜를 읽을 수 없습니다: ${text}`, {
    hint: `예: ${flag} 내일, ${flag} 12월 24일, ${flag} 2026-12-24`,
  });
}
