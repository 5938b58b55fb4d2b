import {type Ask, POLICIES} from '../ask.ts';
import {regionOf} from '../datagokr.ts';
import {LiveFailure} from '../failure.ts';
import {dayText, type LiveRoom, type Region, type Report, type ReportLine} from '../report.ts';
import {failureOf} from '../settle.ts';
import {type Base, observationBases, soonBases, villageBases} from './base-time.ts';
import type {WeatherValue} from './read.ts';

type Point = Region['forecastPoints'][number];
const NAMES = {kma: '기상청 단기예보', 'kma-now': '기상청 실황', 'kma-soon': '기상청 초단기예보'};
type Kind = keyof typeof BASES;
const BASES = {
  getUltraSrtNcst: observationBases,
  getUltraSrtFcst: soonBases,
  getVilageFcst: villageBases,
};
const SKY: Readonly<Record<string, string>> = {'1': '맑음', '3': '구름 많음', '4': '흐림'};
const RAIN: Readonly<Record<string, string>> = {
  '1': '비',
  '2': '비나 눈',
  '3': '눈',
  '4': '소나기',
  '5': '빗방울',
  '6': '빗방울이나 눈날림',
  '7': '눈날림',
};

/** One base of one grid point, and the two before it where it is not out yet (live.md §8.1). */
function weatherAsk(kind: Kind, {nx, ny}: Point, now: Temporal.ZonedDateTime): Ask<WeatherValue[]> {
  const bases = BASES[kind](now, 3);
  return {
    source: 'weather',
    key: `weather/${kind}/${nx}/${ny}`,
    dataset: kind === 'getUltraSrtFcst' ? 'kma-soon' : 'kma',
    policy: POLICIES.weather,
    // A forecast is good until the next one is issued, an observation for ten minutes.
    isFresh: (_, retrievedMs, nowMs) =>
      kind === 'getUltraSrtNcst'
        ? nowMs - retrievedMs < POLICIES.weather.freshMs
        : isSameBase(BASES[kind](seoul(retrievedMs), 1)[0], bases[0]),
    async retrieve(send) {
      const {readForecast, readObservation} = await import('./read.ts');
      for (const {date, time} of bases) {
        const query = {
          dataType: 'JSON',
          base_date: date,
          base_time: time,
          nx: `${nx}`,
          ny: `${ny}`,
          pageNo: '1',
          numOfRows: '1000',
        };
        const path = `/1360000/VilageFcstInfoService_2.0/${kind}`;
        const body = await send({upstream: 'datagokr', path, keyParameter: 'serviceKey', query});
        const values = body.isNoData
          ? []
          : kind === 'getUltraSrtNcst'
            ? readObservation(body)
            : readForecast(body);
        if (values.length > 0) return values;
      }
      throw new LiveFailure('empty', 'no base is out');
    },
  };
}

function seoul(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Seoul');
}

function isSameBase(a: Base | undefined, b: Base | undefined): boolean {
  return a?.date === b?.date && a?.time === b?.time;
}

/** `baro live weather [곳] [날짜]`: now and the day's forecast. */
export async function weatherReport(words: string, room: LiveRoom): Promise<Report> {
  const {answers, now} = room;
  const today = now.toPlainDate();
  const point = pointOf(words, regionOf(room));
  const day = room.readDays(words)?.from ?? `${today}`;
  const isToday = day === `${today}`;
  const ask = (kind: Kind) => answers.ask(weatherAsk(kind, point, now));
  const askToday = (kind: Kind) =>
    isToday ? ask(kind).catch((error: unknown) => void failureOf(error)) : undefined;
  const [forecast, observation, soon] = await Promise.all([
    ask('getVilageFcst'),
    askToday('getUltraSrtNcst'),
    askToday('getUltraSrtFcst'),
  ]);
  // For the next hours the newer forecast stands before the daily one, which alone knows the chance of rain.
  const values = [...(soon?.value ?? []), ...forecast.value].filter(({time}) => time.startsWith(day));
  const value = (name: string) => observation?.value.find(({category}) => category === name)?.value;
  const hours = hoursOf(
    values.filter(({time}) => !isToday || time >= `${now.toPlainDateTime()}`.slice(0, 13)),
  );
  const summary = summaryOf(values);
  const current =
    value('T1H') === undefined
      ? ''
      : `지금 ${point.name}은(는) ${value('T1H')}도${RAIN[value('PTY') ?? ''] ? `, ${RAIN[value('PTY') ?? '']}` : ''}입니다. `.replace(
          `${point.name}은(는)`,
          `${point.name} 부근은`,
        );
  const say =
    hours.length === 0
      ? `${current}${dayText(day, today)}의 예보는 아직 나오지 않았습니다.`
      : `${current}${dayText(day, today)}은 ${summary}.`;
  const origin = (source: keyof typeof NAMES, {retrievedMs, freshness}: typeof forecast) => ({
    source,
    name: NAMES[source],
    retrievedMs,
    freshness,
  });
  const lines: ReportLine[] = hours.slice(0, 12).map(({time, temperature, sky, rain, chance}) => ({
    text: `${time.slice(11, 16)}  ${temperature ?? '-'}도  ${rain ?? sky ?? '-'}${chance === null ? '' : `  비 올 확률 ${chance}%`}`,
    indent: 4,
  }));
  return {
    schema: 'baro.weather/1',
    say,
    lines: [{text: say, style: 'strong'}, ...lines],
    origins: [
      origin('kma', forecast),
      ...(observation ? [origin('kma-now', observation)] : []),
      ...(soon ? [origin('kma-soon', soon)] : []),
    ],
    warnings: [
      ...new Set([forecast, observation, soon].flatMap((answer) => (answer ? answer.warnings : []))),
    ],
    document: {
      place: point.name,
      day,
      now: !observation
        ? null
        : Object.fromEntries(observation.value.map(({category, value: text}) => [category, text])),
      hours,
    },
  };
}

function pointOf(words: string, {forecastPoints}: Region): Point {
  const named = forecastPoints.find(({name, near = []}) =>
    [name, ...near].some((place) => words.includes(place)),
  );
  const [first] = forecastPoints;
  if (named === undefined && first === undefined)
    throw new LiveFailure('disabled', '예보 지점이 적혀 있지 않습니다');
  return named ?? (first as Point);
}

interface Hour {
  time: string;
  temperature: string | null;
  sky: string | null;
  rain: string | null;
  amount: string | null;
  chance: string | null;
}

function hoursOf(values: readonly WeatherValue[]): Hour[] {
  const times = [...new Set(values.map(({time}) => time))].sort();
  return times.map((time) => {
    const of = (name: string) =>
      values.find((one) => one.time === time && one.category === name)?.value ?? null;
    return {
      time,
      temperature: of('T1H') ?? of('TMP'),
      sky: SKY[of('SKY') ?? ''] ?? null,
      rain: RAIN[of('PTY') ?? ''] ?? null,
      amount: of('RN1') ?? of('PCP'),
      chance: of('POP'),
    };
  });
}

function degrees(low: number, high: number): string {
  return low === high ? `${low}도` : `${low}도에서 ${high}도`;
}

function summaryOf(values: readonly WeatherValue[]): string {
  const numbers = (name: string) =>
    values.filter(({category}) => category === name).map(({value}) => Number(value));
  const [temperatures, chances] = [[...numbers('TMP'), ...numbers('TMN'), ...numbers('TMX')], numbers('POP')];
  const rains = [
    ...new Set(
      values
        .filter(({category, value}) => category === 'PTY' && value !== '0')
        .map(({value}) => RAIN[value])
        .filter(Boolean),
    ),
  ];
  const said = [
    ...(temperatures.length === 0 ? [] : [degrees(Math.min(...temperatures), Math.max(...temperatures))]),
    ...(rains.length === 0 ? [] : [`${rains.join(', ')} 예보가 있고`]),
    ...(chances.length === 0 ? [] : [`비 올 확률은 가장 높을 때 ${Math.max(...chances)}%`]),
  ].join(', ');
  if (said === '') return '자세한 예보를 받지 못했습니다';
  return said.endsWith('있고')
    ? said.replace(/있고$/, '있습니다')
    : `${said.replace('있고, ', '있고 ')}입니다`;
}
