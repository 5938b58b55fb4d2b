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

/** The row as a call-back. Throws `DamagedRow` where its checksum does not agree. */
export function callbackOf(row: Row): Callback {
  const callback = {
    id: row.id,
    phone: row.phone,
    purpose: row.purpose,
    name: row.name,
    article: row.article,
    kind: row.kind,
    dueAt: row.due_at,
    phrase: row.phrase,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    createdBy: row.created_by,
    closedAt: row.closed_at,
  } as Callback;
  if (checksumOf(callback) !== row.checksum) throw new DamagedRow(`row ${callback.id}`);
  return callback;
}

/** FNV-1a, 32 bits, over all that is kept. */
export function checksumOf(callback: Callback): number {
  const {
    id,
    phone,
    purpose,
    name,
    article,
    kind,
    dueAt,
    phrase,
    state,
    attempts,
    createdAt,
    createdBy,
    closedAt,
  } = callback;
  const text = JSON.stringify([
    id,
    phone,
    purpose,
    name,
    article,
    kind,
    dueAt,
    phrase,
    state,
    attempts,
    createdAt,
    createdBy,
    closedAt,
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
