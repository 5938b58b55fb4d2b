import * as z from 'zod';
import type {Body} from '../client/request.ts';
import {LiveFailure} from '../failure.ts';
import {asArray, at, clean, cleanOrNull, numberOrNull, readRows} from '../rows.ts';
import {
  clubByDaumId,
  type Game,
  type GameStatus,
  hasScore,
  isOnCalendar,
  numberDoubleheaders,
} from './game.ts';

const STATUSES: Readonly<Record<string, GameStatus>> = {
  CANCEL: 'CANCELLED',
  POSTPONED: 'CANCELLED',
  SUSPENDED: 'SUSPENDED',
  END: 'FINAL',
  BEFORE: 'SCHEDULED',
  READY: 'SCHEDULED',
  START: 'LIVE',
  PLAY: 'LIVE',
  ING: 'LIVE',
};

/** Daum's rows (live.md §2.4); results are text, and null where there is none. */
const gameRow = z
  .looseObject({
    gameId: z.union([z.string(), z.number()]),
    startDate: z.string().regex(/^\d{8}$/),
    startTime: z.string().nullish(),
    gameStatus: z.string().nullable(),
    homeTeamName: z.string().min(1),
    awayTeamName: z.string().min(1),
  })
  .transform((row): Game => {
    const told = clean(row.gameStatus).toUpperCase();
    const status = STATUSES[told] ?? 'UNKNOWN';
    const score = (value: unknown) => (hasScore(status) ? numberOrNull(value) : null);
    const time = clean(row.startTime);
    const detail = clean(at(row.gameDetailType, 'nameKo'));
    return {
      id: `daum-${row.gameId}`,
      date: `${row.startDate.slice(0, 4)}-${row.startDate.slice(4, 6)}-${row.startDate.slice(6)}`,
      startTime: /^\d{4}$/.test(time) ? `${time.slice(0, 2)}:${time.slice(2)}` : null,
      stadium: cleanOrNull(row.fieldName),
      home: clubByDaumId(clean(row.homeTeamId), clean(row.homeTeamName)),
      away: clubByDaumId(clean(row.awayTeamId), clean(row.awayTeamName)),
      doubleheader: 0,
      series: detail === '페넌트레이스' ? 'REG' : 'UNKNOWN',
      status,
      rawStatus: status === 'UNKNOWN' ? clean(row.gameStatus) : null,
      cancelReason: told === 'POSTPONED' ? '순연' : null,
      inning: null,
      homeScore: score(row.homeResult),
      awayScore: score(row.awayResult),
      homeStarter: cleanOrNull(row.homeStartPitcher),
      awayStarter: cleanOrNull(row.awayStartPitcher),
      winPitcher: status === 'FINAL' ? cleanOrNull(row.winPitcher) : null,
      losePitcher: status === 'FINAL' ? cleanOrNull(row.losePitcher) : null,
      broadcast: [clean(at(row.op, 'broadcast'))].filter(Boolean),
    };
  })
  .refine(isOnCalendar)
  .refine((game) => game.status !== 'FINAL' || (game.homeScore !== null && game.awayScore !== null));

/** `document.schedule`, dates without games absent. Throws `LiveFailure`. */
export function readDaumGames({value}: Body): Game[] {
  const schedule = at(value, 'document', 'schedule') ?? at(value, 'schedule');
  if (typeof schedule !== 'object' || schedule === null) throw new LiveFailure('schema', 'no schedule');
  return numberDoubleheaders(readRows(Object.values(schedule).flatMap(asArray), gameRow));
}
