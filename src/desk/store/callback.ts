export type CallbackState = 'open' | 'done' | 'cancelled';

/** A promise to call back. Times are ISO 8601 with +09:00; `phone` is in clear: only `--reveal` may show it. */
export interface Callback {
  id: number;
  phone: string;
  purpose: string;
  name: string | null;
  article: string | null;
  kind: 'at' | 'by' | 'after';
  dueAt: string;
  phrase: string;
  state: CallbackState;
  attempts: number;
  createdAt: string;
  createdBy: string;
  closedAt: string | null;
}

export type NewCallback = Pick<
  Callback,
  'phone' | 'purpose' | 'name' | 'article' | 'kind' | 'dueAt' | 'phrase' | 'createdAt' | 'createdBy'
>;

/** What is kept of a change, newest last. */
export interface CallbackEvent {
  at: string;
  by: string;
  what: Change | 'add' | 'undo';
}

export type Change = 'done' | 'absent' | 'snooze' | 'cancel';

type Row = Record<string, unknown>;

/** A stored row is not what was written there. */
export class DamagedRow extends Error {}

/** Where each field stands in the table; also the order in which the checksum takes them. */
const COLUMNS: Readonly<Record<keyof Callback, string>> = {
  id: 'id',
  phone: 'phone',
  purpose: 'purpose',
  name: 'name',
  article: 'article',
  kind: 'kind',
  dueAt: 'due_at',
  phrase: 'phrase',
  state: 'state',
  attempts: 'attempts',
  createdAt: 'created_at',
  createdBy: 'created_by',
  closedAt: 'closed_at',
};
const FIELDS = Object.keys(COLUMNS) as (keyof Callback)[];

/** The row as a call-back. Throws `DamagedRow` where its checksum does not agree. */
export function callbackOf(row: Row): Callback {
  const callback = Object.fromEntries(
    FIELDS.map((field) => [field, row[COLUMNS[field]]]),
  ) as unknown as Callback;
  if (checksumOf(callback) !== row.checksum) throw new DamagedRow(`row ${callback.id}`);
  return callback;
}

/** FNV-1a, 32 bits, over all that is kept. */
export function checksumOf(callback: Callback): number {
  const text = JSON.stringify(FIELDS.map((field) => callback[field]));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
