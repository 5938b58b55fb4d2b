/** A date that a text names. `isDeadline`: something ends or is planned then, so that it is wrong once it is past. */
export interface NamedDate {
  written: string;
  /** ISO; of a month without a day its last. */
  date: string;
  isDeadline: boolean;
}

const DATE =
  /(20\d\d)(?:년 ?(1[0-2]|0?[1-9])월(?: ?(3[01]|[12]\d|0?[1-9])일)?|([.-]) ?(1[0-2]|0?[1-9])\4 ?(3[01]|[12]\d|0?[1-9])(?!\d)\.?)(?:\([월화수목금토일]\))?/g;

/** The dates of the calendar that a text names with their year. */
export function datesIn(text: string): NamedDate[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [written, year = '', month, day, , otherMonth, otherDay] = match;
    const rest = text.slice(match.index + written.length);
    return {
      written,
      date: `${year}-${(month ?? otherMonth ?? '').padStart(2, '0')}-${(day ?? otherDay ?? '31').padStart(2, '0')}`,
      isDeadline: /^ ?(?:까지|마감|예정|에 (?:끝나|마감|열리)|전까지|이전에)/.test(rest),
    };
  });
}
