import {type Ask, POLICIES} from '../ask.ts';
import type {Send} from '../client/request.ts';
import {LiveFailure} from '../failure.ts';
import type {Game} from './game.ts';
import type {Standing} from './standing.ts';

/** The games of one month, `YYYY-MM`; one request answers every question about its days. */
export interface Month {
  games: Game[];
  /** The next game day after the month, where the provider told. */
  nextDay: string | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Naver's full set of fields, of those combinations that were seen to work (live.md §2.3). */
const FIELDS = 'basic,schedule,baseball,manualRelayUrl';
/** How long a game may take before one that is still "not begun" at its time stops asking for a 30-second copy. */
const LONGEST_GAME_MS = 6 * 60 * MINUTE_MS;

export function naverMonth(month: string, days: readonly string[]): Ask<Month> {
  const [from, to] = ends(month);
  const kbo = {upperCategoryId: 'kbaseball', categoryId: 'kbo'};
  return {
    source: 'baseball',
    key: `baseball/naver/${month}`,
    dataset: 'naver-schedule',
    policy: POLICIES.naverSchedule,
    isFresh: (value, retrievedMs, nowMs) => isMonthFresh(value, days, retrievedMs, nowMs),
    isEmpty: ({games}) => games.length === 0,
    async retrieve(send) {
      const {readNaverGames, readNaverCalendar} = await import('./naver-read.ts');
      const query = {fields: FIELDS, ...kbo, fromDate: from, toDate: to, size: '500'};
      const games = readNaverGames(await send({upstream: 'naver', path: '/schedule/games', query}));
      const inMonth = games.filter(({date}) => date.startsWith(month));
      if (inMonth.length > 0) return {games: inMonth, nextDay: null};
      // An empty list may be a rest, the off-season or a fault: the season and the calendar tell them apart.
      if (!isOffSeason(month)) await refuseInSeason(month, send);
      const calendarQuery = {upperCategoryId: 'kbaseball', categoryIds: 'kbo', date: from};
      const calendar = await send({upstream: 'naver', path: '/schedule/calendar', query: calendarQuery})
        .then(readNaverCalendar)
        .catch((error: unknown) => {
          if (isOffSeason(month)) return {games: 0, nextDay: null};
          throw error;
        });
      return confirmedEmpty(month, calendar);
    },
  };
}

/** KBO plays in every month from April to September, in March and October perhaps; only its own season may say otherwise. */
async function refuseInSeason(month: string, send: Send): Promise<void> {
  const {readNaverSeason} = await import('./naver-season.ts');
  const query = {categoryId: 'kbo', date: `${month}-01`, hasTeams: 'true'};
  const months = readNaverSeason(await send({upstream: 'naver', path: '/schedule/season', query}));
  const count = months.get(month);
  const isEdge = ['03', '10'].includes(month.slice(5, 7));
  if (count !== 0 && !(count === undefined && isEdge)) {
    throw new LiveFailure('empty', 'an empty month in the season');
  }
}

function confirmedEmpty(month: string, {games, nextDay}: {games: number; nextDay: string | null}): Month {
  if (games > 0 || (nextDay === null && !isOffSeason(month))) {
    throw new LiveFailure('empty', 'an empty month that nothing confirms');
  }
  return {games: [], nextDay};
}

export function daumMonth(month: string, days: readonly string[]): Ask<Month> {
  const [from, to] = ends(month).map((day) => day.replaceAll('-', '')) as [string, string];
  return {
    source: 'baseball',
    key: `baseball/daum/${month}`,
    dataset: 'daum',
    policy: POLICIES.daum,
    isFresh: (value, retrievedMs, nowMs) =>
      nowMs - retrievedMs < MINUTE_MS && isMonthFresh(value, days, retrievedMs, nowMs),
    isEmpty: ({games}) => games.length === 0,
    async retrieve(send) {
      const {readDaumGames} = await import('./daum-read.ts');
      const query = {leagueCode: 'kbo', fromDate: from, toDate: to, seasonKey: month.slice(0, 4)};
      const headers = {referer: 'https://sports.daum.net/'};
      const body = await send({upstream: 'daum', path: '/api/arms/SPORTS_SCHEDULE', query, headers});
      const games = readDaumGames(body).filter(({date}) => date.startsWith(month));
      return games.length > 0 ? {games, nextDay: null} : confirmedEmpty(month, {games: 0, nextDay: null});
    },
  };
}

const KBO_HEADERS = {
  'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
  'x-requested-with': 'XMLHttpRequest',
  referer: 'https://www.koreabaseball.com/Schedule/Schedule.aspx',
};

/** KBO's own list of a month: final scores and why games were cancelled. Only with KBO's permission. */
export function kboMonth(month: string, days: readonly string[]): Ask<Month> {
  const [year = '', number = ''] = month.split('-');
  return {
    source: 'baseball',
    key: `baseball/kbo/${month}`,
    dataset: 'kbo',
    policy: POLICIES.kbo,
    isFresh: (value, retrievedMs, nowMs) => isMonthFresh(value, days, retrievedMs, nowMs),
    isEmpty: ({games}) => games.length === 0,
    async retrieve(send) {
      const {readKboMonth} = await import('./kbo-read.ts');
      const form = {leId: '1', srIdList: '0,9,6', seasonId: year, gameMonth: number, teamId: ''};
      const path = '/ws/Schedule.asmx/GetScheduleList';
      const body = await send({upstream: 'kbo', path, query: {}, form, headers: KBO_HEADERS});
      return {games: readKboMonth(body, Number(year)), nextDay: null};
    },
  };
}

/** KBO's list of one day, with the reason of a cancellation. Only with KBO's permission. */
export function kboDay(date: string): Ask<Month> {
  return {
    source: 'baseball',
    key: `baseball/kbo/${date}`,
    dataset: 'kbo',
    policy: POLICIES.kbo,
    async retrieve(send) {
      const {readKboDay} = await import('./kbo-read.ts');
      const form = {leId: '1', srId: '0,1,3,4,5,6,7,8,9', date: date.replaceAll('-', '')};
      const path = '/ws/Main.asmx/GetKboGameList';
      const body = await send({upstream: 'kbo', path, query: {}, form, headers: KBO_HEADERS});
      return {games: readKboDay(body).filter((game) => game.date === date), nextDay: null};
    },
  };
}

export function naverStandings(year: number, isGameEvening: boolean): Ask<{rows: Standing[]; part: string}> {
  const policy = POLICIES.naverStandings;
  return {
    source: 'baseball',
    key: `baseball/naver/standings/${year}`,
    dataset: 'naver-standings',
    policy: {...policy, freshMs: isGameEvening ? 10 * MINUTE_MS : policy.freshMs},
    isEmpty: ({rows}) => rows.length === 0,
    async retrieve(send) {
      const {readNaverStandings} = await import('./naver-read.ts');
      const path = `/statistics/categories/kbo/seasons/${year}/teams`;
      return readNaverStandings(await send({upstream: 'naver', path, query: {}}));
    },
  };
}

/** The days on which regular seasons open, in order. */
export function naverOpenings(): Ask<string[]> {
  return {
    source: 'baseball',
    key: 'baseball/naver/seasons',
    dataset: 'naver-standings',
    policy: POLICIES.naverSeason,
    isEmpty: (days) => days.length === 0,
    async retrieve(send) {
      const {readNaverSeasons} = await import('./naver-season.ts');
      const path = '/statistics/categories/kbo/seasons';
      return readNaverSeasons(await send({upstream: 'naver', path, query: {}}));
    },
  };
}

/**
 * Whether a copy still answers about the days asked for (live.md §2.7): today with a game on 30 s, today otherwise
 * 5 min, later days 1 h, past days 24 h once they were read again half an hour after their end.
 */
function isMonthFresh({games}: Month, days: readonly string[], retrievedMs: number, nowMs: number): boolean {
  const today = seoulDate(nowMs);
  const ageMs = nowMs - retrievedMs;
  return days.every((day) => {
    if (day > today) return ageMs < 60 * MINUTE_MS;
    if (day < today) {
      const settledMs = Temporal.PlainDate.from(day)
        .add({days: 1})
        .toZonedDateTime('Asia/Seoul').epochMilliseconds;
      return retrievedMs >= settledMs + 30 * MINUTE_MS && ageMs < DAY_MS;
    }
    const isOn = games.some((game) => game.date === day && isPerhapsOn(game, nowMs));
    return ageMs < (isOn ? MINUTE_MS / 2 : 5 * MINUTE_MS);
  });
}

function isPerhapsOn({status, date, startTime}: Game, nowMs: number): boolean {
  if (status === 'LIVE' || status === 'UNKNOWN') return true;
  if (status !== 'SCHEDULED' || startTime === null) return false;
  const startMs = Temporal.PlainDateTime.from(`${date}T${startTime}`).toZonedDateTime(
    'Asia/Seoul',
  ).epochMilliseconds;
  return nowMs >= startMs && nowMs < startMs + LONGEST_GAME_MS;
}

function seoulDate(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Seoul').toPlainDate().toString();
}

/** November to February, when an empty list is no fault (live.md §2.7). */
export function isOffSeason(month: string): boolean {
  return ['11', '12', '01', '02'].includes(month.slice(5, 7));
}

function ends(month: string): [from: string, to: string] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return [first.toString(), first.with({day: first.daysInMonth}).toString()];
}
