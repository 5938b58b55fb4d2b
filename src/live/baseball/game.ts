import {isDay} from '../rows.ts';

/** A club: the code that KBO and Naver share, Daum's number, the short name, and what callers say (live.md §2.4, §2.6). */
export interface Club {
  code: string;
  name: string;
}

const CLUBS: readonly (readonly [code: string, daum: number, name: string, ...spoken: string[]])[] = [
  ['LT', 386, '롯데', '자이언츠', '롯데자이언츠', '롯데 자이언츠'],
  ['LG', 387, 'LG', '엘지', '트윈스', 'LG 트윈스'],
  ['OB', 385, '두산', '베어스', '두산 베어스'],
  ['HT', 389, 'KIA', '기아', '타이거즈', 'KIA 타이거즈', '기아 타이거즈'],
  ['SS', 383, '삼성', '라이온즈', '삼성 라이온즈'],
  ['SK', 384, 'SSG', '쓱', '랜더스', 'SSG 랜더스'],
  ['KT', 394601, 'KT', '케이티', '위즈', 'KT 위즈'],
  ['NC', 172615, 'NC', '엔씨', '다이노스', 'NC 다이노스'],
  ['HH', 390, '한화', '이글스', '한화 이글스'],
  ['WO', 382, '키움', '히어로즈', '키움 히어로즈'],
];

export type GameStatus = 'SCHEDULED' | 'LIVE' | 'FINAL' | 'CANCELLED' | 'SUSPENDED' | 'UNKNOWN';

/** One game as every provider's is read. Scores are there only where a game has been or is being played. */
export interface Game {
  id: string;
  date: string;
  /** `HH:MM` in Seoul; `null` where it is not fixed. */
  startTime: string | null;
  stadium: string | null;
  home: Club;
  away: Club;
  /** 0 for the only game of the two on that day, else which of them. */
  doubleheader: 0 | 1 | 2;
  series: 'PRE' | 'REG' | 'POST' | 'ALLSTAR' | 'UNKNOWN';
  status: GameStatus;
  /** The upstream's own word, where we don't know it. */
  rawStatus: string | null;
  cancelReason: string | null;
  inning: string | null;
  homeScore: number | null;
  awayScore: number | null;
  homeStarter: string | null;
  awayStarter: string | null;
  winPitcher: string | null;
  losePitcher: string | null;
  broadcast: string[];
}

export function clubByCode(code: string, name = ''): Club {
  return {code, name: name || (CLUBS.find(([known]) => known === code)?.[2] ?? code)};
}

/** A club by any of its names or its code; `undefined` for what names none. */
export function clubByName(text: string): Club | undefined {
  const wanted = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const club = CLUBS.find(([code, , ...names]) =>
    [code, ...names].some((name) => name.toUpperCase() === wanted),
  );
  return club && {code: club[0], name: club[2]};
}

export function clubByDaumId(id: string, name: string): Club {
  const club = CLUBS.find(([, daum]) => String(daum) === id);
  return club === undefined
    ? (clubByName(name) ?? {code: `daum-${id}`, name})
    : {code: club[0], name: club[2]};
}

export const CLUB_NAMES: readonly string[] = CLUBS.map(([, , name]) => name);

export function hasScore(status: GameStatus): boolean {
  return status === 'LIVE' || status === 'FINAL' || status === 'SUSPENDED';
}

/** Whether a game's day and time are ones; a row that says otherwise is left out. */
export function isOnCalendar({date, startTime}: Game): boolean {
  return isDay(date) && (startTime === null || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(startTime));
}

export function isOf(game: Game, code: string): boolean {
  return game.home.code === code || game.away.code === code;
}

export function byTime(a: Game, b: Game): number {
  const key = ({date, startTime, doubleheader, id}: Game) =>
    `${date} ${startTime ?? '99:99'} ${doubleheader} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** Daum and the season file don't number the games of a doubleheader: the order of the day does. */
export function numberDoubleheaders(games: readonly Game[]): Game[] {
  const sorted = [...games].sort(byTime);
  const pair = ({date, home, away}: Game) => `${date} ${home.code} ${away.code}`;
  return sorted.map((game) => {
    const same = sorted.filter((other) => pair(other) === pair(game));
    const number = same.indexOf(game) + 1;
    return same.length < 2 || game.doubleheader !== 0 ? game : {...game, doubleheader: number === 1 ? 1 : 2};
  });
}
