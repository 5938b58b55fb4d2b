import * as z from 'zod';
import type {Body} from '../client/request.ts';
import {clean, readRows, rowsOfEnvelope} from '../rows.ts';

/** One value of one hour; `time` is ISO without offset, Seoul's. */
export interface WeatherValue {
  time: string;
  category: string;
  value: string;
}

const observed = z.looseObject({
  baseDate: z.union([z.string(), z.number()]),
  baseTime: z.union([z.string(), z.number()]),
  category: z.string(),
  obsrValue: z.union([z.string(), z.number()]),
});
const forecast = z.looseObject({
  fcstDate: z.union([z.string(), z.number()]),
  fcstTime: z.union([z.string(), z.number()]),
  category: z.string(),
  fcstValue: z.union([z.string(), z.number()]),
});

export function readObservation(body: Body): WeatherValue[] {
  return readRows(rowsOfEnvelope(body), observed)
    .map(({baseDate, baseTime, category, obsrValue}) => ({
      time: timeOf(baseDate, baseTime),
      category,
      value: clean(obsrValue),
    }))
    .filter(isThere);
}

export function readForecast(body: Body): WeatherValue[] {
  return readRows(rowsOfEnvelope(body), forecast)
    .map(({fcstDate, fcstTime, category, fcstValue}) => ({
      time: timeOf(fcstDate, fcstTime),
      category,
      value: clean(fcstValue),
    }))
    .filter(isThere);
}

function timeOf(date: string | number, time: string | number): string {
  const [day, clock] = [`${date}`, `${time}`.padStart(4, '0')];
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T${clock.slice(0, 2)}:${clock.slice(2, 4)}`;
}

/** ±900 and beyond mean "missing" (live.md §8.3). */
function isThere({value}: WeatherValue): boolean {
  return value !== '' && !(Math.abs(Number.parseFloat(value)) >= 900);
}
