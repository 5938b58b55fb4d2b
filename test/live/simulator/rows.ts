/*
 * Made-up rows in the exact shape of every upstream, written from the field tables of the reference. Dates are
 * counted from `today` (Seoul's), so that a question about today always has an answer.
 */

export type Day = Temporal.PlainDate;
const compact = (day: Day) => `${day}`.replaceAll('-', '');
const dotted = (day: Day) => `${day}`.replaceAll('-', '.');

interface GameFacts {
  at: Day;
  away: [code: string, name: string, daum: number];
  home: [code: string, name: string, daum: number];
  state: 'BEFORE' | 'STARTED' | 'RESULT' | 'CANCEL' | 'SUSPENDED';
  number?: 0 | 1 | 2;
  starters?: [string, string];
  score?: [away: number, home: number];
  time?: string;
  stadium?: string;
}

const LT: GameFacts['home'] = ['LT', '롯데', 386];
const HT: GameFacts['home'] = ['HT', 'KIA', 389];
const SS: GameFacts['home'] = ['SS', '삼성', 383];
const OB: GameFacts['home'] = ['OB', '두산', 385];

/** Around today: a final, a cancelled game, today's, a doubleheader, one in 문수 without starters. */
export function gameFacts(today: Day): GameFacts[] {
  const on = (days: number) => today.add({days});
  return [
    {at: on(-3), away: LT, home: SS, state: 'SUSPENDED', score: [2, 2]},
    {at: on(-2), away: HT, home: LT, state: 'RESULT', score: [3, 5], starters: ['가상일', '가상이']},
    {at: on(-1), away: HT, home: LT, state: 'CANCEL'},
    {at: today, away: SS, home: LT, state: 'BEFORE', starters: ['가상삼', '가상사'], time: '18:30'},
    {at: today, away: OB, home: HT, state: 'STARTED', score: [1, 0], time: '14:00', stadium: '광주'},
    {at: on(1), away: SS, home: LT, state: 'BEFORE', number: 1, time: '14:00'},
    {at: on(1), away: SS, home: LT, state: 'BEFORE', number: 2, time: '17:00'},
    {at: on(3), away: OB, home: LT, state: 'BEFORE', stadium: '울산'},
  ];
}

export function naverGame({
  at,
  away,
  home,
  state,
  number = 0,
  starters,
  score = [0, 0],
  time = '18:30',
  stadium,
}: GameFacts): object {
  const cancelled = state === 'CANCEL';
  return {
    gameId: `${compact(at)}${away[0]}${home[0]}${number}${at.year}`,
    categoryId: 'kbo',
    gameDate: `${at}`,
    gameDateTime: `${at}T${time}:00`,
    timeTbd: false,
    stadium: stadium ?? '사직',
    homeTeamCode: home[0],
    homeTeamName: home[1],
    homeTeamScore: score[1],
    awayTeamCode: away[0],
    awayTeamName: away[1],
    awayTeamScore: score[0],
    winner: 'DRAW',
    statusCode: cancelled || state === 'SUSPENDED' ? 'BEFORE' : state,
    statusInfo: cancelled ? '경기취소' : state === 'BEFORE' ? '경기전' : '5회초',
    cancel: cancelled,
    suspended: state === 'SUSPENDED',
    reversedHomeAway: true,
    roundCode: 'kbo_r',
    homeStarterName: starters?.[1] ?? '',
    awayStarterName: starters?.[0] ?? '',
    winPitcherName: '',
    losePitcherName: '',
    broadChannel: 'TV A^TV B',
  };
}

export function daumGame(facts: GameFacts, at: number): object {
  const {away, home, state, score, starters, time = '18:30'} = facts;
  const status = {BEFORE: 'BEFORE', STARTED: 'PLAY', RESULT: 'END', CANCEL: 'CANCEL', SUSPENDED: 'SUSPENDED'}[
    state
  ];
  return {
    gameId: 90_000_000 + at,
    startDate: compact(facts.at),
    startTime: time.replace(':', ''),
    gameStatus: status,
    periodType: status,
    fieldName: '사직 야구장',
    homeTeamId: home[2],
    homeTeamName: home[1],
    homeResult: score === undefined ? null : `${score[1]}`,
    awayTeamId: away[2],
    awayTeamName: away[1],
    awayResult: score === undefined ? null : `${score[0]}`,
    homeStartPitcher: starters?.[1] ?? null,
    awayStartPitcher: starters?.[0] ?? null,
    gameDetailType: null,
    op: {broadcast: 'TV A'},
  };
}

export function standings(): object[] {
  return [
    ['SS', '삼성', 2],
    ['LT', '롯데', 1],
    ['HT', 'KIA', 3],
  ].map(([teamId, teamName, ranking]) => ({
    teamId,
    teamName,
    ranking,
    gameCount: 100,
    winGameCount: 60 - Number(ranking),
    drawnGameCount: 2,
    loseGameCount: 38 + Number(ranking),
    wra: 0.6,
    gameBehind: Number(ranking) - 1,
    continuousGameResult: '2승',
    lastFiveGames: 'LLLWW',
    gameType: 'REGULAR_SEASON',
  }));
}

export function kopisRows(today: Day): object[] {
  return [
    ['PF900001', '가상의 바다 [부산]', '뮤지컬', 0, 20, '공연중', 'N'],
    ['PF900002', '1984', '연극', 1, 1, '공연예정', 'N'],
    ['PF900003', '늘 하는 마술', '서커스/마술', -100, 300, '공연중', 'Y'],
  ].map(([mt20id, prfnm, genrenm, from, to, prfstate, openrun]) => ({
    mt20id,
    prfnm,
    prfpdfrom: dotted(today.add({days: Number(from)})),
    prfpdto: dotted(today.add({days: Number(to)})),
    fcltynm: '가상문화회관',
    poster: 'http://example.invalid/poster.gif ',
    area: '부산광역시',
    genrenm,
    openrun,
    prfstate,
  }));
}

export function dabomRows(today: Day): object[] {
  return [
    {
      res_no: '1',
      title: '지난 공연',
      op_st_dt: '2020-01-01',
      op_ed_dt: '2020-01-02',
      place_nm: '가상홀',
      pay_at: 'Y',
      op_at: 'N',
    },
    {
      res_no: '2',
      title: '날짜 없는 공연',
      op_st_dt: '0000-00-00',
      op_ed_dt: '0000-00-00',
      place_nm: '--선택해주세요--',
      pay_at: 'N',
      op_at: 'N',
    },
    {
      res_no: '3',
      title: '무료 음악회',
      op_st_dt: `${today}`,
      op_ed_dt: `${today.add({days: 2})}`,
      place_nm: '가상홀',
      pay_at: 'N',
      op_at: 'N',
    },
  ];
}

export function festivalRows(today: Day): object[] {
  return [
    {
      UC_SEQ: 1,
      MAIN_TITLE: '가상 불빛축제(한,영,중간,중번,일)',
      GUGUN_NM: '수영구',
      LAT: 35.1,
      LNG: 129.1,
      MAIN_PLACE: '가상해변',
      USAGE_DAY_WEEK_AND_TIME: `${today.year}. ${today.month}. ${today.day}.(토) ~ ${today.add({days: 3}).month}. ${today.add({days: 3}).day}.(화)`,
      USAGE_AMOUNT: '무료',
      CNTCT_TEL: '051-000-0000',
    },
    {
      UC_SEQ: 2,
      MAIN_TITLE: '지난 꽃축제',
      GUGUN_NM: '영도구',
      LAT: 35,
      LNG: 129,
      USAGE_DAY_WEEK_AND_TIME: '2020. 7. 5.(토) ~ 7. 13.(일)',
    },
  ];
}

export function attractionRows(): object[] {
  return [
    {
      UC_SEQ: 5,
      MAIN_TITLE: '가상마을(한,영,중간,중번,일)',
      GUGUN_NM: '영도구',
      LAT: 35.07,
      LNG: 129.04,
      PLACE: '가상마을',
      ADDR1: '부산광역시 영도구 가상길 1',
      USAGE_DAY_WEEK_AND_TIME: '매일',
      USAGE_AMOUNT: '무료',
      ITEMCNTNTS: '설명<br>입니다',
    },
  ];
}

export function ktoRows(today: Day): object[] {
  return [
    {
      contentid: '77',
      title: '가상 불빛축제',
      addr1: '부산광역시 수영구 가상로 1',
      tel: '051-000-0000',
      mapx: '129.1',
      mapy: '35.1',
      eventstartdate: compact(today),
      eventenddate: compact(today.add({days: 3})),
      areacode: '',
      lDongRegnCd: '26',
      lDongSignguCd: '500',
    },
    {
      contentid: '78',
      title: '다른 도시 축제',
      addr1: '서울특별시 중구',
      eventstartdate: compact(today),
      eventenddate: compact(today),
      areacode: '',
    },
  ];
}

/** March to October, each with games. */
export function seasonMonths(today: Day): object[] {
  return [3, 4, 5, 6, 7, 8, 9, 10].map((month) => ({
    yearMonth: `${today.year}-${`${month}`.padStart(2, '0')}`,
    gameCount: 100,
  }));
}

export function seasons(today: Day): object[] {
  const opening = (year: number) => ({category: 'kbo', year, startDate: `${year}0328`, isEnable: 'Y'});
  return [opening(today.year), opening(today.year + 1)];
}

/** One game's own page: the starters are out, whatever the list says. */
export function naverDetail(gameId: string): object {
  return {
    gameId,
    stadium: '사직',
    currentInning: '',
    homeTeamRheb: [],
    homeStarterName: '가상육',
    awayStarterName: '가상칠',
    broadChannel: '가상TV^가상스포츠',
    weatherInfo: {weather: '14.7° 맑음'},
  };
}

export function weatherRows(today: Day, operation: string): object[] {
  const base = {baseDate: compact(today), baseTime: '0500', nx: 98, ny: 76};
  if (operation === 'getUltraSrtNcst')
    return [
      ['T1H', '11.3'],
      ['PTY', '0'],
      ['REH', '47'],
      ['RN1', '-999'],
    ].map(([category, obsrValue]) => ({...base, category, obsrValue}));
  if (operation === 'getUltraSrtFcst')
    return [
      ['T1H', '28'],
      ['SKY', '1'],
      ['PTY', '0'],
      ['RN1', '강수없음'],
    ].map(([category, fcstValue]) => ({
      ...base,
      category,
      fcstDate: compact(today),
      fcstTime: '1500',
      fcstValue,
    }));
  const days = [today, today.add({days: 1}), today.add({days: 2})];
  return days.flatMap((day) =>
    ['0900', '1500', '2300'].flatMap((fcstTime) =>
      [
        ['TMP', '9'],
        ['SKY', '4'],
        ['PTY', '1'],
        ['POP', '60'],
        ['PCP', '1mm 미만'],
      ].map(([category, fcstValue]) => ({...base, category, fcstDate: compact(day), fcstTime, fcstValue})),
    ),
  );
}

export function airRows(today: Day): object[] {
  return [
    {
      stationName: '가상동',
      sidoName: '부산',
      dataTime: `${today.subtract({days: 1})} 24:00`,
      pm10Value: '85',
      pm25Value: '-',
      pm10Grade1h: null,
      pm25Grade1h: null,
      pm25Flag: '통신장애',
    },
    {
      stationName: '모의동',
      sidoName: '부산',
      dataTime: `${today} 10:00`,
      pm10Value: '23',
      pm25Value: '12',
      pm10Grade1h: '1',
      pm25Grade1h: '1',
    },
  ];
}

export function holidayRows(year: number): object[] {
  return [
    ['0101', '1월1일'],
    ['0815', '광복절'],
    ['1225', '기독탄신일'],
  ].map(([day, dateName]) => ({
    dateKind: '01',
    dateName,
    isHoliday: 'Y',
    locdate: Number(`${year}${day}`),
    seq: 1,
  }));
}

export const STOPS = [
  {bstopid: '100000001', bstopnm: '가상역', arsno: '06706', gpsx: '129.0', gpsy: '35.1', stoptype: '일반'},
  {bstopid: '100000002', bstopnm: '가상역', arsno: '06707', gpsx: '129.0', gpsy: '35.1', stoptype: '일반'},
];

export function arrivalRows(): object[] {
  return [
    {
      arsno: '06706',
      bstopid: '100000001',
      lineno: '100-1',
      lineid: '5200100100',
      nodenm: '가상역',
      bstopidx: '7',
      carno1: '1234',
      min1: '2',
      station1: '1',
      lowplate1: '1',
      seat1: '-1',
      carno2: '4321',
      min2: '운행대기',
      station2: '8',
      lowplate2: '9',
      seat2: '-1',
      bustype: '일반버스',
    },
    {
      arsno: '06706',
      bstopid: '100000001',
      lineno: '105',
      lineid: '5200105000',
      nodenm: '가상역',
      bstopidx: '8',
      bustype: '일반버스',
    },
  ];
}

export const ROUTES = [
  {
    lineid: '5200036000',
    buslinenum: '36',
    bustype: '일반버스',
    startpoint: '가상기점',
    endpoint: '가상종점',
    companyid: '가상여객',
    firsttime: '05:00',
    endtime: '21:40',
    headway: '9-10',
  },
];
export const ROUTE_STOPS = ['가상역', '가상시장', '가상역'].map((bstopnm, at) => ({
  bstopidx: `${at + 1}`,
  bstopnm,
  nodeid: `10000000${at === 2 ? 2 : at === 1 ? 9 : 1}`,
  arsno: '06706',
  rpoint: at === 1 ? '1' : '0',
}));

export function clinicRows(kind: 'C' | 'A'): object[] {
  const day = (n: number, s: string, c: string) => ({[`dutyTime${n}s`]: s, [`dutyTime${n}c`]: c});
  const everyDay = (s: string, c: string) =>
    Object.assign({}, ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => day(n, s, c)));
  return [
    {
      hpid: `${kind}9000001`,
      dutyName: '가상하루약국',
      dutyAddr: '부산광역시 수영구 가상로 1',
      dutyTel1: '051-000-0001',
      ...everyDay('0900', '2600'),
      postCdn2: '90 ',
    },
    {
      hpid: `${kind}9000002`,
      dutyName: '가상밤약국',
      dutyAddr: '부산광역시 해운대구 가상로 2',
      dutyTel1: '051-000-0002',
      ...everyDay('1800', '0130'),
    },
    {
      hpid: `${kind}9000003`,
      dutyName: '가상평일약국',
      dutyAddr: '부산광역시 수영구 가상로 3',
      dutyTel1: '051-000-0003',
      ...day(1, '0900', '1800'),
      ...day(6, '0900', '9960'),
    },
  ];
}

export function bedRows(today: Day): object[] {
  const hvidate = `${compact(today)}120000`;
  return [
    {hpid: 'A9000001', dutyName: '가상병원', dutyTel3: '051-000-0009', hvec: '4', hvs01: '20', hvidate},
    {hpid: 'A9000002', dutyName: '모의병원', dutyTel3: '051-000-0008', hvec: '-6', hvidate: ''},
  ];
}
