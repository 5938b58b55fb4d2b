import {describe, expect, it} from 'vitest';
import {readDaumGames} from '../../src/live/baseball/daum-read.ts';
import {readNaverGames} from '../../src/live/baseball/naver-read.ts';
import {seasonGames} from '../../src/live/baseball/season-games.ts';
import {gameLines, gameSentence} from '../../src/live/baseball/text.ts';

const TODAY = Temporal.PlainDate.from('2026-07-15');
const told = (games: ReturnType<typeof seasonGames>) =>
  games.map(
    (game) =>
      gameSentence(game, 'LT', TODAY, false) +
      gameLines(game)
        .map(({text}) => text)
        .join(),
  );

describe('Daum’s states', () => {
  const row = {
    gameId: 80_000_001,
    startDate: '20260715',
    startTime: '1830',
    gameStatus: 'BEFORE',
    fieldName: '부산 사직 야구장',
    homeTeamId: 386,
    homeTeamName: '롯데',
    awayTeamId: 383,
    awayTeamName: '삼성',
    homeResult: null,
    awayResult: null,
    homeStartPitcher: null,
    gameDetailType: null,
    op: null,
  };
  const read = (...rows: object[]) =>
    readDaumGames({kind: 'json', isNoData: false, value: {document: {schedule: {20260715: rows}}}});

  it.each([
    [{}, 'SCHEDULED', null, '발표 전'],
    [{gameStatus: 'READY'}, 'SCHEDULED', null, '경기가 있습니다'],
    [{startTime: null}, 'SCHEDULED', null, '시작 시각은 아직'],
    [
      {gameStatus: 'CANCEL', homeResult: '0', awayResult: '0'},
      'CANCELLED',
      null,
      '취소되었습니다(사유 미확인)',
    ],
    [{gameStatus: 'postponed'}, 'CANCELLED', null, '순연되었습니다'],
    [{gameStatus: 'SUSPENDED', homeResult: '2', awayResult: '2'}, 'SUSPENDED', 2, '서스펜디드'],
    [{gameStatus: 'SUSPENDED'}, 'SUSPENDED', null, '점수 미확인'],
    [{gameStatus: 'PLAY', homeResult: '1', awayResult: '0'}, 'LIVE', 1, '경기 중'],
    [{gameStatus: 'ING'}, 'LIVE', null, '점수 미확인'],
    [{gameStatus: 'END', homeResult: '3', awayResult: '3'}, 'FINAL', 3, '비겼습니다'],
    [{gameStatus: 'RAINDELAY', homeResult: '1', awayResult: '0'}, 'UNKNOWN', null, '확인하지 못했습니다'],
    [{gameStatus: ''}, 'UNKNOWN', null, '확인하지 못했습니다'],
    [{gameStatus: null}, 'UNKNOWN', null, '확인하지 못했습니다'],
    [{homeTeamId: 1, homeTeamName: '드림'}, 'SCHEDULED', null, '드림'],
  ])('%j', (change, status, homeScore, text) => {
    const games = read({...row, ...change});
    expect(games).toMatchObject([{status, homeScore}]);
    expect(told(games)[0]).toContain(text);
  });

  it('numbers a doubleheader by time, cancelled or not', () => {
    const games = read(
      {...row, gameId: 2, startTime: '1700'},
      {...row, gameId: 1, startTime: '1400', gameStatus: 'CANCEL'},
    );
    expect(games.map(({id, doubleheader, status}) => [id, doubleheader, status])).toEqual([
      ['daum-1', 1, 'CANCELLED'],
      ['daum-2', 2, 'SCHEDULED'],
    ]);
    expect(told(games)[1]).toContain('더블헤더 2차전');
  });

  it.each([
    [{startDate: '20261340'}],
    [{startTime: '2575'}],
    [{gameStatus: 'END'}],
    [{homeTeamName: undefined}],
    [{gameStatus: undefined}],
  ])('leaves out %j, and calls a list of nothing else a changed form', (change) => {
    expect(read(row, {...row, ...change})).toHaveLength(1);
    expect(() => read({...row, ...change})).toThrow(expect.objectContaining({kind: 'schema'}));
  });
});

it.each(['2026-13-40T18:30:00', '2026-07-15T25:00:00'])('Naver: a game at %s is left out', (gameDateTime) => {
  const game = {gameId: '20260715SSLT02026', homeTeamCode: 'LT', awayTeamCode: 'SS', statusCode: 'BEFORE'};
  const games = [
    {...game, gameDateTime: '2026-07-15T18:30:00'},
    {...game, gameDateTime},
  ];
  expect(readNaverGames({kind: 'json', isNoData: false, value: {result: {games}}})).toHaveLength(1);
});

describe('notes of a season file', () => {
  const row = {date: '2026-07-15', time: '18:30', stadium: '사직', away: '삼성', home: '롯데', note: ''};
  it.each([
    [{}, 'SCHEDULED', 0, '사직에서 삼성과 경기가 있습니다'],
    [{time: ''}, 'SCHEDULED', 0, '시작 시각은 아직'],
    [{date: '2026-07-14'}, 'SCHEDULED', 0, '결과는 확인하지 못했습니다'],
    [{note: '우천취소'}, 'CANCELLED', 0, '취소되었습니다(우천취소)'],
    [{note: '그라운드 사정'}, 'CANCELLED', 0, '그라운드 사정'],
    [{note: '순연'}, 'CANCELLED', 0, '순연되었습니다'],
    [{note: '더블헤더 2 우천취소'}, 'CANCELLED', 2, '더블헤더 2차전'],
    [{note: '더블헤더1'}, 'SCHEDULED', 1, '더블헤더 1차전'],
    [{note: '서스펜디드'}, 'SUSPENDED', 0, '점수 미확인'],
    [{note: '???'}, 'SCHEDULED', 0, '경기가 있습니다'],
    [{away: '드림올스타', note: '올스타전'}, 'SCHEDULED', 0, '드림올스타'],
  ])('%j', (change, status, doubleheader, text) => {
    const games = seasonGames([{...row, ...change}]);
    expect(games).toMatchObject([{status, doubleheader, homeScore: null}]);
    expect(told(games)[0]).toContain(text);
  });

  it('two games of the same clubs on a day are a doubleheader', () => {
    const games = seasonGames([
      {...row, time: '17:00'},
      {...row, time: '14:00'},
    ]);
    expect(games.map(({startTime, doubleheader}) => [startTime, doubleheader])).toEqual([
      ['14:00', 1],
      ['17:00', 2],
    ]);
  });
});
