import type {Origin} from '../ask.ts';
import {LiveFailure, reasonOf} from '../failure.ts';
import {withParticle} from '../korean.ts';
import {dayText, type ReadDays, type Report, type ReportLine} from '../report.ts';
import {failureOf} from '../settle.ts';
import {UPSTREAMS} from '../upstreams.ts';
import {isOffSeason, naverOpenings, naverStandings} from './asks.ts';
import {byTime, type Club, type Game, isOf} from './game.ts';
import {withDetails} from './game-detail.ts';
import {nextGame, type Providers, type Schedule, scheduleOf, withReasons} from './schedule.ts';
import {gameLines, gameSentence, partName, standingLines} from './text.ts';

/** The opening day is a help; nobody waits long for it. */
const EXTRA_MS = 1500;

export interface BaseballQuestion {
  kind: 'today' | 'next' | 'days' | 'standings';
  from: string;
  to: string;
  isHome: boolean;
}

/** What was asked, in the words that follow `baro baseball`, or those of a lookup. */
export function readBaseballQuestion(
  words: string,
  today: Temporal.PlainDate,
  readDays: ReadDays,
): BaseballQuestion {
  const isHome = /홈\s*경기|홈\b|사직/.test(words);
  const at = today.toString();
  if (/순위|몇\s*위|승차/.test(words)) return {kind: 'standings', from: at, to: at, isHome: false};
  const days = readDays(words);
  if (days !== undefined) return {kind: 'days', from: days.from, to: days.to, isHome};
  return {kind: /다음|언제/.test(words) || isHome ? 'next' : 'today', from: at, to: at, isHome};
}

/** The answer to a question about a club. Throws `LiveFailure`, `disabled` where nothing is configured. */
export async function baseballReport(
  question: BaseballQuestion,
  club: Club,
  now: Temporal.ZonedDateTime,
  providers: Providers,
): Promise<Report> {
  if (question.kind === 'standings') return standingsReport(club, now, providers);
  const today = now.toPlainDate();
  const schedules: Schedule[] = [];
  const unknown: string[] = [];
  let next: Game | undefined;
  if (question.kind !== 'next') schedules.push(...(await schedulesOf(question, providers)));
  const shown = schedules
    .flatMap(({games}) => games)
    .filter((game) => isOf(game, club.code) && game.date >= question.from && game.date <= question.to)
    .filter((game) => !question.isHome || game.home.code === club.code)
    .sort(byTime);
  if (question.kind === 'next' || (question.kind === 'today' && !shown.some(isAhead)) || shown.length === 0) {
    const from =
      question.kind === 'days' && question.from > `${today}` ? Temporal.PlainDate.from(question.from) : today;
    const after = question.kind === 'today' && shown.length > 0 ? from.add({days: 1}) : from;
    const found = await nextGame(club.code, after, providers, question.isHome).catch(failureOf);
    if (!(found instanceof LiveFailure)) {
      next = found.game;
      schedules.push(...found.schedules);
    } else if (question.kind === 'next') throw found;
    else unknown.push(`다음 경기는 확인하지 못했습니다: ${reasonOf(found)}.`);
  }
  const told = question.kind === 'next' ? (next ? [next] : []) : shown;
  const games = await withDetails(await withReasons(told, providers), today, providers);
  const isWinter =
    games.length === 0 && isOffSeason(question.from) && schedules.every((one) => one.games.length === 0);
  const opening = isWinter ? await openingDay(today, providers) : undefined;
  const disputed = new Set(schedules.flatMap((schedule) => [...schedule.disputed]));
  const sentence = (game: Game) => gameSentence(game, club.code, today, disputed.has(game.id));
  const head =
    games.length > 0
      ? games.map(sentence)
      : [isWinter ? winterText(opening, today) : nothingText(question, club, today, schedules)];
  const extra = next !== undefined && question.kind !== 'next' ? [next] : [];
  const lines: ReportLine[] = [
    ...(games.length > 0
      ? games.flatMap((game, at) => [
          {text: head[at] ?? '', style: 'strong' as const, indent: 2},
          ...gameLines(game),
        ])
      : [{text: head[0] ?? '', style: 'strong' as const, indent: 2}]),
    ...extra.flatMap((game) => [{text: `다음 경기: ${sentence(game)}`, indent: 2}, ...gameLines(game)]),
  ];
  const documentGame = (game: Game) => ({
    ...game,
    isHome: game.home.code === club.code,
    isDisputed: disputed.has(game.id),
  });
  return {
    schema: 'baro.baseball/1',
    say: head.slice(0, 3).join(' '),
    lines,
    origins: distinct(schedules.map(({origin}) => origin)),
    warnings: [...new Set([...schedules.flatMap(({warnings}) => warnings), ...unknown])],
    document: {
      question,
      team: club,
      offSeason: games.length === 0 && next === undefined && isOffSeason(question.from),
      games: games.map(documentGame),
      next: next === undefined ? null : documentGame(next),
      standings: null,
    },
  };
}

/** The day on which the coming regular season opens, where Naver already tells. */
async function openingDay(
  today: Temporal.PlainDate,
  {answers, source}: Providers,
): Promise<string | undefined> {
  if (source !== 'naver') return undefined;
  const known = await answers.ask(naverOpenings(), {waitMs: EXTRA_MS}).catch(() => undefined);
  return known?.value.find((day) => day >= `${today}`);
}

function winterText(opening: string | undefined, today: Temporal.PlainDate): string {
  return opening === undefined
    ? '지금은 비시즌이라 정해진 경기가 없습니다. 개막일은 공식 누리집에서 확인해 주십시오.'
    : `지금은 비시즌이라 정해진 경기가 없습니다. 정규시즌은 ${dayText(opening, today)}에 개막할 예정입니다.`;
}

async function schedulesOf({from, to}: BaseballQuestion, providers: Providers): Promise<Schedule[]> {
  const months = new Map<string, string[]>();
  const last = Temporal.PlainDate.from(to);
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({days: 1})
  ) {
    const month = `${day}`.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), `${day}`]);
  }
  return Promise.all([...months].map(([month, days]) => scheduleOf(month, days, providers)));
}

function isAhead({status}: Game): boolean {
  return status === 'SCHEDULED' || status === 'LIVE' || status === 'UNKNOWN';
}

/** Said only where a list of other games, a calendar or the off-season confirms it (live.md §2.3). */
function nothingText(
  {kind, from, to}: BaseballQuestion,
  {name}: Club,
  today: Temporal.PlainDate,
  schedules: readonly Schedule[],
): string {
  const isFile = schedules.every(({origin}) => origin.freshness === 'bundled');
  if (kind === 'next') return `${name}의 다음 경기가 아직 일정에 없습니다. 공식 누리집에서 확인해 주십시오.`;
  const days = from === to ? dayText(from, today) : `${dayText(from, today)}부터 ${dayText(to, today)}까지`;
  return isFile
    ? `${days}에는 시즌 파일에 적힌 ${name} 경기가 없습니다.`
    : `${days}에는 ${name} 경기가 없습니다.`;
}

async function standingsReport(
  club: Club,
  now: Temporal.ZonedDateTime,
  {answers, source}: Providers,
): Promise<Report> {
  if (source !== 'naver') throw new LiveFailure('disabled', '순위를 알려 주는 곳이 설정되어 있지 않습니다');
  const ask = naverStandings(now.year, now.hour >= 17 || now.dayOfWeek > 5);
  const {value, retrievedMs, freshness, warnings} = await answers.ask(ask);
  const ours = value.rows.find(({team}) => team.code === club.code);
  const say = ours
    ? `${withParticle(club.name, '는', '은')} ${partName(value.part)} ${ours.rank}위, ${ours.wins}승 ${ours.draws}무 ${ours.losses}패입니다.`
    : `${club.name}의 순위를 확인하지 못했습니다.`;
  return {
    schema: 'baro.baseball/1',
    say,
    lines: [
      {text: say, style: 'strong', indent: 2},
      {text: partName(value.part), indent: 2},
      ...standingLines(value.rows, club.code),
    ],
    origins: [{source: 'naver', name: UPSTREAMS.naver.label, retrievedMs, freshness}],
    warnings: [...warnings],
    document: {
      question: {kind: 'standings', from: `${now.toPlainDate()}`, to: `${now.toPlainDate()}`, isHome: false},
      team: club,
      offSeason: false,
      games: [],
      next: null,
      standings: {part: value.part, rows: value.rows},
    },
  };
}

function distinct(origins: readonly Origin[]): Origin[] {
  const known = new Map(
    origins.map((origin) => [`${origin.source} ${origin.retrievedMs} ${origin.freshness}`, origin]),
  );
  return [...known.values()];
}
