import {UsageError} from '../../errors.ts';
import {type Answer, type Ask, POLICIES, type Policy} from '../ask.ts';
import {everyRow, regionOf} from '../datagokr.ts';
import {isoSeoul, type LiveRoom, type Report, type ReportLine, seoulTime} from '../report.ts';
import {failureOf} from '../settle.ts';
import type {Arrival, Stop} from './read.ts';

/** Which way a stop lies is a help, not the answer. */
const NEXT_STOP_WAIT_MS = 2000;

type Reader = typeof import('./read.ts');

function bims<T>(
  operation: string,
  query: Record<string, string>,
  policy: Policy,
  read: (reader: Reader, rows: unknown[]) => T,
): Ask<T> {
  return {
    source: 'bus',
    key: `bus/${operation}/${Object.values(query).join('/')}`,
    dataset: 'bims',
    policy,
    async retrieve(send) {
      const reader = await import('./read.ts');
      return read(
        reader,
        await everyRow(send, {path: `/6260000/BusanBIMS/${operation}`, query, rowsPerPage: 1000}),
      );
    },
  };
}

/** `baro live bus <정류장 이름이나 번호> [노선]` or `baro live bus <노선>번`. Arrivals are never shown stale. */
export async function busReport(words: string, room: LiveRoom): Promise<Report> {
  regionOf(room, '26');
  const number = /(?<!\d)\d{4,5}(?!\d)/.exec(words)?.[0]?.padStart(5, '0');
  const rest = words.replace(/(?<!\d)\d{4,5}(?!\d)/, ' ').trim();
  const route = /(?:^|\s)((?:[가-힣]{0,3}\d{1,3}(?:-\d)?)(?:\([^)]*\))?)번?(?=$|\s)/.exec(rest)?.[1];
  const name = (
    route === undefined ? rest : rest.replace(new RegExp(`${route.replace(/[()]/g, '\\$&')}번?`), ' ')
  )
    .replace(/정류[장소]|버스|언제|와요/g, ' ')
    .trim();
  if (number === undefined && name === '') {
    if (route === undefined)
      throw new UsageError('정류장 이름이나 다섯 자리 번호를 적어 주십시오.', {
        hint: '예: baro live bus 13051, baro live bus 연산역 36',
      });
    return routeReport(route, room);
  }
  const query: Record<string, string> = number === undefined ? {bstopnm: name} : {arsno: number};
  const stops = await room.answers.ask(
    bims('busStopList', query, POLICIES.busMaster, (reader, rows) => reader.readStops(rows)),
  );
  const exact = stops.value.filter((stop) => stop.name === name);
  const found = exact.length > 0 ? exact : stops.value;
  if (found.length === 0)
    return reportOf('그 정류장을 찾지 못했습니다. 표지판의 다섯 자리 번호를 여쭤 주십시오.', [], stops, {
      stops: [],
      arrivals: [],
    });
  if (found.length > 4) {
    const say = `이름이 비슷한 정류장이 ${found.length}곳입니다. 번호를 여쭤 주십시오.`;
    return reportOf(
      say,
      found.slice(0, 12).map((stop) => ({text: `${stop.number}  ${stop.name}`, indent: 4})),
      stops,
      {stops: found, arrivals: []},
    );
  }
  const asked = await Promise.all(
    found.map((stop) =>
      room.answers.ask(
        bims('stopArrByBstopid', {bstopid: stop.id}, POLICIES.busArrivals, (reader, rows) =>
          reader.readArrivals(rows),
        ),
      ),
    ),
  );
  const times = found.map((stop, at) => ({
    stop,
    arrivals: (asked[at]?.value ?? []).filter((arrival) => route === undefined || arrival.route === route),
  }));
  const direction = await nextStops(times, room);
  const oldest = asked.reduce((a, b) => (a.retrievedMs < b.retrievedMs ? a : b));
  const say = `${found[0]?.name} ${found.length === 1 ? found[0]?.number : `${found.length}곳`}의 도착 예정입니다. ${clockText(oldest.retrievedMs)}에 받은 값이고 길에 따라 달라집니다.`;
  const lines = times.flatMap(({stop, arrivals}) => [
    {
      text: `${stop.number} ${stop.name}${direction.get(stop.id) ? ` (다음 ${direction.get(stop.id)})` : ''}`,
      indent: 2,
    },
    ...(arrivals.length === 0
      ? [{text: '들어온 도착 정보가 없습니다. 운행이 없다고 단정하지 마십시오.', indent: 4}]
      : arrivals.map(arrivalLine)),
  ]);
  return reportOf(say, lines, oldest, {
    stops: found.map((stop) => ({...stop, nextStop: direction.get(stop.id) ?? null})),
    arrivals: times.map(({stop, arrivals}) => ({
      stop: stop.number,
      receivedAt: isoSeoul(oldest.retrievedMs),
      arrivals,
    })),
  });
}

/** Stops of one name lie on both sides of the road: the stop after each tells them apart. */
async function nextStops(
  times: readonly {stop: Stop; arrivals: readonly Arrival[]}[],
  room: LiveRoom,
): Promise<Map<string, string>> {
  if (times.length < 2) return new Map();
  const pairs = await Promise.all(
    times.map(async ({stop, arrivals}) => {
      const [first] = arrivals;
      if (first === undefined) return [stop.id, ''] as const;
      const ask = bims('busInfoByRouteId', {lineid: first.routeId}, POLICIES.busMaster, (reader, rows) =>
        reader.readRouteStops(rows),
      );
      const answer = await room.answers
        .ask(ask, {waitMs: NEXT_STOP_WAIT_MS})
        .catch((error: unknown) => void failureOf(error)); // a help, not the answer
      const at = answer ? answer.value.findIndex(({id}) => id === stop.id) : -1;
      return [stop.id, at < 0 ? '' : answer ? (answer.value[at + 1]?.name ?? '') : ''] as const;
    }),
  );
  return new Map(pairs);
}

async function routeReport(route: string, room: LiveRoom): Promise<Report> {
  const answer = await room.answers.ask(
    bims('busInfo', {lineno: route}, POLICIES.busMaster, (reader, rows) => reader.readRoutes(rows)),
  );
  const exact = answer.value.filter((one) => one.route === route);
  const routes = exact.length > 0 ? exact : answer.value;
  const [first] = routes;
  const say =
    first === undefined
      ? `${route}번 노선을 찾지 못했습니다.`
      : `${first.route}번은 ${first.from ?? '?'}에서 ${first.to ?? '?'}까지 다니고, 첫차 ${first.first ?? '미확인'}, 막차 ${first.last ?? '미확인'}입니다.`;
  return reportOf(
    say,
    routes.slice(0, 8).map((one) => ({
      text: `${one.route}  ${one.from ?? '?'} ~ ${one.to ?? '?'}  첫차 ${one.first ?? '-'} 막차 ${one.last ?? '-'} 배차 ${one.headway ?? '-'}분`,
      indent: 4,
    })),
    answer,
    {stops: [], arrivals: [], routes},
  );
}

function arrivalLine({route, buses}: Arrival): ReportLine {
  const told = buses.map(
    ({minutes, text, stopsAway, isLowFloor}) =>
      `${minutes === null ? text : `${minutes}분`}${stopsAway === null ? '' : `(${stopsAway}정류장 전)`}${isLowFloor === true ? ' 저상' : ''}`,
  );
  return {text: `${route}번  ${told.length === 0 ? '도착 정보 없음' : told.join(', ')}`, indent: 4};
}

function clockText(ms: number): string {
  return seoulTime(ms).toPlainTime().toString({smallestUnit: 'second'});
}

function reportOf(
  say: string,
  lines: ReportLine[],
  {retrievedMs, freshness, warnings}: Answer<unknown>,
  document: Record<string, unknown>,
): Report {
  return {
    schema: 'baro.bus/1',
    say,
    lines: [{text: say, style: 'strong'}, ...lines],
    origins: [{source: 'bims', name: '부산광역시 버스정보(BIMS)', retrievedMs, freshness}],
    warnings: [...warnings],
    document,
  };
}
