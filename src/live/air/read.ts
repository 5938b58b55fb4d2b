import * as z from 'zod';
import {clean, isDay, numberOrNull, readRows} from '../rows.ts';

export interface Station {
  name: string;
  /** ISO without offset, Seoul's. */
  measuredAt: string | null;
  pm10: number | null;
  pm25: number | null;
  pm10Grade: number | null;
  pm25Grade: number | null;
  /** Why a value is missing, such as 통신장애. */
  flag: string | null;
}

const row = z
  .looseObject({stationName: z.string().optional(), dataTime: z.string().nullish()})
  .refine((one) => 'pm10Value' in one || 'pm25Value' in one);

export function readStations(rows: readonly unknown[]): Station[] {
  return readRows(rows, row).map((one) => {
    const [pm10, pm25] = [numberOrNull(one.pm10Value), numberOrNull(one.pm25Value)];
    return {
      name: clean(one.stationName),
      measuredAt: measuredAt(clean(one.dataTime)),
      pm10,
      pm25,
      pm10Grade: numberOrNull(one.pm10Grade1h) ?? numberOrNull(one.pm10Grade) ?? grade(pm10, [30, 80, 150]),
      pm25Grade: numberOrNull(one.pm25Grade1h) ?? numberOrNull(one.pm25Grade) ?? grade(pm25, [15, 35, 75]),
      flag: clean(one.pm25Flag) || clean(one.pm10Flag) || null,
    };
  });
}

/** Midnight is written as 24:00 of the day before (live.md §9.2). */
function measuredAt(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/.exec(text);
  if (match === null || !isDay(match[1] ?? '')) return null;
  const day = Temporal.PlainDate.from(match[1] ?? '');
  return match[2] === '24' ? `${day.add({days: 1})}T00:${match[3]}` : `${day}T${match[2]}:${match[3]}`;
}

function grade(value: number | null, limits: readonly number[]): number | null {
  if (value === null) return null;
  const at = limits.findIndex((limit) => value <= limit);
  return at < 0 ? limits.length + 1 : at + 1;
}
