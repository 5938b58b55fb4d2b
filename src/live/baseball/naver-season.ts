import type {Body} from '../client/request.ts';
import {LiveFailure} from '../failure.ts';
import {asArray, at, clean, isDay, numberOrNull} from '../rows.ts';
import {naverResult} from './naver-read.ts';

/** `schedule/season`: how many games each month (`YYYY-MM`) has. Its `endDate` is known to be wrong (live.md §2.3). */
export function readNaverSeason(body: Body): ReadonlyMap<string, number> {
  const months = at(naverResult(body), 'months');
  if (!Array.isArray(months)) throw new LiveFailure('schema', 'no list of months');
  return new Map(
    months.map((month) => [clean(at(month, 'yearMonth')), numberOrNull(at(month, 'gameCount')) ?? 0]),
  );
}

/** `statistics/categories/kbo/seasons`: the day (ISO) on which each regular season opens, in order. */
export function readNaverSeasons(body: Body): string[] {
  const seasons = at(naverResult(body), 'seasons');
  if (!Array.isArray(seasons)) throw new LiveFailure('schema', 'no list of seasons');
  const days = asArray(seasons).map((season) => clean(at(season, 'startDate')));
  const known = days.map((day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`).filter(isDay);
  if (seasons.length > 0 && known.length === 0) throw new LiveFailure('schema', 'no season has a start');
  return known.sort();
}
