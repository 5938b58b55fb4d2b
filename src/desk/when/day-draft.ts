import type {DaySlots} from './reading.ts';
import type {Token} from './token.ts';

type Amount = Token & {kind: 'amount'};

/** What a phrase says of the day, as far as it has been read. */
export class DayDraft {
  readonly slots: DaySlots = {};
  /** Amounts whose direction is still to come: 1시간 30분 … 뒤. */
  #pending: Amount[] = [];
  #isBusiness = false;
  #isContradictory = false;

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  /** Days are counted as business days: 영업일 기준. */
  get isBusiness(): boolean {
    return this.#isBusiness;
  }

  get isContradictory(): boolean {
    return this.#isContradictory;
  }

  get isOnlyBusiness(): boolean {
    const {businessDays, businessEdge, counted, offset, weekday, dayNumber} = this.slots;
    return (
      this.#isBusiness &&
      (businessDays ?? businessEdge ?? counted ?? offset ?? weekday ?? dayNumber) === undefined
    );
  }

  /** Several days, of which one would have to be named: 다음 주, 다음 달. */
  get isPeriod(): boolean {
    const {week, weekday, month, monthOffset, dayNumber, edge, yearOffset} = this.slots;
    const names = weekday ?? dayNumber ?? edge;
    return names === undefined && (week ?? month ?? monthOffset ?? yearOffset) !== undefined;
  }

  set<K extends keyof DaySlots>(slot: K, value: DaySlots[K]): void {
    if (this.slots[slot] !== undefined && this.slots[slot] !== value) this.#isContradictory = true;
    this.slots[slot] = value;
  }

  take(token: Token): void {
    switch (token.kind) {
      case 'dayOffset':
        this.set('offset', token.days);
        return;
      case 'week':
        this.set('week', token.weeks);
        return;
      case 'weekday':
        this.set('weekday', {day: token.day, isNextSaid: token.isNextSaid});
        return;
      case 'weekend':
        this.set('weekend', {weeks: token.weeks});
        return;
      case 'nthWeek':
        this.set('nthWeek', token.nth);
        return;
      case 'date':
        if (token.year !== undefined) this.set('year', token.year);
        this.set('month', token.month);
        this.set('dayNumber', token.day);
        return;
      case 'month':
        this.set('month', token.month);
        return;
      case 'monthOffset':
        this.set('monthOffset', token.months);
        return;
      case 'year':
        this.set('year', token.year);
        return;
      case 'yearOffset':
        this.set('yearOffset', token.years);
        return;
      case 'edge':
        this.set('edge', {edge: token.edge, of: token.of});
        return;
      case 'business':
        this.#takeBusiness(token.edge);
        return;
    }
  }

  count(amount: Amount): void {
    this.#pending.push(amount);
  }

  /** Half of the hour or month that stands last; whether there was one. */
  addHalf(): boolean {
    const last = this.#pending.at(-1);
    if (last?.text === '시간') this.count({...last, count: 30});
    else if (last?.unit === 'month') this.count({kind: 'amount', count: 15, unit: 'day', text: '일'});
    return last?.text === '시간' || last?.unit === 'month';
  }

  /** The pending amounts become the counted day; where they are shorter than a day, minutes are returned. */
  commit(): number | undefined {
    const sum = (unit: Amount['unit']) =>
      this.#pending.filter((amount) => amount.unit === unit).reduce((total, {count}) => total + count, 0);
    const minutes = sum('minute');
    const days = sum('day') + sum('week') * 7;
    const months = sum('month') + sum('year') * 12;
    const businessDays = sum('businessDay') + (this.#isBusiness ? days : 0);
    this.#pending = [];
    if (businessDays > 0) this.set('businessDays', businessDays);
    else if (days + months > 0 || minutes === 0) this.set('counted', {days, months});
    return minutes > 0 ? minutes : undefined;
  }

  relate(relation: 'after' | 'before' | 'next'): void {
    const {holiday, longHoliday} = this.slots;
    if (holiday !== undefined) this.slots.holiday = {...holiday, relation};
    else if (longHoliday !== undefined) this.slots.longHoliday = {relation};
  }

  #takeBusiness(edge: (Token & {kind: 'business'})['edge']): void {
    if (edge === 'next') this.set('businessDays', 1);
    else if (edge === 'afterNext') this.set('businessDays', 2);
    else if (edge !== undefined) this.set('businessEdge', edge);
    else this.#isBusiness = true;
  }
}
