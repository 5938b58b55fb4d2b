import {describe, expect, it} from 'vitest';
import {readAnswer} from '../../src/live/client/body.ts';
import type {Send} from '../../src/live/client/request.ts';
import {everyRow} from '../../src/live/datagokr.ts';
import {readClinics} from '../../src/live/medical/read.ts';
import {clean, numberOrNull} from '../../src/live/rows.ts';
import {readObservation} from '../../src/live/weather/read.ts';

function body(value: unknown) {
  return readAnswer({status: 200, bytes: Buffer.from(JSON.stringify(value))}, (text) => text);
}

/** A list of so many rows that gives at most `size` a page and claims `total`. */
async function pagesAsked(
  count: number,
  size: number,
  total: number | string,
): Promise<[rows: number, pages: number]> {
  let pages = 0;
  const send: Send = async ({query}) => {
    pages++;
    const from = (Number(query.pageNo) - 1) * size;
    const item = Array.from({length: Math.max(0, Math.min(size, count - from))}, (_, at) => ({
      at: from + at,
    }));
    return body({response: {header: {resultCode: '00'}, body: {items: {item}, totalCount: total}}});
  };
  const rows = await everyRow(send, {path: '/x', query: {}});
  return [rows.length, pages];
}

it('text of a field loses whole escape sequences', () => {
  expect(clean('\u001b]0;owned\u0007\u001b[31m빨강\u001b[0m \u009b2J\u202e끝<b>!</b>')).toBe('빨강 끝 !');
});

describe('pharmacies', () => {
  const row = {
    hpid: 'C1',
    dutyName: '가상약국',
    dutyAddr: '부산광역시 수영구 가상로 1',
    dutyTime1s: '0900',
    dutyTime1c: '1800',
  };
  const without = (name: keyof typeof row) =>
    Array(5).fill(Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith(name))));
  it('without addresses or hours have changed their form, and are not "none open"', () => {
    expect(readClinics(Array(5).fill(row))).toHaveLength(5);
    for (const name of ['dutyAddr', 'dutyTime1s', 'dutyName'] as const)
      expect(() => readClinics(without(name)), name).toThrow(expect.objectContaining({kind: 'schema'}));
  });
});

describe('numbers of an upstream', () => {
  it.each([
    ['12', 12],
    [' -6 ', -6],
    ['', null],
    ['-', null],
    [1e300, null],
    ['9'.repeat(400), null],
  ])('%j is %j', (given, read) => expect(numberOrNull(given)).toBe(read));

  it('a temperature that no thermometer shows is missing', () => {
    const item = ['21.3', '-999', '9'.repeat(400), '강수없음'].map((obsrValue, at) => ({
      baseDate: '20260715',
      baseTime: '1200',
      category: `C${at}`,
      obsrValue,
    }));
    const values = readObservation(body({response: {header: {resultCode: '00'}, body: {items: {item}}}}));
    expect(values.map(({value}) => value)).toEqual(['21.3', '강수없음']);
  });

  it.each([
    ['all on one page', 35, 1000, 35, [35, 1]],
    ['three pages', 2500, 1000, 2500, [2500, 3]],
    ['a size that is ignored', 95, 10, 95, [95, 10]],
    ['a total that cannot be', 2, 1000, '9'.repeat(30), [2, 1]],
    ['an empty list', 0, 1000, 0, [0, 1]],
  ] as const)('%s', async (_, count, size, total, expected) => {
    expect(await pagesAsked(count, size, total)).toEqual(expected);
  });
});
