import * as z from 'zod';
import {LiveFailure} from '../failure.ts';
import {clean, cleanOrNull, numberOrNull, readRows} from '../rows.ts';
import {type Hours, readHours} from './hours.ts';

/** A pharmacy or hospital; `week` has Monday first and the public holiday eighth. */
export interface Clinic {
  id: string;
  name: string;
  address: string;
  phone: string | null;
  kind: string | null;
  note: string | null;
  week: (Hours | null)[];
}

const clinicRow = z.looseObject({
  hpid: z.string().min(1),
  dutyName: z.union([z.string(), z.number()]),
  dutyAddr: z.string().min(1),
});
/** So few may all be closed for good; a longer list of which none is ever open has changed its form. */
const FEW = 3;

/** Throws `LiveFailure` where a list tells no opening hours at all. */
export function readClinics(rows: readonly unknown[]): Clinic[] {
  const clinics = readRows(rows, clinicRow).map(toClinic);
  if (clinics.length > FEW && clinics.every(({week}) => week.every((hours) => hours === null)))
    throw new LiveFailure('schema', 'no opening hours');
  return clinics;
}

function toClinic(row: z.infer<typeof clinicRow>): Clinic {
  return {
    id: row.hpid,
    name: clean(row.dutyName),
    address: clean(row.dutyAddr),
    phone: cleanOrNull(row.dutyTel1),
    kind: cleanOrNull(row.dutyDivNam),
    note: cleanOrNull(row.dutyEtc) ?? cleanOrNull(row.dutyInf),
    week: [1, 2, 3, 4, 5, 6, 7, 8].map((day) =>
      readHours(clean(row[`dutyTime${day}s`]), clean(row[`dutyTime${day}c`])),
    ),
  };
}

export interface EmergencyRoom {
  id: string;
  name: string;
  phone: string | null;
  /** Below zero: over capacity; -1 may also mean unknown. */
  beds: number | null;
  bedsInAll: number | null;
  /** ISO without offset, Seoul's: when the hospital wrote this down. */
  reportedAt: string | null;
}

const bedRow = z
  .looseObject({hpid: z.string().min(1), dutyName: z.union([z.string(), z.number()])})
  .refine((row) => 'hvec' in row);
export function readEmergencyRooms(rows: readonly unknown[]): EmergencyRoom[] {
  return readRows(rows, bedRow).map((row) => {
    const at = clean(row.hvidate);
    const isTime = /^\d{14}$/.test(at);
    return {
      id: row.hpid,
      name: clean(row.dutyName),
      phone: cleanOrNull(row.dutyTel3),
      beds: numberOrNull(row.hvec),
      bedsInAll: numberOrNull(row.hvs01),
      reportedAt: isTime
        ? `${at.slice(0, 4)}-${at.slice(4, 6)}-${at.slice(6, 8)}T${at.slice(8, 10)}:${at.slice(10, 12)}:${at.slice(12)}`
        : null,
    };
  });
}
