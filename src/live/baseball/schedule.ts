import type {Answers} from '../answers.ts';
import type {Answer, Origin} from '../ask.ts';
import {LiveFailure, reasonOf} from '../failure.ts';
import {failureOf} from '../settle.ts';
import {UPSTREAMS} from '../upstreams.ts';
import {daumMonth, isOffSeason, kboDay, kboMonth, type Month, naverMonth} from './asks.ts';
import {byTime, type Game} from './game.ts';

export type BaseballSource = 'file' | 'naver' | 'daum';

/** Where games may come from: the network only where the operator turned it on, KBO only with its permission. */
export interface Providers {
  answers: Answers;
  source: BaseballSource;
  mayAskKbo: boolean;
  /** The season file of a year, where the knowledge base has one; `retrievedMs` is when it was last changed. */
  season(year: number): {games: Game[]; retrievedMs: number} | undefined;
}

export interface Schedule extends Month {
  origin: Origin;
  warnings: readonly string[];
  /** Final scores that another provider's copy gives differently. */
  disputed: ReadonlySet<string>;
}

type NetworkSource = 'naver' | 'daum' | 'kbo';
const ASKS = {naver: naverMonth, daum: daumMonth, kbo: kboMonth};
/** All providers together; the next one is asked as well when the one before has let half of it pass. */
const LONGEST_MS = 5000;

/** The games of a month from the first provider that answers, then the season file. Throws `LiveFailure`. */
export async function scheduleOf(
  month: string,
  days: readonly string[],
  providers: Providers,
): Promise<Schedule> {
  const {answers, source, mayAskKbo, season} = providers;
  const chain: NetworkSource[] = [
    ...(source === 'naver' ? (['naver', 'daum'] as const) : source === 'daum' ? (['daum'] as const) : []),
    ...(mayAskKbo ? (['kbo'] as const) : []),
  ];
  let failure: LiveFailure | undefined;
  if (chain.length > 0) {
    try {
      return withDisputes(await firstOf(month, days, chain, providers), month, answers);
    } catch (error) {
      if (!(error instanceof LiveFailure)) throw error;
      failure = error;
    }
  }
  const file = season(Number(month.slice(0, 4)));
  if (file === undefined) {
    throw failure ?? new LiveFailure('disabled', '야구 실시간 정보가 꺼져 있고, 올해 시즌 파일도 없습니다');
  }
  const games = file.games.filter(({date}) => date.startsWith(month));
  const said =
    failure === undefined ? [] : [`지금 확인하지 못해 시즌 파일로 안내합니다: ${reasonOf(failure)}.`];
  return {
    games,
    nextDay:
      file.games
        .map(({date}) => date)
        .filter((date) => date > `${month}-31`)
        .sort()[0] ?? null,
    origin: {source: 'season-file', name: '시즌 파일', retrievedMs: file.retrievedMs, freshness: 'bundled'},
    warnings: [...said, '시즌 파일은 실시간이 아닙니다. 취소와 변경은 공식 누리집에서 확인해 주십시오.'],
    disputed: new Set(),
  };
}

/** Providers in turn; the next one begins when the one before fails or lets others wait. A live or fresh answer beats a stale one. */
async function firstOf(
  month: string,
  days: readonly string[],
  chain: readonly NetworkSource[],
  {answers}: Providers,
): Promise<Schedule> {
  const limitMs = Math.min(LONGEST_MS, answers.leftMs);
  const startedMs = answers.wallClockMs();
  const leftMs = () => Math.max(1, limitMs - (answers.wallClockMs() - startedMs));
  const running = new Set<Promise<Schedule | LiveFailure>>();
  const stale: Schedule[] = [];
  let failure: LiveFailure | undefined;
  const isGood = (result: Schedule | LiveFailure): result is Schedule => {
    if (result instanceof LiveFailure) failure ??= result;
    else if (result.origin.freshness !== 'stale') return true;
    else stale.push(result);
    return false;
  };
  for (const name of chain) {
    const asked = answers
      .ask(ASKS[name](month, days), {waitMs: leftMs()})
      .then((answer) => scheduleFrom(name, answer))
      .catch(failureOf);
    running.add(asked);
    const result = await Promise.race([asked, pause(limitMs / 2)]);
    if (result === undefined) continue;
    running.delete(asked);
    if (isGood(result)) return result;
  }
  for (const result of await Promise.all(running)) if (isGood(result)) return result;
  const [newest] = stale.sort((a, b) => b.origin.retrievedMs - a.origin.retrievedMs);
  if (newest !== undefined) return newest;
  throw failure ?? new LiveFailure('disabled', '쓸 수 있는 곳이 없습니다');
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined).unref());
}

function scheduleFrom(
  name: NetworkSource,
  {value, retrievedMs, freshness, warnings}: Answer<Month>,
): Schedule {
  const origin = {source: name, name: UPSTREAMS[name].label, retrievedMs, freshness};
  return {...value, origin, warnings, disputed: new Set()};
}

/** Naver published a wrong final once: where a kept copy of Daum says otherwise, neither is told as certain. */
function withDisputes(schedule: Schedule, month: string, answers: Answers): Schedule {
  const other = schedule.origin.source === 'naver' ? daumMonth(month, []) : naverMonth(month, []);
  const kept = answers.kept<Month>(other)?.value.games ?? [];
  const disputed = schedule.games.filter((game) =>
    kept.some(
      (copy) =>
        game.status === 'FINAL' &&
        copy.status === 'FINAL' &&
        copy.date === game.date &&
        copy.home.code === game.home.code &&
        copy.doubleheader === game.doubleheader &&
        (copy.homeScore !== game.homeScore || copy.awayScore !== game.awayScore),
    ),
  );
  return {...schedule, disputed: new Set(disputed.map(({id}) => id))};
}

/** Cancelled games with KBO's reason, where it may be asked; without it they stay as they are. */
export async function withReasons(games: readonly Game[], {answers, mayAskKbo}: Providers): Promise<Game[]> {
  if (!mayAskKbo) return [...games];
  const dates = games
    .filter((game) => game.status === 'CANCELLED' && game.cancelReason === null)
    .map(({date}) => date);
  const known = await Promise.all(
    [...new Set(dates)].slice(0, 3).map((date) => answers.ask(kboDay(date)).catch(() => undefined)),
  );
  const days = known.flatMap((answer) => answer?.value.games ?? []);
  return games.map((game) => {
    const same = days.find(
      (day) =>
        day.date === game.date && day.home.code === game.home.code && day.doubleheader === game.doubleheader,
    );
    return game.cancelReason === null && same !== undefined
      ? {...game, cancelReason: same.cancelReason}
      : game;
  });
}

export interface NextGame {
  game: Game | undefined;
  schedules: Schedule[];
}

/** The next game of a club that is not over, from a day on: this month, then the month of the next game day. */
export async function nextGame(
  code: string,
  from: Temporal.PlainDate,
  providers: Providers,
  isHome: boolean,
): Promise<NextGame> {
  const schedules: Schedule[] = [];
  let month = from.toString().slice(0, 7);
  for (let hop = 0; hop < 3; hop++) {
    const schedule = await scheduleOf(month, [from.toString()], providers);
    schedules.push(schedule);
    const game = schedule.games
      .filter(({home, away}) => home.code === code || (!isHome && away.code === code))
      .filter(
        ({date, status}) => date >= from.toString() && ['SCHEDULED', 'LIVE', 'UNKNOWN'].includes(status),
      )
      .sort(byTime)[0];
    if (game !== undefined) return {game, schedules};
    const following = Temporal.PlainDate.from(`${month}-01`).add({months: 1}).toString().slice(0, 7);
    if (schedule.games.length === 0 && schedule.nextDay === null) break;
    month = schedule.nextDay?.slice(0, 7) ?? following;
    if (schedule.nextDay === null && isOffSeason(following)) {
      if (Number(following.slice(5)) !== 11) break; // the Korean Series may reach into November
    }
  }
  return {game: undefined, schedules};
}
