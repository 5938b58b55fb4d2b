import type {Context} from '../context.ts';
import {isoOf} from '../desk/callback-view.ts';
import type {Callback} from '../desk/store/callback.ts';
import {sayMoment} from '../desk/when/says.ts';
import {when} from '../desk/when/when.ts';
import {UsageError} from '../errors.ts';
import {centerCalendar} from './with-calendar.ts';

export interface PromisedTime extends Pick<Callback, 'kind' | 'dueAt'> {
  confirm: boolean;
  because: string;
  says: string;
}

/** The moment that a phrase promises. Throws `UsageError`, with what to ask the caller, where there is none. */
export async function promisedTime(context: Context, phrase: string): Promise<PromisedTime> {
  const now = context.now();
  const {kind, at, confirm, because, choices, says} = when(phrase, now, await centerCalendar(context));
  if (at !== undefined && kind !== 'ask' && kind !== 'error')
    return {kind, dueAt: isoOf(at), confirm, because, says};
  const offered = choices.map((choice) => sayMoment('at', choice, now)).join(' / ');
  throw new UsageError(`${because}. 저장하지 않았습니다.`, {
    hint: offered === '' ? '예: 내일 오후 두시, 30분 뒤, 금요일까지' : `이렇게 여쭤 보십시오: ${offered}`,
  });
}
