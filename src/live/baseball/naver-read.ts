import * as z from 'zod';
import type {Body} from '../client/request.ts';
import {LiveFailure} from '../failure.ts';
import {asArray, at, clean, cleanOrNull, isDay, numberOrNull, readRows} from '../rows.ts';
import {clubByCode, type Game, type GameStatus, hasScore, isOnCalendar} from './game.ts';
import type {GameDetail} from './game-detail.ts';
import type {Standing} from './standing.ts';

/** Naver's fields (live.md §2.3), of which only these are relied on. */
const scalar = z.union([z.string(), z.number()]);
const gameRow = z
  .looseObject({
    gameId: z.string().regex(/^\d{8}[A-Z0-9]{4}\d{5}$/),
    categoryId: z.string().optional(),
    gameDateTime: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)
      .nullish(),
    homeTeamCode: z.string().min(1),
    awayTeamCode: z.string().min(1),
    homeTeamScore: scalar.nullish(),
    awayTeamScore: scalar.nullish(),
    statusCode: z.string(),
    cancel: z.boolean().nullish(),
    suspended: z.boolean().nullish(),
    timeTbd: z.boolean().nullish(),
  })
  .transform(toGame)
  .refine(isOnCalendar)
  // What a game's state can't do without: a missing one is a changed form, not a game at 0–0 or at no time.
  .refine((game) => game.status !== 'SCHEDULED' || game.startTime !== null || game.isTimeOpen)
  .refine((game) => !hasScore(game.status) || (game.homeScore !== null && game.awayScore !== null));

type Row = Record<string, unknown> & {
  gameId: string;
  homeTeamCode: string;
  awayTeamCode: string;
  statusCode: string;
};

function toGame(row: Row): Game & {isTimeOpen: boolean} {
  const {gameId} = row;
  const status = statusOf(row);
  const dateTime = clean(row.gameDateTime);
  const score = (value: unknown) => (hasScore(status) ? numberOrNull(value) : null);
  const number = gameId[12];
  const isTimeOpen = row.timeTbd === true;
  return {
    id: gameId,
    date: dateTime.slice(0, 10) || `${gameId.slice(0, 4)}-${gameId.slice(4, 6)}-${gameId.slice(6, 8)}`,
    startTime: dateTime === '' || isTimeOpen ? null : dateTime.slice(11, 16),
    stadium: cleanOrNull(row.stadium),
    home: clubByCode(row.homeTeamCode, clean(row.homeTeamName)),
    away: clubByCode(row.awayTeamCode, clean(row.awayTeamName)),
    doubleheader: number === '1' ? 1 : number === '2' ? 2 : 0,
    series: seriesOf(clean(row.roundCode)),
    status,
    rawStatus: status === 'UNKNOWN' ? clean(row.statusCode) : null,
    cancelReason: status === 'CANCELLED' && isPostponed(row) ? '순연' : null,
    inning:
      status === 'LIVE' || status === 'SUSPENDED' ? cleanOrNull(row.currentInning || row.statusInfo) : null,
    homeScore: score(row.homeTeamScore),
    awayScore: score(row.awayTeamScore),
    homeStarter: cleanOrNull(row.homeStarterName),
    awayStarter: cleanOrNull(row.awayStarterName),
    winPitcher: status === 'FINAL' ? cleanOrNull(row.winPitcherName) : null,
    losePitcher: status === 'FINAL' ? cleanOrNull(row.losePitcherName) : null,
    broadcast: channelsOf(row.broadChannel),
    isTimeOpen,
  };
}

function channelsOf(text: unknown): string[] {
  return clean(text).split('^').filter(Boolean);
}

/** From top to bottom, the first that fits (live.md §2.6). A word nobody has seen is UNKNOWN unless an inning proves play. */
function statusOf(row: Row): GameStatus {
  const info = clean(row.statusInfo);
  const code = row.statusCode.toUpperCase();
  if (row.cancel === true || /^(?:CANCEL(?:LED|ED)?|POSTPONED)$/.test(code) || /취소|순연/.test(info))
    return 'CANCELLED';
  if (row.suspended === true || code === 'SUSPENDED' || info.includes('서스펜디드')) return 'SUSPENDED';
  if (code === 'RESULT' || code === 'ENDED') return 'FINAL';
  if (code === 'BEFORE' || code === 'READY' || code === '') return 'SCHEDULED';
  return /^(?:STARTED|LIVE|PLAYING)$/.test(code) || /\d+회/.test(info) ? 'LIVE' : 'UNKNOWN';
}

function isPostponed(row: Row): boolean {
  return row.statusCode.toUpperCase() === 'POSTPONED' || clean(row.statusInfo).includes('순연');
}

function seriesOf(round: string): Game['series'] {
  if (round === 'kbo_e') return 'PRE';
  if (round === 'kbo_r') return 'REG';
  return round.startsWith('kbo_ps') ? 'POST' : 'UNKNOWN';
}

export function naverResult({value}: Body): unknown {
  const result = at(value, 'result');
  if (at(value, 'success') === false) throw new LiveFailure('upstream', 'success is false');
  if (typeof result !== 'object' || result === null) throw new LiveFailure('schema', 'no result');
  return result;
}

/** `result.games`; rows of other leagues and odd ids are left out (live.md §2.3). Throws `LiveFailure`. */
export function readNaverGames(body: Body): Game[] {
  const rows = at(naverResult(body), 'games');
  if (!Array.isArray(rows)) throw new LiveFailure('schema', 'no list of games');
  const ours = rows.filter((row) =>
    ['kbo', '', undefined].includes(at(row, 'categoryId') as string | undefined),
  );
  return readRows(ours, gameRow).map(({isTimeOpen: _open, ...game}) => game);
}

/** `result.game` of the one-game endpoint: what a list may lack. Throws `LiveFailure`. */
export function readNaverGame(body: Body): GameDetail {
  const game = at(naverResult(body), 'game');
  if (clean(at(game, 'gameId')) === '') throw new LiveFailure('schema', 'no game');
  return {
    stadium: cleanOrNull(at(game, 'stadium')),
    homeStarter: cleanOrNull(at(game, 'homeStarterName')),
    awayStarter: cleanOrNull(at(game, 'awayStarterName')),
    broadcast: channelsOf(at(game, 'broadChannel')),
  };
}

/** How many games the month of a calendar has, and the next game day after it. */
export function readNaverCalendar(body: Body): {games: number; nextDay: string | null} {
  const result = naverResult(body);
  const dates = at(result, 'dates');
  if (!Array.isArray(dates)) throw new LiveFailure('schema', 'no list of dates');
  const games = dates.reduce<number>((sum, date) => sum + (numberOrNull(at(date, 'gameCount')) ?? 0), 0);
  const nextDay = clean(at(result, 'dayOfNextMonth'));
  return {games, nextDay: isDay(nextDay) ? nextDay : null};
}

const standingRow = z
  .looseObject({teamId: z.string().min(1), ranking: scalar, winGameCount: scalar, loseGameCount: scalar})
  .transform((row): Standing => {
    const five = clean(row.lastFiveGames);
    return {
      rank: numberOrNull(row.ranking) ?? 0,
      team: clubByCode(row.teamId, clean(row.teamName)),
      games: numberOrNull(row.gameCount) ?? 0,
      wins: numberOrNull(row.winGameCount) ?? 0,
      draws: numberOrNull(row.drawnGameCount) ?? 0,
      losses: numberOrNull(row.loseGameCount) ?? 0,
      percentage: numberOrNull(row.wra),
      gamesBehind: numberOrNull(row.gameBehind),
      streak: cleanOrNull(row.continuousGameResult),
      lastFive: /^[WLD]+$/.test(five) ? five : null,
    };
  })
  .refine(({rank}) => rank > 0);

/** Standings by rank, and what part of the season they are of. */
export function readNaverStandings(body: Body): {rows: Standing[]; part: string} {
  const result = naverResult(body);
  const rows = asArray(at(result, 'seasonTeamStats'));
  if (at(result, 'seasonTeamStats') === undefined) throw new LiveFailure('schema', 'no standings');
  const part = clean(at(result, 'gameType') ?? at(rows[0], 'gameType'));
  return {rows: readRows(rows, standingRow).sort((a, b) => a.rank - b.rank), part};
}
