import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseDocument, YAMLMap} from 'yaml';
import type {Context} from '../context.ts';
import {ContentError} from '../errors.ts';
import {holidayAsk} from '../live/holidays/report.ts';
import {withLive} from './live-room.ts';

/** Adds the public holidays of a year that kb/calendar.yaml lacks; what editors wrote there stays. Returns what was done. */
export async function updateCalendar(context: Context, words: string): Promise<string> {
  const year = Number(/\d{4}/.exec(words)?.[0] ?? context.now().year);
  const {value} = await withLive(context, 'holidays', ({answers}) => answers.ask(holidayAsk(year)));
  const file = join(context.paths.knowledgeBase, 'calendar.yaml');
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : 'holidays: {}\n');
  if (document.errors.length > 0)
    throw new ContentError('calendar.yaml의 YAML 문법이 맞지 않습니다.', {hint: '자세히: baro kb lint'});
  if (!(document.get('holidays') instanceof YAMLMap)) document.set('holidays', new YAMLMap());
  const added = value.filter(({date}) => !document.hasIn(['holidays', date]));
  for (const {date} of added) {
    const names = value.filter((holiday) => holiday.date === date).map(({name}) => name);
    document.setIn(['holidays', date], names.join(', '));
  }
  const holidays = document.get('holidays');
  if (holidays instanceof YAMLMap) {
    holidays.flow = false;
    holidays.items.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
  }
  if (added.length > 0) {
    writeFileSync(`${file}.${context.processId}`, String(document));
    renameSync(`${file}.${context.processId}`, file);
  }
  return `calendar.yaml에 ${year}년 공휴일 ${added.length}일을 더했습니다.\n`;
}
