import {EXIT, UsageError} from '../errors.ts';
import {baseballReport, readBaseballQuestion} from '../live/baseball/report.ts';
import {defineCommand} from './command.ts';
import {daysOfFlag} from './day-words.ts';
import {clubOf, providersOf, seasonReader, withLive} from './live-room.ts';
import {printReport} from './print-report.ts';

/** `baro baseball`: when the team plays, who pitches, how it stands. */
export const baseball = defineCommand({
  name: 'baseball',
  summary: '야구 경기: 일정, 선발, 점수, 순위',
  usage: '[날짜 말…] [--date <날> | --next | --week | --standings] [--team <팀>]',
  examples: [
    ['baro baseball', '오늘 경기와 다음 경기'],
    ['baro baseball 내일', '내일 경기와 선발'],
    ['baro baseball 이번 주 홈경기', '이번 주의 홈경기'],
    ['baro baseball --standings', '순위'],
  ],
  flags: {
    date: {kind: 'text', placeholder: '날', about: '이 날의 경기 (내일, 3월 12일, 2026-03-12)'},
    next: {kind: 'switch', about: '다음 경기'},
    week: {kind: 'switch', about: '이번 주 경기'},
    standings: {kind: 'switch', about: '순위'},
    home: {kind: 'switch', about: '홈경기만'},
    team: {kind: 'text', placeholder: '팀', about: '다른 팀 (예: KIA)'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema baseball)'},
  },
  async run({context, words, flags, color}) {
    const chosen = [flags.date !== undefined, flags.next, flags.week, flags.standings].filter(Boolean).length;
    if (chosen > 1) throw new UsageError('--date, --next, --week, --standings는 하나만 쓸 수 있습니다.');
    const asked = [flags.next ? '다음' : '', flags.week ? '이번 주' : '', flags.standings ? '순위' : ''];
    const phrase = [...words, flags.date ?? '', ...asked, flags.home ? '홈경기' : ''].join(' ');
    const club = await clubOf(context, flags.team);
    const report = await withLive(context, 'baseball', phrase, async (room) => {
      if (flags.date !== undefined) daysOfFlag('--date', flags.date, room);
      const question = readBaseballQuestion(phrase, room.now.toPlainDate(), room.readDays);
      return baseballReport(
        question,
        club,
        room.now,
        providersOf(context, room, await seasonReader(context)),
      );
    });
    await printReport(report, context, flags.json, color);
    return EXIT.done;
  },
});
