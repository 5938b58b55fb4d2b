import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {type Context, textSetting} from '../context.ts';
import {SourceUnavailable, UsageError} from '../errors.ts';
import {Answers} from '../live/answers.ts';
import type {SourceName} from '../live/ask.ts';
import {CLUB_NAMES, type Club, clubByName} from '../live/baseball/game.ts';
import type {BaseballSource, Providers} from '../live/baseball/schedule.ts';
import {LiveFailure, reasonOf} from '../live/failure.ts';
import type {LiveRoom} from '../live/report.ts';
import {SOURCES} from '../live/sources.ts';
import {readCenter} from './center-facts.ts';
import {dayReader} from './day-words.ts';

const USER_AGENT = 'baro/0.1 (a municipal call center, asking for its counselors)';

export function openAnswers(context: Context): Answers {
  const {environment, settings, paths, processId, now, wallClockMs} = context;
  return new Answers({
    cacheFolder: paths.cache,
    environment,
    keys: {
      kopis: environment.BARO_KEY_KOPIS || textSetting(settings, 'keys.kopis'),
      datagokr: environment.BARO_KEY_DATAGOKR || textSetting(settings, 'keys.datagokr'),
    },
    userAgent: USER_AGENT,
    processId,
    now,
    wallClockMs,
  });
}

const PREPARE_MS = 1000;

/** What a source needs to answer `words`. */
export async function liveRoom(context: Context, answers: Answers, words: string): Promise<LiveRoom> {
  const [{region}, readDays] = await Promise.all([readCenter(context), dayReader(context, words)]);
  return {answers, now: context.now(), region, readDays};
}

/** Runs `use` with the live room for `words`; a failure of a source becomes an error that names the official page and phone. */
export async function withLive<T>(
  context: Context,
  source: SourceName,
  words: string,
  use: (room: LiveRoom) => Promise<T>,
): Promise<T> {
  const answers = openAnswers(context);
  answers.limit(SOURCES[source].limitMs);
  let told: Promise<string> | undefined;
  const resort = () => {
    told ??= import('./last-resort.ts').then(({lastResort}) =>
      lastResort(context.paths.knowledgeBase, source),
    );
    return told;
  };
  // It reads every article: while an upstream lets us wait, so that giving up takes no longer.
  const preparing = setTimeout(resort, PREPARE_MS);
  try {
    return await use(await liveRoom(context, answers, words));
  } catch (error) {
    if (!(error instanceof LiveFailure)) throw error;
    const hint = [howToMend(error, source), await resort()].filter(Boolean).join(' ');
    throw new SourceUnavailable(`실시간 정보를 얻을 수 없습니다: ${reasonOf(error)}.`, {hint, cause: error});
  } finally {
    clearTimeout(preparing);
    answers.close();
  }
}

function howToMend({kind}: LiveFailure, source: SourceName): string {
  if (kind !== 'disabled') return '';
  return source === 'baseball'
    ? '켜시려면: baro config set baseball.source naver (조건은 그때 알려 드립니다).'
    : '인증키를 받아 baro config set keys.datagokr <키> (공연은 keys.kopis)로 적어 주십시오.';
}

export function providersOf(context: Context, {answers}: LiveRoom, season: Providers['season']): Providers {
  return {
    answers,
    source: (textSetting(context.settings, 'baseball.source') ?? 'file') as BaseballSource,
    mayAskKbo: textSetting(context.settings, 'baseball.kboPermission') !== undefined,
    season,
  };
}

/** The season file's reader; the file is read only where no provider answers. */
export async function seasonReader({paths}: Context): Promise<Providers['season']> {
  const years = new Map<number, ReturnType<Providers['season']>>();
  const folder = join(paths.knowledgeBase, 'baseball');
  if (statSync(folder, {throwIfNoEntry: false}) === undefined) return () => undefined;
  const [{parseSeason}, {seasonGames}] = await Promise.all([
    import('../kb/season.ts'),
    import('../live/baseball/season-games.ts'),
  ]);
  return (year) => {
    if (!years.has(year)) years.set(year, readSeason(join(folder, `${year}.csv`), `${year}`));
    return years.get(year);
  };
  function readSeason(file: string, year: string): ReturnType<Providers['season']> {
    const stat = statSync(file, {throwIfNoEntry: false});
    if (stat === undefined) return undefined;
    const {rows} = parseSeason(readFileSync(file, 'utf8'), `baseball/${year}.csv`, year);
    return {games: seasonGames(rows), retrievedMs: Math.floor(stat.mtimeMs)};
  }
}

/** The club that was named, or the center's own. Throws `UsageError`. */
export async function clubOf(context: Context, name: string | undefined): Promise<Club> {
  const named = name === undefined ? undefined : clubByName(name);
  if (named !== undefined) return named;
  if (name !== undefined) {
    throw new UsageError(`이런 팀이 없습니다: ${name}`, {hint: `있는 팀: ${CLUB_NAMES.join(', ')}`});
  }
  const {team} = await readCenter(context);
  if (team === undefined)
    throw new UsageError('센터의 연고 팀이 정해져 있지 않습니다.', {hint: '예: baro baseball --team 롯데'});
  return {code: team.code, name: team.shortName};
}
