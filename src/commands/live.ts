import type {Context} from '../context.ts';
import {EXIT, UsageError} from '../errors.ts';
import {isSource, SOURCES} from '../live/sources.ts';
import {jsonText} from '../output/json.ts';
import type {LiveDocument} from '../output/live-documents.ts';
import {paragraph, renderPage} from '../output/page.ts';
import {defineCommand} from './command.ts';
import {answerWords} from './live-question.ts';
import {openAnswers, withLive} from './live-room.ts';
import {sourceStates, stateText} from './live-state.ts';
import {printReport} from './print-report.ts';

const NAMES = Object.keys(SOURCES);

/** `baro live <source> …`: any live source by its name; alone, how each of them fares. */
export const live = defineCommand({
  name: 'live',
  summary: '실시간 정보: 축제, 버스, 날씨, 미세먼지, 약국 들. 이름 없이는 상태를 봅니다',
  usage: '[<이름> <찾을 말…>]',
  examples: [
    ['baro live', '정보마다 설정과 마지막 성공, 오늘 쓴 횟수'],
    ['baro live --check', '모두 한 번씩 물어봅니다'],
    ['baro live bus 13051', '정류장의 버스 도착'],
    ['baro live weather 해운대 내일', '예보'],
    ['baro live pharmacy 수영구 일요일', '문 여는 약국'],
    ['baro live baseball --export-season > kb/baseball/2026.csv', '시즌 파일을 만듭니다'],
    ['baro live holidays 2027 --update-calendar', '공휴일을 지식 베이스의 calendar.yaml에 더합니다'],
  ],
  flags: {
    check: {kind: 'switch', about: '정보마다 한 번씩 물어봅니다'},
    'export-season': {kind: 'switch', about: '야구 일정을 시즌 파일(CSV)로 내보냅니다'},
    'update-calendar': {kind: 'switch', about: '공휴일을 calendar.yaml에 더합니다'},
    json: {kind: 'switch', about: 'JSON으로 내보냅니다 (baro schema live)'},
  },
  async run({context, words, flags, color}) {
    const [name, ...rest] = words;
    if (name === undefined) return showStates(context, flags.check, flags.json);
    if (!isSource(name)) {
      throw new UsageError(`이런 실시간 정보가 없습니다: ${name}`, {hint: `있는 것: ${NAMES.join(', ')}`});
    }
    if (flags['export-season']) {
      if (name !== 'baseball' || flags.json)
        throw new UsageError('--export-season은 baro live baseball에만 씁니다.');
      const {exportSeason} = await import('./export-season.ts');
      context.stdout.write(await exportSeason(context));
      return EXIT.done;
    }
    if (flags['update-calendar']) {
      if (name !== 'holidays') throw new UsageError('--update-calendar는 baro live holidays에만 씁니다.');
      const {updateCalendar} = await import('./update-calendar.ts');
      context.stderr.write(await updateCalendar(context, rest.join(' ')));
      return EXIT.done;
    }
    const question = rest.join(' ');
    const report = await withLive(context, name, question, (room) =>
      answerWords(name, question, context, room),
    );
    await printReport(report, context, flags.json, color);
    return EXIT.done;
  },
});

async function showStates(context: Context, isCheck: boolean, isJson: boolean) {
  const checks = isCheck ? await (await import('./check-sources.ts')).checkSources(context) : undefined;
  const answers = openAnswers(context);
  const states = sourceStates(context, answers.store);
  answers.close();
  const {stdout} = context;
  if (isJson) {
    const sources = states.map((state) => ({...state, check: checks?.get(state.name) ?? null}));
    stdout.write(jsonText({schema: 'baro.live/1', sources} satisfies LiveDocument, stdout.isTerminal));
    return EXIT.done;
  }
  const nowMs = context.now().epochMilliseconds;
  const page = states.map((state) => {
    const checked = checks?.get(state.name);
    return paragraph(
      `${state.name} ${state.label}: ${checked === undefined ? '' : `[${checked}] `}${stateText(state, nowMs)}`,
      0,
      4,
    );
  });
  stdout.write(renderPage(page, {columns: stdout.columns, color: false}));
  return EXIT.done;
}
