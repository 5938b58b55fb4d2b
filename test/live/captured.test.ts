import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readStations} from '../../src/live/air/read.ts';
import {readDaumGames} from '../../src/live/baseball/daum-read.ts';
import {readKboDay, readKboMonth} from '../../src/live/baseball/kbo-read.ts';
import {
  readNaverCalendar,
  readNaverGame,
  readNaverGames,
  readNaverStandings,
} from '../../src/live/baseball/naver-read.ts';
import {readNaverSeason, readNaverSeasons} from '../../src/live/baseball/naver-season.ts';
import {readArrivals, readRouteStops, readRoutes, readStops} from '../../src/live/bus/read.ts';
import {readAnswer} from '../../src/live/client/body.ts';
import {readCityRows, readKtoRows} from '../../src/live/festivals/read.ts';
import {readHolidays} from '../../src/live/holidays/read.ts';
import {readClinics, readEmergencyRooms} from '../../src/live/medical/read.ts';
import {readKopisDetail, readKopisList, readKopisVenue} from '../../src/live/performances/read.ts';
import {rowsOfEnvelope} from '../../src/live/rows.ts';
import {readForecast, readObservation} from '../../src/live/weather/read.ts';

/** Responses recorded by others, never copied into the project: used where they lie beside it. */
const FOLDER =
  [join(import.meta.dirname, '../../../shared/data/live'), process.env.BARO_TEST_LIVE_DATA ?? ''].find(
    existsSync,
  ) ?? '';

function body(path: string, wrap: (text: string) => string = (text) => text) {
  const bytes = new TextEncoder().encode(wrap(readFileSync(join(FOLDER, path), 'utf8')));
  return readAnswer({status: 200, bytes}, (text) => text);
}
const rows = (path: string) => rowsOfEnvelope(body(path));
const asGames = (text: string) => `{"success":true,"result":{"games":${text}}}`;

describe.skipIf(FOLDER === '')('captured responses', () => {
  it('Naver: cancelled is cancelled, never a 0–0 draw nor a coming game', () => {
    const [played, cancelled] = readNaverGames(
      body('naver-sports/schedule_games_basic_2021_result_and_cancelled.json', asGames),
    );
    expect(played).toMatchObject({
      status: 'FINAL',
      homeScore: 10,
      awayScore: 7,
      date: '2021-03-21',
      startTime: '13:00',
    });
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      homeScore: null,
      awayScore: null,
      cancelReason: null,
    });
  });

  it.each([
    [
      'schedule_games_2026-03-12_KTLT_one_game.json',
      1,
      {
        status: 'FINAL',
        stadium: '사직',
        series: 'PRE',
        homeScore: 4,
        awayScore: 3,
        homeStarter: '김진욱',
        winPitcher: '홍민기',
      },
    ],
    [
      'schedule_games_2026-07-19_five_games.json',
      5,
      {status: 'FINAL', homeScore: 5, awayScore: 9, stadium: null, homeStarter: null},
    ],
    [
      'schedule_games_2026-07-28_starters.json',
      5,
      {status: 'SCHEDULED', homeScore: null, startTime: '18:30', homeStarter: '최원태', broadcast: ['SPOTV']},
    ],
    [
      'schedule_games_basic_2026-03-28_before.json',
      1,
      {status: 'SCHEDULED', home: {code: 'HH', name: '한화'}},
    ],
    [
      'game_detail_linescore_2026-10-05_HTLG_excerpt.json',
      1,
      {status: 'FINAL', date: '2026-10-05', homeScore: 4, awayScore: 6},
    ],
  ])('Naver %s', (file, count, first) => {
    const games = readNaverGames(body(`naver-sports/${file}`));
    expect(games).toHaveLength(count);
    expect(games[0]).toMatchObject(first);
  });

  it('Naver: standings by rank, calendar', () => {
    const {rows: table, part} = readNaverStandings(
      body('naver-sports/statistics_teams_2026-07_ten_teams.json'),
    );
    expect([table.length, part]).toEqual([10, 'REGULAR_SEASON']);
    expect(table.map(({rank}) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(table[7]).toMatchObject({team: {code: 'LT'}, wins: 40, percentage: 0.46, lastFive: 'LLLWW'});
    expect(readNaverStandings(body('naver-sports/statistics_teams_2026_preseason_LT.json'))).toMatchObject({
      part: 'PRESEASON',
      rows: [{lastFive: null}],
    });
    expect(readNaverCalendar(body('naver-sports/schedule_calendar_2026-03_one_day.json'))).toEqual({
      games: 5,
      nextDay: '2026-04-01',
    });
  });

  it('Naver: one game, the season, its opening', () => {
    expect(readNaverGame(body('naver-sports/schedule_game_detail_2026-03-28_WOHH_before.json'))).toEqual({
      stadium: '대전',
      homeStarter: '에르난데스',
      awayStarter: '알칸타라',
      broadcast: ['MBC SPORTS+', 'SPOTV2'],
    });
    expect([...readNaverSeason(body('naver-sports/schedule_season_2026_excerpt.json'))]).toEqual([
      ['2026-03', 15],
      ['2026-04', 26],
    ]);
    expect(readNaverSeasons(body('naver-sports/statistics_seasons_2026.json'))).toEqual(['2026-03-28']);
  });

  // What no question needs (box office, list of halls, last ten games, single stations): still a body of a known kind.
  it.each(
    existsSync(FOLDER)
      ? readdirSync(FOLDER, {recursive: true, encoding: 'utf8'}).filter(
          (file) => /\.(?:json|xml)$/.test(file) && !/datagokr-errors|error_/.test(file),
        )
      : [],
  )('%s is classified as an answer', (file) => {
    const wrap = (text: string) => (text.trimStart().startsWith('[') ? `{"rows":${text}}` : text);
    expect(body(file, wrap).isNoData).toBe(false);
  });

  it('Daum: six games, draws and cancellations', () => {
    const games = readDaumGames(body('daum-sports/SPORTS_SCHEDULE_2026-08_six_games.json'));
    expect(games).toHaveLength(6);
    expect(
      games.filter(({status}) => status === 'CANCELLED').every(({homeScore}) => homeScore === null),
    ).toBe(true);
    expect(games.find(({home}) => home.code === 'SK')).toMatchObject({
      status: 'FINAL',
      homeScore: 10,
      awayScore: 8,
    });
  });

  it('KBO: month with reasons, days of a test', () => {
    const month = readKboMonth(body('kbo-official/GetScheduleList_2026-07_structure.json'), 2026);
    const told = month.map(({date, away, home, status, cancelReason, awayScore, homeScore}) =>
      [date, away.name, home.name, status, cancelReason, awayScore, homeScore].join(' '),
    );
    expect(told).toEqual([
      '2026-07-22 NC LG CANCELLED 우천취소  ',
      '2026-07-22 두산 KT CANCELLED 그라운드사정  ',
      '2026-07-22 SSG 롯데 FINAL  7 3',
      '2026-07-23 NC LG SCHEDULED   ',
    ]);
    const days = JSON.parse(
      readFileSync(join(FOLDER, 'kbo-official/GetKboGameList_rows_as_used_in_tests.json'), 'utf8'),
    );
    const read = Object.values(days).flatMap((value) => readKboDay({kind: 'json', value, isNoData: false}));
    expect(read.map(({status}) => status)).toEqual([
      'FINAL',
      'SCHEDULED',
      'LIVE',
      'SCHEDULED',
      'SCHEDULED',
      'SCHEDULED',
      'SCHEDULED',
      'SCHEDULED',
    ]);
    expect(read.find(({id}) => id === '20260811HHOB0')).toMatchObject({
      awayStarter: '왕옌청',
      homeStarter: '곽빈',
    });
  });

  it('KOPIS', () => {
    const list = readKopisList(body('kopis/pblprfr_list_2025-09.xml'));
    expect(list[0]?.title).toBe('더 베스트 오브 라흐마니노프 with 일리야 라쉬코프스키 & 세르게이 타라소프');
    expect(readKopisDetail(body('kopis/pblprfr_detail_PF273608.xml'))).toMatchObject({
      price: 'R석 99,000원, S석 77,000원',
      venueId: 'FC000113',
      cast: '최현우',
      booking: [{name: 'NHN티켓링크'}, {}, {}],
    });
    expect(readKopisDetail(body('kopis/pblprfr_detail_PF287093_compact.xml'))).toMatchObject({
      cast: null,
      booking: [{name: '놀유니버스'}],
    });
    expect(readKopisVenue(body('kopis/prfplc_detail_FC003670.xml'))).toMatchObject({
      phone: null,
      name: '인스파이어 엔터테인먼트 리조트',
    });
  });

  it('buses', () => {
    const arrivals = readArrivals(rows('busan-bims/stopArrByBstopid_13051_2026-10-06.xml'));
    expect(arrivals.map(({route, buses}) => [route, buses.length])).toEqual([
      ['100-1', 2],
      ['105', 1],
      ['36', 2],
      ['54', 2],
    ]);
    expect(arrivals[0]?.buses[0]).toEqual({
      minutes: 2,
      text: '2',
      stopsAway: 1,
      isLowFloor: true,
      plate: '4358',
      seats: null,
    });
    expect(readArrivals(rows('busan-bims/busStopArrByBstopidLineid_13051_36_2026-10-06.xml'))).toHaveLength(
      1,
    );
    expect(readStops(rows('busan-bims/busStopList_13051_2026-10-06.xml'))).toEqual([
      {id: '193420201', name: '연산역', number: '13051'},
    ]);
    expect(readRoutes(rows('busan-bims/busInfo_36_2026-10-06.xml'))[0]).toMatchObject({
      first: '05:00',
      to: '거제역',
    });
    expect(
      readRouteStops(rows('busan-bims/busInfoByRouteId_5200036000_excerpt_2026-10-06.xml')).at(-1),
    ).toMatchObject({number: '06165'});
  });

  it('weather, air, holidays', () => {
    expect(readObservation(body('kma/getUltraSrtNcst_2024-11-04_captured.json'))).toContainEqual({
      time: '2024-11-04T21:00',
      category: 'T1H',
      value: '11.3',
    });
    expect(readForecast(body('kma/getVilageFcst_2022-11-28_captured.json'))).toHaveLength(10);
    const soon = readForecast(body('kma/getUltraSrtFcst_2026-08-20_fixture_excerpt.json'));
    expect(soon).toContainEqual({time: '2026-08-20T17:00', category: 'T1H', value: '31'});
    expect(soon).toContainEqual({time: '2026-08-20T16:00', category: 'RN1', value: '강수없음'});
    expect(() => body('kma/error_10_old_base_date_captured.json')).toThrow(
      expect.objectContaining({kind: 'bad-request'}),
    );
    expect(readStations(rows('airkorea/missing_value_and_midnight_2026-09-21_fixture.json'))).toMatchObject([
      {measuredAt: '2026-09-22T00:00', pm25: null, flag: '통신장애'},
    ]);
    expect(
      readStations(rows('airkorea/getCtprvnRltmMesureDnsty_busan_2025-08-28_one_item.json')),
    ).toMatchObject([{name: '광복동', pm10: 23, pm25: null, pm10Grade: 1}]);
    expect(
      readStations(rows('airkorea/getMsrstnAcctoRltmMesureDnsty_ver1.3_2026-08-20_fixture.json')),
    ).toMatchObject([{measuredAt: '2026-08-20T14:00', pm10: 34, pm25: 19, pm10Grade: 2, pm25Grade: 2}]);
    expect(
      [
        'getHoliDeInfo_2026-09_captured.json',
        'getRestDeInfo_2022-02_captured.json',
        'getRestDeInfo_2027-05_as_documented.json',
      ].map((file) => readHolidays(rows(`kasi-holiday/${file}`)).map(({date}) => date.slice(2))),
    ).toEqual([
      ['26-09-24', '26-09-25', '26-09-26'],
      ['22-02-01', '22-02-02'],
      ['27-05-01', '27-05-03', '27-05-05'],
    ]);
    expect(readHolidays(rows('kasi-holiday/getRestDeInfo_2026_captured_2026-07-11.json'))).toHaveLength(19);
  });

  it('festivals, sights, pharmacies, hospitals, beds', () => {
    const festivals = readCityRows(
      JSON.parse(readFileSync(join(FOLDER, 'busan-tour/festival_items_excerpt_2026.json'), 'utf8')),
      true,
    );
    expect(festivals.map(({title, from, to}) => [title, from, to])).toEqual([
      ['부산바다축제', '2025-08-01', '2025-08-03'],
      ['태종대 수국축제', '2025-07-05', '2025-07-13'],
      ['센텀맥주축제', '2026-05-22', '2026-05-31'],
      ['부산불꽃축제', '2025-11-15', '2025-11-15'],
      ['해운대 빛축제', '2025-11-29', '2026-01-18'],
    ]);
    expect(readCityRows(rows('busan-tour/getAttractionKr_one_item_2026-07.json'), false)).toMatchObject([
      {title: '흰여울문화마을'},
    ]);
    expect(readKtoRows(rows('kto-tour/searchFestival2_busan_item_2026_fixture.json'), '부산')).toMatchObject([
      {from: '2026-10-16', district: '금정구'},
    ]);
    expect(rows('kto-tour/searchFestival2_empty_items_fixture.json')).toEqual([]);
    expect(readClinics(rows('nmc/getParmacyListInfoInqire_one_item_captured.xml'))[0]?.week).toEqual([
      ...Array(5).fill({open: 540, close: 1140}),
      {open: 540, close: 780},
      null,
      null,
    ]);
    expect(readClinics(rows('nmc/getHsptlMdcncListInfoInqire_excerpt.xml'))).toHaveLength(3);
    expect(
      readEmergencyRooms(rows('nmc/getEmrrmRltmUsefulSckbdInfoInqire_2026-08-21_excerpt.xml')).map(
        ({beds}) => beds,
      ),
    ).toEqual([4, -6]);
  });

  it.each(
    readdirSync(FOLDER === '' ? '.' : join(FOLDER, 'datagokr-errors')).filter((name) =>
      name.startsWith('OpenAPI'),
    ),
  )('%s is an error with its code', (file) => {
    const code = /\d\d/.exec(file)?.[0];
    expect(() => body(`datagokr-errors/${file}`)).toThrow(expect.objectContaining({code}));
  });
});
