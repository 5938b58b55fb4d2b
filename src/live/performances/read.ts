import * as z from 'zod';
import type {Body} from '../client/request.ts';
import {LiveFailure} from '../failure.ts';
import {asArray, at, clean, cleanOrNull, isDay, readRows} from '../rows.ts';
import type {Performance, PerformanceDetail, Venue} from './listing.ts';

const day = z
  .string()
  .trim()
  .regex(/^\d{4}\.\d{2}\.\d{2}$/)
  .transform((text) => text.replaceAll('.', '-'))
  .refine(isDay);

const listRow = z
  .looseObject({mt20id: z.string().min(1), prfnm: z.string().min(1), prfpdfrom: day, prfpdto: day})
  .transform(
    (row): Performance => ({
      id: clean(row.mt20id),
      title: clean(row.prfnm),
      from: row.prfpdfrom,
      to: row.prfpdto,
      venue: clean(row.fcltynm),
      genre: clean(row.genrenm),
      area: clean(row.area),
      state: cleanOrNull(row.prfstate),
      isOpenRun: row.openrun === 'Y',
      isFree: null,
      url: null,
      source: 'kopis',
    }),
  );

function rowsOf({value}: Body): unknown[] {
  const root = at(value, 'dbs');
  if (root === undefined) throw new LiveFailure('schema', 'no dbs');
  if (root !== '' && at(root, 'db') === undefined) throw new LiveFailure('schema', 'dbs without db');
  return asArray(at(root, 'db')).filter((row) => row !== '');
}

export function readKopisList(body: Body): Performance[] {
  return readRows(rowsOf(body), listRow);
}

export function readKopisDetail(body: Body): PerformanceDetail {
  const row = rowsOf(body)[0];
  const [performance] = readRows([row], listRow);
  if (performance === undefined) throw new LiveFailure('schema', 'no detail');
  const price = cleanOrNull(at(row, 'pcseguidance'));
  return {
    ...performance,
    isFree: price === null ? null : /무료/.test(price) && !/\d,\d{3}원/.test(price),
    venueId: cleanOrNull(at(row, 'mt10id')),
    cast: cleanOrNull(at(row, 'prfcast')),
    runtime: cleanOrNull(at(row, 'prfruntime')),
    age: cleanOrNull(at(row, 'prfage')),
    price,
    times: cleanOrNull(at(row, 'dtguidance')),
    booking: asArray(at(row, 'relates', 'relate'))
      .map((link) => ({name: clean(at(link, 'relatenm')), url: clean(at(link, 'relateurl'), 500)}))
      .filter(({url}) => /^https?:\/\//.test(url)),
  };
}

export function readKopisVenue(body: Body): Venue {
  const row = rowsOf(body)[0];
  const name = clean(at(row, 'fcltynm'));
  if (name === '') throw new LiveFailure('schema', 'no venue');
  const url = clean(at(row, 'relateurl'));
  return {
    id: clean(at(row, 'mt10id')),
    name,
    phone: cleanOrNull(at(row, 'telno')),
    address: cleanOrNull(at(row, 'adres')),
    url: /^https?:/.test(url) ? url : null,
  };
}

const isoDay = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((text) => text.slice(0, 10));

const dabomRow = z.looseObject({
  res_no: z.union([z.string(), z.number()]),
  title: z.string().min(1),
  op_st_dt: isoDay,
  op_ed_dt: isoDay,
});

/** Rows of a 다봄 list; dates such as 0000-00-00 and placeholder venues occur and are left out (live.md §4.3). */
export function readDabomRows(rows: readonly unknown[], genre: string): Performance[] {
  return readRows(rows, dabomRow)
    .filter(
      ({op_st_dt, op_ed_dt}) =>
        isDay(op_st_dt) && isDay(op_ed_dt) && op_st_dt > '2000' && op_ed_dt >= op_st_dt,
    )
    .map((row) => {
      const venue = clean(row.place_nm);
      const url = clean(row.dabom_url, 500);
      return {
        id: `dabom-${row.res_no}`,
        title: clean(row.title),
        from: row.op_st_dt,
        to: row.op_ed_dt,
        venue: venue.startsWith('--') ? '' : venue,
        genre,
        area: '',
        state: null,
        isOpenRun: row.op_at === 'Y',
        isFree: row.pay_at === 'N' ? true : row.pay_at === 'Y' ? false : null,
        url: /^https?:/.test(url) ? url : null,
        source: 'dabom' as const,
      };
    });
}
