/** A performance as a list tells it; dates are ISO, both included. */
export interface Performance {
  id: string;
  title: string;
  from: string;
  to: string;
  venue: string;
  genre: string;
  area: string;
  state: string | null;
  isOpenRun: boolean;
  /** `null` where the source doesn't say. */
  isFree: boolean | null;
  url: string | null;
  source: 'kopis' | 'dabom';
}

export interface PerformanceDetail extends Performance {
  venueId: string | null;
  cast: string | null;
  runtime: string | null;
  age: string | null;
  price: string | null;
  times: string | null;
  booking: {name: string; url: string}[];
}

export interface Venue {
  id: string;
  name: string;
  phone: string | null;
  address: string | null;
  url: string | null;
}

/** Words of callers → KOPIS's code and the name of its genre (live.md §3.1). */
export const GENRES: readonly (readonly [words: RegExp, code: string, name: string])[] = [
  [/뮤지컬/, 'GGGA', '뮤지컬'],
  [/연극/, 'AAAA', '연극'],
  [/클래식|서양음악|오페라|교향악/, 'CCCA', '서양음악(클래식)'],
  [/국악|한국음악|판소리/, 'CCCC', '한국음악(국악)'],
  [/콘서트|대중음악|가요/, 'CCCD', '대중음악'],
  [/대중무용/, 'BBBE', '대중무용'],
  [/무용|발레/, 'BBBC', '무용'],
  [/서커스|마술/, 'EEEB', '서커스/마술'],
  [/복합/, 'EEEA', '복합'],
];

export const GENRE_NAMES: readonly string[] = GENRES.map(([, , name]) => name);

export function overlaps({from, to}: {from: string; to: string}, span: {from: string; to: string}): boolean {
  return from <= span.to && to >= span.from;
}

/** The same performance listed by both sources: title without its place, venue without its hall (live.md §4.4). */
export function sameAs(a: Performance): (b: Performance) => boolean {
  const plain = (text: string) => text.replace(/\[[^\]]*\]|\([^)]*\)|[^가-힣a-z0-9]/gi, '').toLowerCase();
  return (b) => plain(a.title) === plain(b.title) && overlaps(a, b);
}
