import * as z from 'zod';
import {clean, cleanOrNull, isDay, numberOrNull, readRows} from '../rows.ts';
import {readFestivalDates} from './dates.ts';

/** A place or an event of the city's tourism services; dates only where they could be read. */
export interface Place {
  id: string;
  title: string;
  district: string | null;
  place: string | null;
  address: string | null;
  phone: string | null;
  fee: string | null;
  hours: string | null;
  closed: string | null;
  way: string | null;
  url: string | null;
  about: string | null;
  latitude: number | null;
  longitude: number | null;
  from: string | null;
  to: string | null;
  source: 'busan-tour' | 'kto';
}

const cityRow = z.looseObject({UC_SEQ: z.union([z.string(), z.number()]), MAIN_TITLE: z.string().min(1)});

/** Rows of FestivalService and AttractionService (live.md §5.2). */
export function readCityRows(rows: readonly unknown[], isFestival: boolean): Place[] {
  return readRows(rows, cityRow).map((row) => {
    const hours = [clean(row.USAGE_DAY), clean(row.USAGE_DAY_WEEK_AND_TIME)].filter(Boolean).join(' ');
    const dates = isFestival ? readFestivalDates(hours) : null;
    const url = clean(row.HOMEPAGE_URL, 500);
    return {
      id: `busan-${row.UC_SEQ}`,
      title: clean(row.MAIN_TITLE).replace(/\s*\((?:\s*(?:한|영|중간|중번|일)\s*,?)+\)\s*$/, ''),
      district: cleanOrNull(row.GUGUN_NM),
      place: cleanOrNull(row.MAIN_PLACE) ?? cleanOrNull(row.PLACE),
      address: cleanOrNull(row.ADDR1),
      phone: cleanOrNull(row.CNTCT_TEL),
      fee: cleanOrNull(row.USAGE_AMOUNT),
      hours: hours || null,
      closed: cleanOrNull(row.HLDY_INFO),
      way: cleanOrNull(row.TRFC_INFO),
      url: /^https?:\/\/\w/.test(url) ? url : null,
      about: clean(row.ITEMCNTNTS, 200) || cleanOrNull(row.TITLE),
      latitude: numberOrNull(row.LAT),
      longitude: numberOrNull(row.LNG),
      from: dates?.from ?? null,
      to: dates?.to ?? null,
      source: 'busan-tour' as const,
    };
  });
}

const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{8}$/))
  .transform((text) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
  .refine(isDay);
const ktoRow = z.looseObject({
  contentid: z.union([z.string(), z.number()]),
  title: z.string().min(1),
  eventstartdate: date,
  eventenddate: date,
});

/** KTO's festivals; an ignored filter returns the whole country, so the address is checked (live.md §6). */
export function readKtoRows(rows: readonly unknown[], province: string): Place[] {
  return readRows(rows, ktoRow)
    .filter((row) => clean(row.addr1).startsWith(province))
    .map((row) => ({
      id: `kto-${row.contentid}`,
      title: clean(row.title),
      district: clean(row.addr1).split(' ')[1] ?? null,
      place: null,
      address: cleanOrNull(row.addr1),
      phone: cleanOrNull(row.tel),
      fee: null,
      hours: null,
      closed: null,
      way: null,
      url: null,
      about: null,
      latitude: numberOrNull(row.mapy),
      longitude: numberOrNull(row.mapx),
      from: row.eventstartdate,
      to: row.eventenddate,
      source: 'kto' as const,
    }));
}
