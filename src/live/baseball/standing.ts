import type {Club} from './game.ts';

/** A club's place in the table; `percentage` is a share, printed with three decimals; `lastFive` has the oldest first. */
export interface Standing {
  rank: number;
  team: Club;
  games: number;
  wins: number;
  draws: number;
  losses: number;
  percentage: number | null;
  gamesBehind: number | null;
  streak: string | null;
  lastFive: string | null;
}
