import type {Context} from '../context.ts';
import {scheduleOf} from '../live/baseball/schedule.ts';
import {seasonText} from '../live/baseball/season-games.ts';
import {LiveFailure} from '../live/failure.ts';
import {SOURCES} from '../live/sources.ts';
import {clubOf, providersOf, withLive} from './live-room.ts';

const MONTHS = ['03', '04', '05', '06', '07', '08', '09', '10', '11'];

/** This year's games of the center's team from the network, as the text of a season file. */
export async function exportSeason(context: Context): Promise<string> {
  const {year} = context.now();
  const club = await clubOf(context, undefined);
  return withLive(context, 'baseball', '', async (room) => {
    const providers = providersOf(context, room, () => undefined);
    if (providers.source === 'file') throw new LiveFailure('disabled', '야구 실시간 정보가 꺼져 있습니다');
    const games = [];
    for (const month of MONTHS) {
      room.answers.limit(SOURCES.baseball.limitMs); // an editor waits for every month, not for one answer
      games.push(...(await scheduleOf(`${year}-${month}`, [], providers)).games);
    }
    return seasonText(games.filter(({home, away}) => [home.code, away.code].includes(club.code)));
  });
}
