import type {Send} from './client/request.ts';

export type SourceName =
  | 'baseball'
  | 'performances'
  | 'festivals'
  | 'attractions'
  | 'bus'
  | 'weather'
  | 'air'
  | 'holidays'
  | 'pharmacy'
  | 'hospital'
  | 'emergency-room';

/** What is wanted from an upstream, how long it is good, and how it is read. */
export interface Ask<T> {
  source: SourceName;
  /** The same key, the same answer: kept, and fetched by one process at a time, under it. */
  key: string;
  /** What quota and circuit are counted for. */
  dataset: DatasetName;
  policy: Policy;
  /** Whether a copy still counts as fresh, where its age alone does not tell. */
  isFresh?(value: T, retrievedMs: number, nowMs: number): boolean;
  /** Whether an answer has nothing in it: such a one never replaces a copy that has something. */
  isEmpty?(value: T): boolean;
  retrieve(send: Send): Promise<T>;
}

/** live.md §12.1, in milliseconds: the time a question may take in all, repeats, and how long copies are good. */
export interface Policy {
  timeoutMs: number;
  retries: number;
  freshMs: number;
  staleMs: number;
}

/** `live`: asked just now. `fresh`: a copy that still counts. `stale`: older, since asking failed. `bundled`: from a file. */
export type Freshness = 'live' | 'fresh' | 'stale' | 'bundled';

export interface Answer<T> {
  value: T;
  retrievedMs: number;
  freshness: Freshness;
  /** Korean sentences that belong beside the answer. */
  warnings: readonly string[];
}

/** Where an answer comes from, as every output tells. */
export interface Origin {
  /** For programs, such as `naver`. */
  source: string;
  /** For readers, as the source wants to be named. */
  name: string;
  retrievedMs: number;
  freshness: Freshness;
}

/** Requests a day that each data set allows a development key (live.md §1.5), or that we allow ourselves. */
export const DATASETS = {
  'naver-schedule': 1500,
  'naver-standings': 100,
  'naver-game': 500,
  daum: 1500,
  kbo: 500,
  kopis: 500,
  'busan-culture': 1000,
  'busan-tour': 1000,
  'kto-tour': 1000,
  bims: 10_000,
  // One data set of 10,000, shared out so that either forecast may fail alone.
  kma: 7000,
  'kma-soon': 3000,
  airkorea: 500,
  kasi: 1000,
  'nmc-pharmacy': 1000,
  'nmc-hospital': 1000,
  'nmc-emergency': 1000,
} as const;

export type DatasetName = keyof typeof DATASETS;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const POLICIES = {
  naverSchedule: {timeoutMs: 5 * SECOND, retries: 1, freshMs: HOUR, staleMs: 6 * HOUR},
  naverStandings: {timeoutMs: 5 * SECOND, retries: 1, freshMs: 6 * HOUR, staleMs: DAY},
  naverSeason: {timeoutMs: 5 * SECOND, retries: 1, freshMs: DAY, staleMs: 7 * DAY},
  naverGame: {timeoutMs: 5 * SECOND, retries: 0, freshMs: 5 * MINUTE, staleMs: HOUR},
  daum: {timeoutMs: 5 * SECOND, retries: 0, freshMs: MINUTE, staleMs: 6 * HOUR},
  kbo: {timeoutMs: 5 * SECOND, retries: 0, freshMs: 5 * MINUTE, staleMs: 6 * HOUR},
  kopisList: {timeoutMs: 10 * SECOND, retries: 1, freshMs: 6 * HOUR, staleMs: 2 * DAY},
  kopisDetail: {timeoutMs: 10 * SECOND, retries: 1, freshMs: DAY, staleMs: 7 * DAY},
  kopisVenue: {timeoutMs: 10 * SECOND, retries: 1, freshMs: 7 * DAY, staleMs: 30 * DAY},
  busanCulture: {timeoutMs: 10 * SECOND, retries: 2, freshMs: DAY, staleMs: 7 * DAY},
  busanTour: {timeoutMs: 8 * SECOND, retries: 2, freshMs: DAY, staleMs: 30 * DAY},
  ktoFestivals: {timeoutMs: 8 * SECOND, retries: 2, freshMs: DAY, staleMs: 7 * DAY},
  busArrivals: {timeoutMs: 6 * SECOND, retries: 1, freshMs: 20 * SECOND, staleMs: 0},
  busMaster: {timeoutMs: 10 * SECOND, retries: 2, freshMs: 7 * DAY, staleMs: 90 * DAY},
  weather: {timeoutMs: 6 * SECOND, retries: 2, freshMs: 10 * MINUTE, staleMs: 3 * HOUR},
  air: {timeoutMs: 8 * SECOND, retries: 2, freshMs: 15 * MINUTE, staleMs: 3 * HOUR},
  holidays: {timeoutMs: 5 * SECOND, retries: 2, freshMs: DAY, staleMs: Number.POSITIVE_INFINITY},
  nmcList: {timeoutMs: 10 * SECOND, retries: 2, freshMs: DAY, staleMs: 7 * DAY},
  nmcBeds: {timeoutMs: 6 * SECOND, retries: 1, freshMs: 2 * MINUTE, staleMs: 10 * MINUTE},
} as const satisfies Record<string, Policy>;
