import type {NamedDays} from '../desk/when/days.ts';
import type {Answers} from './answers.ts';
import type {Freshness, Origin} from './ask.ts';

/** A line of an answer as text; `style` is one of the page's. */
export interface ReportLine {
  text: string;
  style?: 'strong' | 'faint' | 'good' | 'warning' | 'alarm' | 'accent';
  indent?: number;
}

/** One answer, for a reader and for a program. `document` has everything but what `origins` and `warnings` say. */
export interface Report {
  schema: string;
  /** Fit to be read aloud as it stands. */
  say: string;
  lines: ReportLine[];
  origins: Origin[];
  warnings: string[];
  document: Readonly<Record<string, unknown>>;
}

/** What a source needs to answer. The region is the knowledge base's; a source of one city asks whether it is that. */
export interface LiveRoom {
  answers: Answers;
  now: Temporal.ZonedDateTime;
  region: Region | undefined;
  readDays: ReadDays;
}

/** The days that words name, by the phrases that call-backs use; the desk reads them. */
export type ReadDays = (words: string) => NamedDays | undefined;

export interface Region {
  code: string;
  name: string;
  fullName: string;
  districtCodes: Readonly<Record<string, string>>;
  forecastPoints: readonly {name: string; nx: number; ny: number; near?: readonly string[] | undefined}[];
}

const WEEKDAYS = '월화수목금토일';

export function seoulTime(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Seoul');
}

/** ISO 8601 with Seoul's offset, to the second. */
export function isoSeoul(ms: number): string {
  return seoulTime(ms).toString({timeZoneName: 'never', smallestUnit: 'second'});
}

/** `3월 12일(목)`, with the year where it is another than `today`'s. */
export function dayText(date: string, today: Temporal.PlainDate): string {
  const {year, month, day, dayOfWeek} = Temporal.PlainDate.from(date);
  const when = `${month}월 ${day}일(${WEEKDAYS[dayOfWeek - 1]})`;
  return year === today.year ? when : `${year}년 ${when}`;
}

/** `3시간 12분 전`. */
export function ageText(ageMs: number): string {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return '1분 이내';
  if (minutes < 60) return `${minutes}분 전`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours}시간 전` : `${hours}시간 ${minutes % 60}분 전`;
  return `${Math.floor(hours / 24)}일 전`;
}

const FRESHNESS: Readonly<Record<Freshness, string>> = {
  live: '방금 확인',
  fresh: '최근 확인',
  stale: '이전 자료',
  bundled: '센터가 적어 둔 자료',
};

/** `네이버 스포츠 · 14:10 기준 · 방금 확인`: who says so, when it was retrieved, how fresh it is. */
export function originText({name, retrievedMs, freshness}: Origin, now: Temporal.ZonedDateTime): string {
  const at = seoulTime(retrievedMs);
  const clock = at.toPlainTime().toString({smallestUnit: 'minute'});
  const day = at.toPlainDate().equals(now.toPlainDate())
    ? ''
    : `${dayText(at.toPlainDate().toString(), now.toPlainDate())} `;
  const age = freshness === 'stale' ? ` ${ageText(now.epochMilliseconds - retrievedMs)}` : '';
  return `${name} · ${day}${clock} 기준 · ${FRESHNESS[freshness]}${age}`;
}

/** The document of a report, with what every document carries. */
export function documentOf(report: Report, now: Temporal.ZonedDateTime): Record<string, unknown> {
  const {schema, say, origins, warnings, document} = report;
  const told = origins.map(({source, name, retrievedMs, freshness}) => ({
    source,
    sourceName: name,
    retrievedAt: isoSeoul(retrievedMs),
    freshness,
    ageSeconds: Math.max(0, Math.round((now.epochMilliseconds - retrievedMs) / 1000)),
  }));
  const worst = [...told].sort((a, b) => RANK.indexOf(b.freshness) - RANK.indexOf(a.freshness))[0];
  return {schema, ...worst, origins: told, warnings, say, ...document};
}

const RANK: readonly Freshness[] = ['live', 'fresh', 'bundled', 'stale'];
