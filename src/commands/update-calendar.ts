import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Context} from '../context.ts';
import {UsageError} from '../errors.ts';
import {extendCalendar} from '../kb/calendar-lines.ts';
import {calendarNames} from '../live/holidays/names.ts';
import {holidayAsk} from '../live/holidays/report.ts';
import {withLive} from './live-room.ts';

/**
 * Adds the public holidays of a year whose day kb/calendar.yaml lacks, as lines `- { on: …, name: … }`; what
 * editors wrote there stays as it is. Returns what was done, as a Korean sentence.
 */
export async function updateCalendar(context: Context, words: string): Promise<string> {
  const year = yearOf(words, context.now().year);
  const {value, freshness} = await withLive(context, 'holidays', '', ({answers}) =>
    answers.ask(holidayAsk(year)),
  );
  if (value.length === 0) {
    return `${year}년의 공휴일 자료가 비어 있어 calendar.yaml을 그대로 두었습니다. 월력요항이 나온 뒤 다시 해 주십시오.\n`;
  }
  const file = join(context.paths.knowledgeBase, 'calendar.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const {text, added} = extendCalendar(before, calendarNames(value));
  if (added.length > 0) {
    writeFileSync(`${file}.${context.processId}`, text);
    renameSync(`${file}.${context.processId}`, file);
  }
  const said =
    added.length > 0
      ? `calendar.yaml에 ${year}년 공휴일 ${added.length}줄을 더했습니다.`
      : `calendar.yaml에 ${year}년 공휴일이 이미 모두 있습니다.`;
  return `${freshness === 'stale' ? '지금 확인하지 못해 이전에 받은 자료를 썼습니다. ' : ''}${said}\n`;
}

function yearOf(words: string, thisYear: number): number {
  if (words === '') return thisYear;
  const year = /^(\d{4})년?$/.exec(words)?.[1];
  if (year === undefined) {
    throw new UsageError(`해를 읽을 수 없습니다: ${words}`, {
      hint: '예: baro live holidays 2027 --update-calendar',
    });
  }
  return Number(year);
}
