import {EXIT, UsageError} from '../errors.ts';
import {GENRE_NAMES} from '../live/performances/listing.ts';
import {
  performanceDetailReport,
  performancesReport,
  readPerformanceQuestion,
} from '../live/performances/report.ts';
import {defineCommand} from './command.ts';
import {daysOfFlag} from './day-words.ts';
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
    district: {kind: 'text', placeholder: '구·군', about: '구·군 (해운대구)'},
    children: {kind: 'switch', about: '어린이가 볼 공연만'},
    free: {kind: 'switch', about: '무료로 확인된 공연만'},
    running: {kind: 'switch', about: '이미 시작해 지금 하고 있는 공연만'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema performances)'},
  },
  async run({context, words, flags, color}) {
    const id = words.find((word) => /^PF\d+$/i.test(word))?.toUpperCase();
    const phrase = [...words, flags.genre ?? '', flags.district ?? ''].join(' ');
    const days = [flags.from ?? '', flags.to ?? ''].join(' ');
    const report = await withLive(context, 'performances', `${phrase} ${days}`, (room) => {
      if (id !== undefined) return performanceDetailReport(id, room);
      const asked = readPerformanceQuestion(phrase, room);
      if (flags.genre !== undefined && asked.genre === undefined)
        throw new UsageError(`이런 종류가 없습니다: ${flags.genre}`, {
          hint: `있는 종류: ${GENRE_NAMES.join(', ')}`,
        });
      if (flags.district !== undefined && asked.district === undefined)
        throw new UsageError(`이런 구·군이 없습니다: ${flags.district}`, {
          hint: `있는 곳: ${Object.keys(room.region?.districtCodes ?? {}).join(', ')}`,
        });
      const from = flags.from === undefined ? asked.from : daysOfFlag('--from', flags.from, room).from;
      const until = flags.to === undefined ? undefined : daysOfFlag('--to', flags.to, room).to;
      const to = until ?? (flags.from === undefined ? asked.to : from);
      if (from > to) throw new UsageError(`--from이 --to보다 뒤입니다: ${from}, ${to}`);
      return performancesReport(
        {
          ...asked,
          from,
          to,
          venue: flags.venue ?? asked.venue,
          isForChildren: flags.children || asked.isForChildren,
          isFree: flags.free || asked.isFree,
          isRunning: flags.running || asked.isRunning,
        },
        room,
      );
    });
    await printReport(report, context, flags.json, color);
    return EXIT.done;
  },
});
