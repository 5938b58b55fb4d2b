import {DayDraft} from './day-draft.ts';
import {ask, impossible, type Reading, type Refusal, type TimeSlot} from './reading.ts';
import type {DayPart, Token} from './token.ts';

const UNCLEAR = '언제인지 정할 수 없습니다. 날짜와 시각을 여쭤 주십시오';
const TWO_TIMES = '시각이 둘 이상입니다. 어느 때인지 여쭤 주십시오';

/** What the pieces of a phrase say together. */
export function readTokens(tokens: readonly Token[]): Reading | Refusal {
  const refusal = refusalOf(tokens);
  if (refusal !== undefined) return refusal;
  const draft = new PhraseDraft();
  tokens.forEach((token, at) => {
    draft.take(token, tokens[at + 1]);
  });
  return draft.finish();
}

/** What is wrong or unclear in a phrase whatever else it says. */
function refusalOf(tokens: readonly Token[]): Refusal | undefined {
  const gone = tokens.find((token) => token.kind === 'gone');
  if (gone !== undefined) return impossible(`이미 지난 때입니다: ${gone.text}`);
  if (tokens.some(({kind}) => kind === 'vague')) return ask(UNCLEAR);
  const unknown = tokens.filter((token) => token.kind === 'unknown').map(({text}) => text);
  if (unknown.length > 0) {
    const waitsForEvent = tokens.some((token) => token.kind === 'after' && token.how === 'past');
    return waitsForEvent
      ? ask(`언제 끝나는지 알 수 없는 일입니다: ${unknown.join(' ')}. 시각을 여쭤 주십시오`)
      : impossible(`때를 나타내는 말로 읽지 못했습니다: ${unknown.join(' ')}`);
  }
  return tokens.length === 0 ? impossible('때를 나타내는 말이 없습니다') : undefined;
}

/** What the last piece was about: a relation (까지, 전, 뒤) belongs to it. */
type Subject = 'none' | 'amount' | 'hour' | 'minute' | 'part' | 'day' | 'holiday';

/** Reads pieces from left to right. */
class PhraseDraft {
  readonly #days = new DayDraft();
  readonly #doubts: string[] = [];
  #kind: Reading['kind'] = 'at';
  #time: TimeSlot | undefined;
  #minutes: number | undefined;
  #soonMinutes: number | undefined;
  #isWaiting = false;
  #last: Subject = 'none';
  #refusal: Refusal | undefined;
  /** Minutes that are to be taken off the hour that comes next: 10분 전 5시. */
  #minutesBefore: number | undefined;

  take(token: Token, next: Token | undefined): void {
    switch (token.kind) {
      case 'amount':
        if (this.#last === 'hour' && token.text === '분') this.#setMinute(token.count);
        else this.#count(token);
        return;
      case 'dayNumber':
        // 5일 뒤, 5일 이내 count days; 5일, 5일까지 name one.
        if (isDirection(next) || this.#days.isBusiness)
          this.#count({kind: 'amount', count: token.day, unit: 'day', text: '일'});
        else this.#day(() => this.#days.set('dayNumber', token.day));
        return;
      case 'number':
        if (this.#last === 'part' || next?.kind === 'part') this.#clock(token.value, undefined, true);
        else if (this.#last === 'hour') this.#setMinute(token.value);
        else
          this.#refuse(
            ask(`무엇을 뜻하는 수인지 알 수 없습니다: ${token.value}. "${token.value}시"처럼 적어 주십시오`),
          );
        return;
      case 'hour':
        this.#clock(token.hour, undefined, token.isDigits);
        return;
      case 'clock':
        this.#clock(token.hour, token.minute, true);
        if (token.isMorning && this.#time?.kind === 'clock') this.#time = {...this.#time, part: 'am'};
        return;
      case 'half':
        if (this.#last === 'hour') this.#setMinute(30);
        else if (!this.#days.addHalf()) this.#refuse(ask(UNCLEAR));
        return;
      case 'midnight':
        this.#setTime({kind: 'midnight'}, 'hour');
        return;
      case 'sameTime':
        this.#setTime({kind: 'same'}, 'hour');
        return;
      case 'part':
        if (this.#time?.kind === 'clock') this.#time = {...this.#time, part: token.part};
        else this.#time = {kind: 'part', part: token.part, edge: 'start'};
        this.#last = 'part';
        return;
      case 'soon':
        this.#soonMinutes = token.minutes;
        return;
      case 'inAWhile':
        if (this.#days.hasPending) this.#commit();
        else this.#isWaiting = true;
        return;
      case 'holiday':
        this.#days.set('holiday', {names: token.names, relation: 'on'});
        this.#last = 'holiday';
        return;
      case 'longHoliday':
        if (this.#last !== 'holiday') this.#days.set('longHoliday', {relation: 'on'});
        this.#last = 'holiday';
        return;
      case 'after':
        this.#after(token.how);
        return;
      case 'before':
        this.#before(next);
        return;
      case 'dayBefore':
        this.#beside('previous', 'before');
        return;
      case 'dayAfter':
        if (this.#last === 'none') {
          this.#day(() => this.#days.set('offset', 1));
          return;
        }
        this.#beside('next', 'next');
        return;
      case 'until':
        this.#deadline(this.#time?.kind === 'part' && POINT_PARTS.has(this.#time.part) ? 'start' : 'end');
        return;
      case 'within':
        this.#deadline('end');
        return;
      case 'during':
        if (this.#last === 'holiday' || (this.#last === 'day' && this.#days.isPeriod))
          this.#refuse(ask('그 가운데 어느 날인지 여쭤 주십시오'));
        else this.#deadline('end');
        return;
      case 'gone':
      case 'vague':
      case 'unknown':
        return; // refused before
      default:
        this.#day(() => this.#days.take(token));
        return;
    }
  }

  finish(): Reading | Refusal {
    if (this.#refusal !== undefined) return this.#refusal;
    if (this.#days.isContradictory) return ask('날짜가 둘 이상입니다. 어느 날인지 여쭤 주십시오');
    if (this.#days.hasPending) {
      if (!this.#days.isBusiness) this.#doubts.push('"뒤"라는 말이 없어 지금부터 센 때로 읽었습니다');
      this.#commit();
    }
    const {slots} = this.#days;
    const saysNothing =
      Object.keys(slots).length === 0 && this.#time === undefined && this.#minutes === undefined;
    if (saysNothing && this.#soonMinutes !== undefined) this.#minutes = this.#soonMinutes;
    else if (saysNothing || this.#days.isOnlyBusiness) return ask(UNCLEAR);
    if (saysNothing && this.#isWaiting && this.#soonMinutes === undefined) return ask(UNCLEAR);
    if (this.#time?.kind === 'same' && this.#days.isPeriod) this.#days.set('offset', 0);
    if (slots.weekend && this.#kind === 'after' && this.#time !== undefined) this.#kind = 'at';
    const relation = (slots.holiday ?? slots.longHoliday)?.relation;
    if (this.#time === undefined && this.#kind === 'at') {
      if (relation === 'after') this.#kind = 'after';
      if (relation === 'before') this.#kind = 'by';
    }
    return {kind: this.#kind, day: slots, time: this.#time, minutes: this.#minutes, doubts: this.#doubts};
  }

  #refuse(refusal: Refusal): void {
    this.#refusal ??= refusal;
  }

  #day(change: () => void): void {
    change();
    this.#last = 'day';
  }

  #count(amount: Token & {kind: 'amount'}): void {
    this.#days.count(amount);
    this.#last = 'amount';
  }

  #clock(hour: number, minute: number | undefined, isDigits: boolean): void {
    const part = this.#time?.kind === 'part' ? this.#time.part : undefined;
    if (part !== undefined) this.#time = undefined;
    this.#setTime({kind: 'clock', hour, minute, part, isDigits}, minute === undefined ? 'hour' : 'minute');
    if (this.#minutesBefore !== undefined) this.#takeOff(this.#minutesBefore);
  }

  #setTime(time: TimeSlot, subject: Subject): void {
    if (this.#time !== undefined && this.#time.kind !== 'part') this.#refuse(ask(TWO_TIMES));
    this.#time = time;
    this.#last = subject;
  }

  #setMinute(minute: number): void {
    if (this.#time?.kind === 'clock') this.#time = {...this.#time, minute};
    this.#last = 'minute';
  }

  /** The counted amounts become minutes from now, or days. */
  #commit(): void {
    const minutes = this.#days.commit();
    if (minutes !== undefined) this.#minutes = minutes;
    if (this.#kind === 'after') this.#kind = 'at'; // 오늘부터 3일 뒤 counts from today
    this.#last = 'none';
  }

  #after(how: 'later' | 'past' | 'since'): void {
    if (this.#days.hasPending) {
      this.#commit();
      return;
    }
    switch (this.#last) {
      case 'holiday':
        this.#days.relate('after');
        return;
      case 'part':
        // 점심 이후 is when lunch is over; 오후 이후 is from the afternoon on.
        if (this.#time?.kind === 'part' && !(how === 'since' && isLatePart(this.#time.part)))
          this.#time = {...this.#time, edge: 'end'};
        this.#kind = 'after';
        return;
      case 'day':
        if (how === 'past' || this.#days.slots.weekend) this.#days.set('beside', 'next');
        this.#kind = 'after';
        return;
      case 'hour':
      case 'minute':
        this.#kind = 'after';
        return;
      default:
        // "지금부터", "오늘부터 3일 뒤": where nothing stands before it, it counts from now.
        if (this.#soonMinutes === undefined && how !== 'since') this.#refuse(ask(UNCLEAR));
    }
  }

  #before(next: Token | undefined): void {
    const {holiday, longHoliday, month, monthOffset, dayNumber} = this.#days.slots;
    if (this.#days.hasPending) {
      if (holiday ?? longHoliday) this.#refuse(ask('며칠인지 여쭤 주십시오'));
      const minutes = this.#days.commit();
      if (minutes !== undefined && next?.kind === 'hour') this.#minutesBefore = minutes;
      else this.#refuse(impossible('이미 지난 때입니다. "뒤"인지 여쭤 주십시오'));
      return;
    }
    const minute = this.#time?.kind === 'clock' ? this.#time.minute : undefined;
    // 네 시 오 분 전 is 3:55; half past and later are never counted backwards, so "3시 반 전에" is a deadline.
    if (this.#last === 'minute' && minute !== undefined && minute > 0 && minute < 30) {
      this.#takeOff(minute);
      return;
    }
    if (this.#last === 'holiday') this.#days.relate('before');
    if (this.#last === 'day') this.#days.set('beside', 'before');
    // 5일 전 may be five days ago; 5일 전까지 is not.
    if (dayNumber !== undefined && (month ?? monthOffset) === undefined && next?.kind !== 'until')
      this.#days.set('isMaybeAgo', true);
    this.#kind = 'by';
    this.#last = 'none'; // 점심 전까지: 까지 adds nothing to 전
  }

  /** Rule R15: ten to five; in digits it may also have meant "before 5:10". */
  #takeOff(minutes: number): void {
    if (this.#time?.kind !== 'clock') return;
    const {hour, isDigits} = this.#time;
    if (isDigits) this.#doubts.push(`"${hour}시 ${minutes}분이 되기 전"이라는 뜻일 수도 있습니다`);
    this.#time = {...this.#time, hour: hour, minute: -minutes};
  }

  #beside(side: 'previous' | 'next', relation: 'before' | 'next'): void {
    if (this.#last === 'holiday') {
      this.#days.relate(relation);
    } else this.#days.set('beside', side);
  }

  #deadline(edge: 'start' | 'end'): void {
    if (this.#days.hasPending) this.#commit();
    if (this.#time?.kind === 'part' && this.#last === 'part') this.#time = {...this.#time, edge};
    if (this.#last === 'holiday') this.#days.relate('before');
    this.#kind = 'by';
  }
}

/** Rule R5 gives these as a time of day, so 점심까지 is by noon; 오전까지 is by the end of it. */
const POINT_PARTS: ReadonlySet<DayPart> = new Set(['morning', 'lunch', 'evening']);

function isLatePart(part: DayPart): boolean {
  return part === 'pm' || part === 'evening';
}

function isDirection(token: Token | undefined): boolean {
  return (
    token?.kind === 'within' ||
    token?.kind === 'inAWhile' ||
    (token?.kind === 'after' && token.how !== 'since')
  );
}
