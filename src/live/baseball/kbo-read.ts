import * as z from 'zod';
import type {Body} from '../client/request.ts';
import {LiveFailure} from '../failure.ts';
import {asArray, at, clean, cleanOrNull, numberOrNull, readRows} from '../rows.ts';
import {clubByCode, clubByName, type Game, type GameStatus, hasScore, numberDoubleheaders} from './game.ts';

/** KBO mixes numbers, text and booleans in one field, so everything is read as text (live.md §2.5). */
const gameRow = z.looseObject({G_ID: z.string().regex(/^\d{8}[A-Z0-9]{4}\d/)}).transform((row): Game => {
  const id = row.G_ID;
  const status = statusOf(row);
  const score = (value: unknown) => (hasScore(status) ? numberOrNull(value) : null);
  const reason = clean(row.CANCEL_SC_NM);
  const time = /^(\d{1,2}):(\d{2})/.exec(clean(row.G_TM));
  const inning = clean(row.GAME_INN_NO);
  return {
    id,
    date: `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`,
    startTime: time === null ? null : `${time[1]?.padStart(2, '0')}:${time[2]}`,
    stadium: cleanOrNull(row.S_NM),
    away: clubByCode(clean(row.AWAY_ID) || id.slice(8, 10), clean(row.AWAY_NM)),
    home: clubByCode(clean(row.HOME_ID) || id.slice(10, 12), clean(row.HOME_NM)),
    doubleheader: id[12] === '1' ? 1 : id[12] === '2' ? 2 : 0,
    series:
      ({'0': 'REG', '1': 'PRE', '3': 'POST', '4': 'POST', '5': 'POST', '7': 'POST'}[clean(row.SR_ID)] as
        | Game['series']
        | undefined) ?? 'UNKNOWN',
    status,
    rawStatus: status === 'UNKNOWN' ? clean(row.GAME_STATE_SC) : null,
    cancelReason: status === 'CANCELLED' && reason !== '' && reason !== '정상경기' ? reason : null,
    inning: status === 'LIVE' && inning !== '' ? `${inning}회${clean(row.GAME_TB_SC_NM)}` : null,
    homeScore: score(row.B_SCORE_CN),
    awayScore: score(row.T_SCORE_CN),
    homeStarter: cleanOrNull(row.B_PIT_P_NM),
    awayStarter: cleanOrNull(row.T_PIT_P_NM),
    winPitcher: status === 'FINAL' ? cleanOrNull(row.W_PIT_P_NM) : null,
    losePitcher: status === 'FINAL' ? cleanOrNull(row.L_PIT_P_NM) : null,
    broadcast: clean(row.TV_IF)
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  };
});

function statusOf(row: Record<string, unknown>): GameStatus {
  const [state, cancel, reason] = [
    clean(row.GAME_STATE_SC),
    clean(row.CANCEL_SC_ID),
    clean(row.CANCEL_SC_NM),
  ];
  if (reason.includes('서스펜디드')) return 'SUSPENDED';
  if (Number(cancel) >= 1 || state === '4' || reason.includes('취소')) return 'CANCELLED';
  if (state === '3') return ['1', 'true'].includes(clean(row.GAME_RESULT_CK)) ? 'FINAL' : 'LIVE';
  if (state === '2' || state === '5') return 'LIVE';
  return state === '1' || state === '' ? 'SCHEDULED' : 'UNKNOWN';
}

/** GetKboGameList: `{game:[…]}`, possibly wrapped as text in `d`. Throws `LiveFailure`. */
export function readKboDay({value}: Body): Game[] {
  const rows = at(unwrapped(value), 'game');
  if (!Array.isArray(rows)) throw new LiveFailure('schema', 'no list of games');
  return readRows(rows, gameRow);
}

/** GetScheduleList: rows of cells, the day only in the first row of a date, the cancel reason in the last cell. */
export function readKboMonth({value}: Body, year: number): Game[] {
  const rows = at(unwrapped(value), 'rows');
  if (!Array.isArray(rows)) throw new LiveFailure('schema', 'no rows');
  let date = '';
  const games = rows.flatMap((row) => {
    const cells = asArray(at(row, 'row')).map((cell) => ({
      kind: clean(at(cell, 'Class')),
      text: clean(at(cell, 'Text')).replaceAll(' ', ''),
    }));
    const of = (kind: string) => cells.find((cell) => cell.kind === kind)?.text ?? '';
    const day = /^(\d{2})\.(\d{2})/.exec(of('day'));
    if (day !== null) date = `${year}-${day[1]}-${day[2]}`;
    const play = /^(\D+?)(\d*)vs(\d*)(\D+)$/.exec(of('play'));
    const [away, home] = [clubByName(play?.[1] ?? ''), clubByName(play?.[4] ?? '')];
    if (away === undefined || home === undefined || date === '') return [];
    const note = cells.at(-1)?.text ?? '';
    const isCancelled = note !== '' && note !== '-';
    const isPlayed = !isCancelled && play?.[2] !== '' && play?.[3] !== '';
    const game: Game = {
      id: `kbo-${date}-${away.code}${home.code}`,
      date,
      startTime: /^\d{1,2}:\d{2}$/.test(of('time')) ? of('time').padStart(5, '0') : null,
      stadium: cells.at(-2)?.text || null,
      home,
      away,
      doubleheader: 0,
      series: 'UNKNOWN',
      status: isCancelled ? 'CANCELLED' : isPlayed ? 'FINAL' : 'SCHEDULED',
      rawStatus: null,
      cancelReason: isCancelled ? note : null,
      inning: null,
      homeScore: isPlayed ? Number(play?.[3]) : null,
      awayScore: isPlayed ? Number(play?.[2]) : null,
      homeStarter: null,
      awayStarter: null,
      winPitcher: null,
      losePitcher: null,
      broadcast: [],
    };
    return [game];
  });
  if (rows.length > 0 && games.length === 0) throw new LiveFailure('schema', 'no row can be read');
  return numberDoubleheaders(games);
}

function unwrapped(value: unknown): unknown {
  const inner = at(value, 'd');
  if (typeof inner !== 'string') return inner ?? value;
  try {
    return JSON.parse(inner);
  } catch {
    throw new LiveFailure('schema', 'malformed JSON in d');
  }
}
