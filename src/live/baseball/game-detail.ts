import {type Ask, POLICIES} from '../ask.ts';
import type {Game} from './game.ts';
import type {Providers} from './schedule.ts';

/** What the page of one game tells before its list does (live.md §2.3, one-game endpoint). */
export type GameDetail = Pick<Game, 'stadium' | 'homeStarter' | 'awayStarter' | 'broadcast'>;

/** A help beside the list, which is shown without it. */
const LONGEST_MS = 1500;

export function naverGame(id: string): Ask<GameDetail> {
  return {
    source: 'baseball',
    key: `baseball/naver/game/${id}`,
    dataset: 'naver-game',
    policy: POLICIES.naverGame,
    async retrieve(send) {
      const {readNaverGame} = await import('./naver-read.ts');
      return readNaverGame(await send({upstream: 'naver', path: `/schedule/games/${id}`, query: {}}));
    },
  };
}

/** Today's games, with starters and place where the list lacks them and Naver's page of the game has them. */
export async function withDetails(
  games: readonly Game[],
  today: Temporal.PlainDate,
  {answers, source}: Providers,
): Promise<Game[]> {
  return Promise.all(
    games.map(async (game) => {
      if (source !== 'naver' || !isLacking(game, today)) return game;
      const detail = await answers.ask(naverGame(game.id), {waitMs: LONGEST_MS}).catch(() => undefined);
      return detail === undefined ? game : filled(game, detail.value);
    }),
  );
}

function isLacking({id, date, status, stadium, homeStarter, awayStarter}: Game, today: Temporal.PlainDate) {
  const isNaver = /^\d{8}[A-Z0-9]{4}\d{5}$/.test(id);
  const isAhead = status === 'SCHEDULED' || status === 'LIVE';
  return isNaver && isAhead && date === `${today}` && [stadium, homeStarter, awayStarter].includes(null);
}

/** The list stands; only its blanks are filled. */
function filled(game: Game, detail: GameDetail): Game {
  return {
    ...game,
    stadium: game.stadium ?? detail.stadium,
    homeStarter: game.homeStarter ?? detail.homeStarter,
    awayStarter: game.awayStarter ?? detail.awayStarter,
    broadcast: game.broadcast.length > 0 ? game.broadcast : detail.broadcast,
  };
}
