import {maskName, maskPhone} from './phone.ts';
import type {Callback} from './store/callback.ts';
import {sayMoment} from './when/says.ts';

/** A call-back as it is shown: masked, unless it is this one whose number is to be dialled. */
export type CallbackView = Callback & {
  /** Read aloud: "3월 16일(월) 오후 3시, 5일 뒤". */
  says: string;
  isOverdue: boolean;
};

export function viewOf(callback: Callback, now: Temporal.ZonedDateTime, isRevealed: boolean): CallbackView {
  const dueAt = Temporal.Instant.from(callback.dueAt).toZonedDateTimeISO('Asia/Seoul');
  return {
    ...callback,
    phone: isRevealed ? callback.phone : maskPhone(callback.phone),
    name: callback.name === null || isRevealed ? callback.name : maskName(callback.name),
    says: sayMoment(callback.kind, dueAt, now),
    isOverdue: callback.state === 'open' && dueAt.epochMilliseconds <= now.epochMilliseconds,
  };
}

/** ISO 8601 to the second, +09:00: as it is stored and printed. */
export function isoOf(moment: Temporal.ZonedDateTime): string {
  return moment.toString({timeZoneName: 'never', smallestUnit: 'second'});
}
