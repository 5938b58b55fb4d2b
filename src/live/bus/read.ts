import * as z from 'zod';
import {clean, cleanOrNull, numberOrNull, readRows} from '../rows.ts';

export interface Stop {
  id: string;
  name: string;
  /** The five digits on the sign; a leading zero counts. */
  number: string;
}

export interface Arrival {
  route: string;
  routeId: string;
  kind: string | null;
  buses: {
    minutes: number | null;
    text: string;
    stopsAway: number | null;
    isLowFloor: boolean | null;
    plate: string | null;
    seats: number | null;
  }[];
}

/** 운행대기 and the like may stand in place of minutes. */
const LONGEST_WORD = 20;

const stopRow = z.looseObject({bstopid: z.string().min(1), bstopnm: z.string().min(1)});
export function readStops(rows: readonly unknown[]): Stop[] {
  return readRows(rows, stopRow).map((row) => ({
    id: row.bstopid,
    name: clean(row.bstopnm),
    number: clean(row.arsno).padStart(5, '0'),
  }));
}

const arrivalRow = z.looseObject({lineno: z.string().min(1), lineid: z.string().min(1)});
/** The tags of the second bus, or of both, are absent where there is none; -1 seats are unknown (live.md §7.2). */
export function readArrivals(rows: readonly unknown[]): Arrival[] {
  return readRows(rows, arrivalRow).map((row) => ({
    route: clean(row.lineno),
    routeId: clean(row.lineid),
    kind: cleanOrNull(row.bustype),
    buses: ['1', '2'].flatMap((at) => {
      const text = clean(row[`min${at}`], LONGEST_WORD);
      if (text === '') return [];
      const [low, seats] = [clean(row[`lowplate${at}`]), numberOrNull(row[`seat${at}`])];
      return [
        {
          minutes: numberOrNull(text),
          text,
          stopsAway: numberOrNull(row[`station${at}`]),
          isLowFloor: low === '1' ? true : low === '0' ? false : null,
          plate: cleanOrNull(row[`carno${at}`]),
          seats: seats === null || seats < 0 ? null : seats,
        },
      ];
    }),
  }));
}

const routeRow = z.looseObject({lineid: z.string().min(1), buslinenum: z.string().min(1)});
export function readRoutes(rows: readonly unknown[]) {
  return readRows(rows, routeRow).map((row) => ({
    id: row.lineid,
    route: clean(row.buslinenum),
    kind: cleanOrNull(row.bustype),
    from: cleanOrNull(row.startpoint),
    to: cleanOrNull(row.endpoint),
    company: cleanOrNull(row.companyid),
    first: cleanOrNull(row.firsttime),
    last: cleanOrNull(row.endtime),
    headway: cleanOrNull(row.headway),
  }));
}

const routeStopRow = z.looseObject({
  bstopidx: z.string().min(1),
  nodeid: z.string().min(1),
  bstopnm: z.string().min(1),
});
/** The stops of a route in order, and which buses are where. */
export function readRouteStops(rows: readonly unknown[]) {
  return readRows(rows, routeStopRow)
    .map((row) => ({
      order: Number(row.bstopidx),
      id: row.nodeid,
      name: clean(row.bstopnm),
      number: clean(row.arsno),
      isTurning: clean(row.rpoint) === '1',
      plate: cleanOrNull(row.carno),
    }))
    .sort((a, b) => a.order - b.order);
}
