import * as z from 'zod';
import {clean, readRows} from '../rows.ts';
import type {Holiday} from './report.ts';

const row = z.looseObject({
  locdate: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{8}$/)),
  dateName: z.string().min(1),
  isHoliday: z.string(),
});

/** Days off in order; a day may have two names. */
export function readHolidays(rows: readonly unknown[]): Holiday[] {
  return readRows(rows, row)
    .filter(({isHoliday}) => isHoliday === 'Y')
    .map(({locdate, dateName}) => ({
      date: `${locdate.slice(0, 4)}-${locdate.slice(4, 6)}-${locdate.slice(6)}`,
      name: clean(dateName),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
