import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isScalar, parseDocument, YAMLMap, YAMLSeq} from 'yaml';
import type {Context} from '../context.ts';
import {ContentError} from '../errors.ts';
import {holidayAsk} from '../live/holidays/report.ts';
import {withLive} from './live-room.ts';

/**
 * Adds the public holidays of a year whose day kb/calendar.yaml lacks, as lines `- { on: …, name: … }`; what
 * editors wrote there stays as it is. Returns what was done, as a Korean sentence.
 */
export async function updateCalendar(context: Context, words: string): Promise<string> {
  const year = Number(/\d{4}/.exec(words)?.[0] ?? context.now().year);
  const {value} = await withLive(context, 'holidays', ({answers}) => answers.ask(holidayAsk(year)));
  const file = join(context.paths.knowledgeBase, 'calendar.yaml');
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : 'holidays: []\n');
  const list = document.get('holidays') ?? new YAMLSeq();
  if (document.errors.length > 0 || !(list instanceof YAMLSeq)) {
    throw new ContentError('calendar.yaml을 읽을 수 없습니다.', {hint: '자세히: baro kb lint'});
  }
  const known = new Set(list.items.map(dayOf));
  const added = value.filter(({date}) => !known.has(date));
  for (const {date, name} of added) {
    const line = new YAMLMap();
    line.flow = true;
    line.set('on', document.createNode(date));
    line.set('name', name);
    list.add(line);
  }
  list.flow = false;
  list.items.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  document.set('holidays', list);
  if (added.length > 0) {
    writeFileSync(
      `${file}.${context.processId}`,
      document.toString({flowCollectionPadding: true, lineWidth: 0}),
    );
    renameSync(`${file}.${context.processId}`, file);
  }
  return `calendar.yaml에 ${year}년 공휴일 ${added.length}줄을 더했습니다.\n`;
}

function dayOf(line: unknown): string {
  const on = line instanceof YAMLMap ? line.get('on', true) : undefined;
  return isScalar(on) ? String(on.source ?? on.value) : '';
}
