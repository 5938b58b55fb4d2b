import type {Context} from '../context.ts';
import {viewOf} from '../desk/callback-view.ts';
import {openCallbacks} from '../desk/store/callbacks.ts';
import type {CallbacksDocument} from '../output/documents-callback.ts';
import {withStore} from './with-desk.ts';

const MOST_LISTED = 20;

export const LIMIT_FLAG = {
  kind: 'count',
  short: 'n',
  placeholder: '수',
  about: `몇 건까지 보여 줄지 (기본 ${MOST_LISTED})`,
  least: 1,
  most: 10_000,
} as const;

/** The open promises, phones masked, the earliest first; `until` (ISO) leaves out what is due later. */
export function openDocument(
  context: Context,
  {limit = MOST_LISTED, until}: {limit: number | undefined; until?: string},
): CallbacksDocument {
  const now = context.now();
  const {total, callbacks} = withStore(context, (database) =>
    openCallbacks(database, {limit, ...(until === undefined ? {} : {until})}),
  );
  return {
    schema: 'baro.callbacks/1',
    total,
    callbacks: callbacks.map((callback) => viewOf(callback, now, false)),
  };
}
