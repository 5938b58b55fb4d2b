import {clubByName, type Game, numberDoubleheaders} from './game.ts';

interface Row {
  date: string;
  time: string;
  stadium: string;
  away: string;
  home: string;
  note: string;
}

/** Lines of a season file as games: an editor's note says what became of one (우천취소, 더블헤더 2, 시범경기 …). */
export function seasonGames(rows: readonly Row[]): Game[] {
  return numberDoubleheaders(rows.map(toGame));
}

function toGame({date, time, stadium, away, home, note}: Row): Game {
  const club = (name: string) => clubByName(name) ?? {code: name, name};
  const cancelled = /\S*(?:취소|순연|그라운드\s?사정)/.exec(note)?.[0];
  return {
    id: `season-${date}-${away}-${home}-${time}`,
    date,
    startTime: time || null,
    stadium,
    away: club(away),
    home: club(home),
    doubleheader: /더블헤더\s*1/.test(note) ? 1 : /더블헤더\s*2/.test(note) ? 2 : 0,
    series: /시범/.test(note) ? 'PRE' : /포스트|와일드|플레이오프|한국시리즈/.test(note) ? 'POST' : 'UNKNOWN',
    status: cancelled !== undefined ? 'CANCELLED' : /서스펜디드/.test(note) ? 'SUSPENDED' : 'SCHEDULED',
    rawStatus: null,
    cancelReason: cancelled ?? null,
    inning: null,
    homeScore: null,
    awayScore: null,
    homeStarter: null,
    awayStarter: null,
    winPitcher: null,
    losePitcher: null,
    broadcast: [],
  };
}

/** Games as the text of a season file: what `--export-season` prints. */
export function seasonText(games: readonly Game[]): string {
  const lines = games.map(
    ({date, startTime, stadium, away, home, status, cancelReason, doubleheader, series}) => {
      const notes = [
        series === 'PRE' ? '시범경기' : series === 'POST' ? '포스트시즌' : '',
        doubleheader === 0 ? '' : `더블헤더 ${doubleheader}`,
        status === 'CANCELLED' ? (cancelReason ?? '취소') : '',
      ];
      const cells = [
        date,
        startTime ?? '',
        stadium ?? '미정',
        away.name,
        home.name,
        notes.filter(Boolean).join(' '),
      ];
      return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
    },
  );
  return `${['date,time,stadium,away,home,note', ...lines].join('\n')}\n`;
}
