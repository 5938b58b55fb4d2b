import {EXIT, UsageError} from '../errors.ts';
import {readDateWords} from '../live/date-words.ts';
import {
  performanceDetailReport,
  performancesReport,
  readPerformanceQuestion,
} from '../live/performances/report.ts';
import type {LiveRoom} from '../live/report.ts';
import {defineCommand} from './command.ts';
import {withLive} from './live-room.ts';
import {printReport} from './print-report.ts';

/** `baro performances`: what plays, where, for how much. */
export const performances = defineCommand({
  name: 'performances',
  summary: '공연: 날짜, 종류, 공연장, 구·군으로 찾고 자세히 봅니다',
  usage: '[날짜 말·종류·구·군…] | <공연 번호>',
  examples: [
    ['baro performances 이번 주말', '이번 주말의 공연'],
    ['baro performances 뮤지컬 12월', '12월의 뮤지컬'],
    ['baro performances 해운대구 어린이 무료', '해운대구의 어린이 무료 공연'],
    ['baro performances PF000001', '시간, 가격, 예매처, 전화'],
  ],
  flags: {
    from: {kind: 'text', placeholder: '날', about: '이 날부터'},
    to: {kind: 'text', placeholder: '날', about: '이 날까지'},
    genre: {kind: 'text', placeholder: '종류', about: '종류 (연극, 뮤지컬, 클래식, 국악, 콘서트, 무용)'},
    venue: {kind: 'text', placeholder: '공연장', about: '공연장'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema performances)'},
  },
  async run({context, words, flags, color}) {
    const id = words.find((word) => /^PF\d+$/i.test(word))?.toUpperCase();
    const report = await withLive(context, 'performances', (room) => {
      if (id !== undefined) return performanceDetailReport(id, room);
      const question = readPerformanceQuestion([...words, flags.genre ?? ''].join(' '), room);
      const from = dayOf(flags.from, room)?.from ?? question.from;
      const to = dayOf(flags.to, room)?.to ?? (flags.from === undefined ? question.to : from);
      if (from > to) throw new UsageError(`--from이 --to보다 뒤입니다: ${from}, ${to}`);
      return performancesReport({...question, from, to, venue: flags.venue ?? question.venue}, room);
    });
    await printReport(report, context, flags.json, color);
    return EXIT.done;
  },
});

function dayOf(text: string | undefined, {now}: LiveRoom) {
  if (text === undefined) return undefined;
  const days = readDateWords(text, now.toPlainDate());
  if (days === undefined)
    throw new UsageError(`날짜를 읽을 수 없습니다: ${text}`, {hint: '예: --from 내일, --from 2026-12-01'});
  return days;
}
