import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {answerWithFault, type Fault, faultyRows} from './faults.ts';
import * as made from './rows.ts';

export interface Simulator {
  url: string;
  /** The variables that point every upstream here. */
  environment: Record<string, string>;
  /** Paths with queries, as they were asked for. */
  requests: string[];
  fault: Fault | undefined;
  /** Milliseconds that an answer to a path takes. */
  delay: (path: string) => number;
  /** Makes Naver and Daum list no game, with this season and next game day beside the empty list. */
  season: {months: readonly object[]; nextDay: string | null} | undefined;
  close(): Promise<void>;
}

/** A server on loopback that answers for every upstream, each by its own paths. `today` is Seoul's date. */
export async function startSimulator(today: () => made.Day, port = 0): Promise<Simulator> {
  const simulator: Simulator = {
    url: '',
    environment: {},
    requests: [],
    fault: undefined,
    delay: () => 0,
    season: undefined,
    close: async () => {},
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    simulator.requests.push(`${url.pathname}${url.search}`);
    const fault = simulator.fault ?? (url.searchParams.get('fault') as Fault | null) ?? undefined;
    if (fault !== undefined && answerWithFault(fault, response)) return;
    if (simulator.season !== undefined && answerEmptySeason(url, response, simulator.season)) return;
    const delayMs = simulator.delay(`${url.pathname}${url.search}`);
    if (delayMs === Number.POSITIVE_INFINITY) return;
    setTimeout(() => answer(url, request, response, today(), fault), delayMs);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  simulator.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const name of ['NAVER', 'DAUM', 'KBO', 'KOPIS', 'DATAGOKR'])
    simulator.environment[`BARO_LIVE_${name}_URL`] = simulator.url;
  simulator.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return simulator;
}

function answerEmptySeason(
  {pathname}: URL,
  response: ServerResponse,
  {months, nextDay}: {months: readonly object[]; nextDay: string | null},
): boolean {
  const bodies: Readonly<Record<string, object>> = {
    '/schedule/games': {code: 200, success: true, result: {games: []}},
    '/schedule/season': {code: 200, success: true, result: {months}},
    '/schedule/calendar': {code: 200, success: true, result: {dates: [], dayOfNextMonth: nextDay}},
    '/api/arms/SPORTS_SCHEDULE': {code: 200, document: {schedule: {}}},
  };
  const body = bodies[pathname];
  if (body !== undefined) response.writeHead(200).end(JSON.stringify(body));
  return body !== undefined;
}

function answer(
  {pathname, searchParams: query}: URL,
  request: IncomingMessage,
  response: ServerResponse,
  today: made.Day,
  fault: Fault | undefined,
): unknown {
  const json = (value: unknown) =>
    void response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(value));
  const xml = (text: string) =>
    void response
      .writeHead(200, {'content-type': 'text/xml'})
      .end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const rowsOf = (rows: readonly object[]) => faultyRows(rows, fault);
  const last = pathname.split('/').at(-1) ?? '';

  if (pathname === '/schedule/games') {
    const [from, to] = [query.get('fromDate') ?? '', query.get('toDate') ?? ''];
    const facts = made.gameFacts(today).filter(({at}) => `${at}` >= from && `${at}` <= to);
    return json({
      code: 200,
      success: true,
      result: {games: rowsOf(facts.map(made.naverGame)), gameTotalCount: facts.length},
    });
  }
  if (pathname === '/schedule/calendar')
    return json({
      code: 200,
      success: true,
      result: {
        dates: [],
        dayOfNextMonth: fault === 'empty' || `${today}` < (query.get('date') ?? '') ? null : `${today}`,
      },
    });
  if (pathname === '/schedule/season')
    return json({code: 200, success: true, result: {months: made.seasonMonths(today)}});
  if (pathname.startsWith('/schedule/games/')) {
    const [game] = rowsOf([made.naverDetail(last)]);
    return json({code: 200, result: {game}});
  }
  if (pathname === '/statistics/categories/kbo/seasons')
    return json({code: 200, success: true, result: {seasons: rowsOf(made.seasons(today))}});
  if (pathname.startsWith('/statistics/'))
    return json({
      code: 200,
      success: true,
      result: {seasonTeamStats: rowsOf(made.standings()), gameType: 'REGULAR_SEASON'},
    });
  if (pathname === '/api/arms/SPORTS_SCHEDULE') {
    const rows = rowsOf(made.gameFacts(today).map(made.daumGame)) as {startDate?: string}[];
    return json({
      code: 200,
      document: {schedule: Object.groupBy(rows, ({startDate}) => startDate ?? 'none')},
      validCode: 'GOOD',
    });
  }
  if (pathname.startsWith('/ws/')) {
    if (request.headers.referer === undefined) return void response.end('<!--[if IE]><html></html>');
    const rows = [
      {
        G_ID: `${`${today.subtract({days: 1})}`.replaceAll('-', '')}HTLT0`,
        GAME_STATE_SC: '4',
        CANCEL_SC_ID: '1',
        CANCEL_SC_NM: '우천취소',
        AWAY_ID: 'HT',
        HOME_ID: 'LT',
        G_TM: '18:30',
      },
    ];
    return json({game: rowsOf(rows), code: '100', msg: '성공'});
  }
  if (pathname.startsWith('/openApi/restful/'))
    return xml(kopis(pathname, query, rowsOf(made.kopisRows(today)), fault));
  if (query.get('serviceKey') === null && query.get('ServiceKey') === null)
    return void response.writeHead(401).end('Unauthorized');
  if (pathname.includes('/BusanBIMS/') || pathname.startsWith('/B552657/')) {
    const rows: Record<string, object[]> = {
      busStopList: made.STOPS.filter(({arsno, bstopnm}) =>
        [arsno, bstopnm].includes(query.get('arsno') ?? query.get('bstopnm') ?? ''),
      ),
      stopArrByBstopid: made.arrivalRows(),
      busInfo: made.ROUTES,
      busInfoByRouteId: made.ROUTE_STOPS,
      getParmacyListInfoInqire: made.clinicRows('C'),
      getHsptlMdcncListInfoInqire: made.clinicRows('A'),
      getEmrrmRltmUsefulSckbdInfoInqire: made.bedRows(today),
    };
    return xml(envelope(rowsOf(rows[last] ?? [])));
  }
  if (pathname.startsWith('/6260000/')) {
    const rows = last.startsWith('getFestival')
      ? made.festivalRows(today)
      : last.startsWith('getAttraction')
        ? made.attractionRows()
        : made.dabomRows(today);
    const item = rowsOf(rows);
    return json({
      [last]: {
        header: {code: '00', message: 'NORMAL_CODE'},
        item,
        numOfRows: 1000,
        pageNo: 1,
        totalCount: item.length,
      },
    });
  }
  const rows =
    last === 'searchFestival2'
      ? made.ktoRows(today)
      : last === 'getRestDeInfo'
        ? made.holidayRows(Number(query.get('solYear')))
        : last === 'getUltraSrtNcst' || last === 'getVilageFcst' || last === 'getUltraSrtFcst'
          ? made.weatherRows(today, last)
          : last === 'getCtprvnRltmMesureDnsty'
            ? made.airRows(today)
            : undefined;
  if (rows === undefined) return void response.writeHead(404).end('API not found');
  const item = rowsOf(rows);
  const items = last.startsWith('getCtprvn')
    ? item
    : item.length === 0
      ? ''
      : {item: item.length === 1 ? item[0] : item};
  json({
    response: {
      header: {resultCode: last === 'searchFestival2' ? '0000' : '00', resultMsg: 'OK'},
      body: {items, totalCount: item.length},
    },
  });
}

function kopis(
  pathname: string,
  query: URLSearchParams,
  rows: readonly object[],
  fault: Fault | undefined,
): string {
  if (query.get('service') === null)
    return '<dbs><db><returncode>02</returncode><errmsg>SERVICE KEY</errmsg></db></dbs>';
  const [, , , kind, id] = pathname.split('/');
  if (kind === 'prfplc')
    return `<dbs><db>${elements({mt10id: id, fcltynm: '가상문화회관', telno: '051-000-0007', adres: '부산광역시 남구 가상로 7'})}</db></dbs>`;
  if (id === undefined) return `<dbs>${rows.map((row) => `<db>${elements(row)}</db>`).join('')}</dbs>`;
  const detail =
    fault === 'drift'
      ? {}
      : {mt10id: 'FC900001', pcseguidance: 'R석 99,000원', dtguidance: '토요일(15:00,19:00)', prfcast: ' '};
  const links =
    '<relates><relate><relatenm>가상예매</relatenm><relateurl>http://example.invalid/t?a=1&amp;b=2 </relateurl></relate></relates>';
  return `<dbs><db>${elements({...rows[0], ...detail})}${links}</db></dbs>`;
}

function envelope(rows: readonly object[]): string {
  const items = rows.map((row) => `<item>${elements(row)}</item>`).join('');
  return `<response><header><resultCode>00</resultCode><resultMsg>NORMAL SERVICE</resultMsg></header><body><items>${items}</items><totalCount>${rows.length}</totalCount></body></response>`;
}

function elements(row: object): string {
  return Object.entries(row)
    .map(
      ([name, value]) =>
        `<${name}>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u001b', '')}</${name}>`,
    )
    .join('');
}
