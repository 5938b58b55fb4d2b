import * as z from 'zod';
import {clean, isDay, readRows} from '../rows.ts';
import type {Holiday} from './report.ts';

const row = z.looseObject({
  locdate: z
    .union([z.string(), z.number()])
    .transform(String)
    .transform((text) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
    .refine(isDay),
  dateName: z.string().min(1),
  isHoliday: z.string(),
});

/** Days off in order; a day may have two names. */
export function readHolidays(rows: readonly unknown[]): Holiday[] {
  return readRows(rows, row)
    .filter(({isHoliday}) => isHoliday === 'Y')
    .map(({locdate, dateName}) => ({date: locdate, name: clean(dateName)}))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
