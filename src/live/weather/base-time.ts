/** When a forecast was issued, as KMA names it. */
export interface Base {
  date: string;
  time: string;
}

const VILLAGE_HOURS = [2, 5, 8, 11, 14, 17, 20, 23];
/** Minutes after its hour at which a base can be asked for (live.md §8.1). */
const READY_AFTER_MINUTES = 10;

/** The newest village forecast that is out at a moment in Seoul, then the ones before it. */
export function villageBases(now: Temporal.ZonedDateTime, count: number): Base[] {
  const bases: Base[] = [];
  let hour = now
    .subtract({minutes: READY_AFTER_MINUTES})
    .round({smallestUnit: 'hour', roundingMode: 'floor'});
  while (bases.length < count) {
    if (VILLAGE_HOURS.includes(hour.hour)) bases.push(baseOf(hour));
    hour = hour.subtract({hours: 1});
  }
  return bases;
}

/** The newest hourly observation that is out, then the ones before it. */
export function observationBases(now: Temporal.ZonedDateTime, count: number): Base[] {
  const hour = now
    .subtract({minutes: READY_AFTER_MINUTES})
    .round({smallestUnit: 'hour', roundingMode: 'floor'});
  return Array.from({length: count}, (_, at) => baseOf(hour.subtract({hours: at})));
}

/** The newest forecast of the next six hours, issued at HH30 and out at HH45, then the ones before it. */
export function soonBases(now: Temporal.ZonedDateTime, count: number): Base[] {
  const hour = now.subtract({minutes: 45}).round({smallestUnit: 'hour', roundingMode: 'floor'});
  return Array.from({length: count}, (_, at) => baseOf(hour.subtract({hours: at}), '30'));
}

function baseOf(hour: Temporal.ZonedDateTime, minute = '00'): Base {
  return {
    date: `${hour.toPlainDate()}`.replaceAll('-', ''),
    time: `${`${hour.hour}`.padStart(2, '0')}${minute}`,
  };
}
