import {withParticle} from '../korean.ts';
import {dayText, type ReportLine} from '../report.ts';
import type {Game} from './game.ts';
import type {Standing} from './standing.ts';

const UNANNOUNCED = '발표 전';

/** A game in one sentence to be read aloud, seen from one club. */
export function gameSentence(
  game: Game,
  code: string,
  today: Temporal.PlainDate,
  isDisputed: boolean,
): string {
  const when = `${dayText(game.date, today)}${game.startTime === null ? '' : ` ${clockText(game.startTime)}`}`;
  const rival = game.home.code === code ? game.away : game.home;
  const where = game.stadium === null ? '' : ` ${game.stadium}에서`;
  const which = game.doubleheader === 0 ? '' : ` 더블헤더 ${game.doubleheader}차전`;
  const match = `${rival.name}전${which}`;
  switch (game.status) {
    case 'SCHEDULED':
      if (game.date < `${today}`)
        return `${when}${where} ${withParticle(rival.name, '와', '과')}${which} 경기 예정이었습니다. 결과는 확인하지 못했습니다.`;
      return `${when}${where} ${withParticle(rival.name, '와', '과')}${which} 경기가 있습니다${game.startTime === null ? '. 시작 시각은 아직 정해지지 않았습니다' : ''}.`;
    case 'LIVE':
      return `${dayText(game.date, today)}${where} ${match} 경기 중입니다. 지금 ${game.inning === null ? '' : `${game.inning}, `}${scoreText(game)}입니다.`;
    case 'FINAL':
      return isDisputed
        ? `${dayText(game.date, today)} ${withParticle(match, '는', '은')} 끝났으나 점수가 곳마다 달라 확인이 필요합니다.`
        : `${dayText(game.date, today)}${game.stadium === null ? '' : `${where} 열린`} ${withParticle(match, '는', '은')} ${withParticle(scoreText(game), '로', '으로')} ${outcome(game, code)}.`;
    case 'CANCELLED':
      return `${dayText(game.date, today)} ${withParticle(match, '는', '은')} ${game.cancelReason === '순연' ? '순연되었습니다' : `취소되었습니다(${game.cancelReason ?? '사유 미확인'})`}.`;
    case 'SUSPENDED':
      return `${dayText(game.date, today)} ${withParticle(match, '는', '은')} 도중에 멈춘 서스펜디드 경기입니다. 멈출 때 점수는 ${scoreText(game)}입니다.`;
    case 'UNKNOWN':
      return `${when} ${match}의 상태를 확인하지 못했습니다. 공식 누리집에서 확인해 주십시오.`;
  }
}

/** What belongs under that sentence: starters, broadcast, pitchers. */
export function gameLines(game: Game): ReportLine[] {
  const isAhead = game.status === 'SCHEDULED' || game.status === 'LIVE';
  const starters = `${game.away.name} ${game.awayStarter ?? UNANNOUNCED} · ${game.home.name} ${game.homeStarter ?? UNANNOUNCED}`;
  const pitchers = [
    game.winPitcher && `승 ${game.winPitcher}`,
    game.losePitcher && `패 ${game.losePitcher}`,
  ].filter(Boolean);
  return [
    ...(isAhead || game.homeStarter || game.awayStarter ? [{text: `선발  ${starters}`, indent: 4}] : []),
    ...(game.broadcast.length > 0 && isAhead
      ? [{text: `중계  ${game.broadcast.join(', ')}`, indent: 4}]
      : []),
    ...(pitchers.length > 0 ? [{text: `투수  ${pitchers.join(', ')}`, indent: 4}] : []),
    ...(game.series === 'PRE' ? [{text: '시범경기입니다.', indent: 4}] : []),
    ...(game.series === 'POST' ? [{text: '포스트시즌 경기입니다.', indent: 4}] : []),
  ];
}

/** Away first, as the scoreboard shows it. */
function scoreText({away, home, awayScore, homeScore}: Game): string {
  if (awayScore === null || homeScore === null) return '점수 미확인';
  return `${away.name} ${awayScore} 대 ${home.name} ${homeScore}`;
}

function outcome(game: Game, code: string): string {
  const [ours, theirs] =
    game.home.code === code ? [game.homeScore, game.awayScore] : [game.awayScore, game.homeScore];
  const name = game.home.code === code ? game.home.name : game.away.name;
  if (ours === theirs) return '비겼습니다';
  return Number(ours) > Number(theirs)
    ? `${withParticle(name, '가', '이')} 이겼습니다`
    : `${withParticle(name, '가', '이')} 졌습니다`;
}

function clockText(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}시${minute === 0 ? '' : ` ${minute}분`}`;
}

const PARTS: Readonly<Record<string, string>> = {
  PRESEASON: '시범경기',
  REGULAR_SEASON: '정규시즌',
  POST_SEASON: '포스트시즌',
};

export function partName(part: string): string {
  return PARTS[part] ?? (part || '시즌 구분 미확인');
}

export function standingLines(rows: readonly Standing[], code: string): ReportLine[] {
  return rows.map(({rank, team, wins, draws, losses, percentage, gamesBehind, streak}) => ({
    text: `${`${rank}`.padStart(2)}위 ${team.name}  ${wins}승 ${draws}무 ${losses}패  승률 ${percentage?.toFixed(3) ?? '-'}  승차 ${gamesBehind ?? '-'}${streak === null ? '' : `  ${streak}`}`,
    indent: 2,
    ...(team.code === code ? {style: 'strong' as const} : {}),
  }));
}
