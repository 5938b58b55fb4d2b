import type {ZodType} from 'zod';
import type {Body} from './client/request.ts';
import {LiveFailure} from './failure.ts';

/** The value at a path of parsed JSON or XML, or `undefined`. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((place, key) => {
    const isObject = typeof place === 'object' && place !== null && Object.hasOwn(place, key);
    return isObject ? (place as Record<string, unknown>)[key] : undefined;
  }, value);
}

/** One row comes as an object, none as "" or nothing, several as an array (live.md §1.4). */
export function asArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** Twenty pages of a thousand are the most that is ever asked for. */
const MOST_ROWS = 20_000;

/**
 * The rows that a schema reads. A row of another shape is left out; where no row of a list can be read the source
 * has changed its form, and that is never "no data". Throws `LiveFailure`.
 */
export function readRows<T>(rows: readonly unknown[], schema: ZodType<T>): T[] {
  if (rows.length > MOST_ROWS) throw new LiveFailure('too-large', 'too many rows');
  const read = rows.map((row) => schema.safeParse(row));
  const good = read.flatMap((result) => (result.success ? [result.data] : []));
  if (rows.length > 0 && good.length === 0) {
    const issue = read[0]?.error?.issues[0];
    throw new LiveFailure('schema', `no row can be read: ${issue?.path.join('.')} ${issue?.code}`);
  }
  return good;
}

/** The rows of a data.go.kr envelope in any of its forms (live.md §1.4). Throws `LiveFailure` where there is no list. */
export function rowsOfEnvelope({value, isNoData}: Body): unknown[] {
  if (isNoData) return [];
  const body = at(value, 'response', 'body') ?? at(value, 'body');
  const items = body === undefined ? undefined : at(body, 'items');
  if (items !== undefined) return Array.isArray(items) ? items : asArray(at(items, 'item'));
  const operation = typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined;
  if (body === undefined && at(operation, 'item') !== undefined) return asArray(at(operation, 'item'));
  if (Number(at(body, 'totalCount') ?? at(operation, 'totalCount') ?? -1) === 0) return [];
  throw new LiveFailure('schema', 'an envelope without a list');
}

/** Whether an ISO date is a day of the calendar, which a source's digits need not be. */
export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, {overflow: 'reject'}).toString() === text;
  } catch {
    return false;
  }
}

/** How many rows there are in all, where the envelope says so. */
export function totalOf({value}: Body): number | undefined {
  const operation = typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined;
  const total = at(value, 'response', 'body', 'totalCount') ?? at(operation, 'totalCount');
  return total === undefined || total === '' || !Number.isFinite(Number(total)) ? undefined : Number(total);
}

/** Escape sequences of terminals, whole: without their first character they would be read aloud as "[31m". */
const SEQUENCES =
  /(?:\u001B\]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?/g;

/** Text of a field on one line: tags, control characters and padding go; numbers become text. */
export function clean(value: unknown, most = 300): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value)
    .replace(SEQUENCES, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

export function cleanOrNull(value: unknown): string | null {
  return clean(value) || null;
}

/** Beyond it nothing is counted or measured here; such a number is a fault of the source. */
const LARGEST = 1e9;

/** A number that may come as text; `null` where it is none. */
export function numberOrNull(value: unknown): number | null {
  const text = clean(value);
  return text !== '' && Math.abs(Number(text)) <= LARGEST ? Number(text) : null;
}
