import type {Answer, Origin} from '../ask.ts';
import {districtIn, regionOf} from '../datagokr.ts';
import {type DaySpan, readDateWords} from '../date-words.ts';
import {LiveFailure, reasonOf} from '../failure.ts';
import {dayText, type LiveRoom, type Report, type ReportLine} from '../report.ts';
import {failureOf, settle} from '../settle.ts';
import {dabomList, kopisDetail, kopisList, kopisVenue} from './asks.ts';
import {GENRES, overlaps, type Performance, sameAs} from './listing.ts';

export interface PerformanceQuestion {
  from: string;
  to: string;
  genre: string | undefined;
  district: string | undefined;
  venue: string | undefined;
  isForChildren: boolean;
  isFree: boolean;
  isOpenRun: boolean;
}

const NAMES = {kopis: '자료: 공연예술통합전산망(KOPIS)', dabom: '부산문화포털 다봄(공공데이터포털)'};
const MOST_SHOWN = 12;
/** The phone of a venue is a help; the performance does not wait long for it. */
const VENUE_WAIT_MS = 3000;

/** What was asked, in words; without a day it is today. What names nothing else is looked for in titles and venues. */
export function readPerformanceQuestion(words: string, room: LiveRoom): PerformanceQuestion {
  const today = room.now.toPlainDate();
  const days: DaySpan = readDateWords(words, today) ?? {from: `${today}`, to: `${today}`, rest: words};
  const {district, rest} =
    room.region === undefined ? {district: undefined, rest: days.rest} : districtIn(days.rest, room.region);
  const genre = GENRES.find(([pattern]) => pattern.test(rest))?.[2];
  const place = rest
    .split(/\s+/)
    .find((word) => /(?:회관|극장|센터|홀|전당|아트|시어터|씨어터|소극장|벡스코)/.test(word));
  return {
    from: days.from,
    to: days.to,
    genre,
    district,
    venue: place?.replace(/(?:에서|의|은|는)$/, ''),
    isForChildren: /아이|어린이|아동|가족/.test(rest),
    isFree: /무료|공짜/.test(rest),
    isOpenRun: /오픈런|상시/.test(rest),
  };
}

/** What plays: KOPIS first, Busan's 다봄 merged with it. Throws `LiveFailure` where neither answers. */
export async function performancesReport(question: PerformanceQuestion, room: LiveRoom): Promise<Report> {
  const {now} = room;
  const today = now.toPlainDate();
  const region = regionOf(room);
  const asked = [
    ...windowsOf(question).map((span) => askKopis(span, question, room)),
    ...(region.code === '26' ? [askDabom(room)] : []),
  ];
  const {good, failed: failures} = await settle(asked);
  const [failure] = [...failures].sort(
    (a, b) => Number(a.kind === 'disabled') - Number(b.kind === 'disabled'),
  );
  if (good.length === 0 && failure !== undefined) throw failure;
  const all = good.flatMap(({answer}) => answer.value);
  const merged = all.filter(
    (one, at) =>
      all.findIndex((other) => other.id === one.id) === at &&
      (one.source === 'kopis' || !all.some((other) => other.source === 'kopis' && sameAs(one)(other))),
  );
  const isFree = (one: Performance) =>
    one.isFree ?? all.find((other) => other.isFree !== null && sameAs(one)(other))?.isFree ?? null;
  const list = merged
    .map((one) => ({...one, isFree: isFree(one)}))
    .filter((one) => one.state !== '공연완료' && overlaps(one, question) && one.to >= `${today}`)
    .filter((one) => question.genre === undefined || one.genre === question.genre)
    .filter(
      (one) =>
        question.venue === undefined ||
        one.venue.replaceAll(' ', '').includes(question.venue.replaceAll(' ', '')),
    )
    .filter((one) => (!question.isFree || one.isFree === true) && (!question.isOpenRun || one.isOpenRun))
    .filter((one) => one.source === 'kopis' || (question.district === undefined && !question.isForChildren))
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.title < b.title ? -1 : 1));
  const isNothingAtAll = all.length === 0;
  const warnings = [
    ...good.flatMap(({answer}) => answer.warnings),
    ...failures
      .filter(({kind}) => kind !== 'disabled')
      .map((one) => `일부 자료를 확인하지 못했습니다: ${reasonOf(one)}.`),
    ...(isNothingAtAll
      ? ['받은 목록이 비어 있습니다. 공연이 없다고 단정하지 마시고 공연장에 확인해 주십시오.']
      : []),
  ];
  const days =
    question.from === question.to
      ? dayText(question.from, today)
      : `${dayText(question.from, today)}부터 ${dayText(question.to, today)}까지`;
  const say =
    list.length > 0
      ? `${days} 조건에 맞는 공연은 ${list.length}건입니다.`
      : isNothingAtAll
        ? `${days} 공연을 확인하지 못했습니다.`
        : `${days} 조건에 맞는 공연을 찾지 못했습니다.`;
  return {
    schema: 'baro.performances/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...list.slice(0, MOST_SHOWN).flatMap((one) => rowLines(one, today)),
      ...(list.length > MOST_SHOWN
        ? [{text: `그 밖에 ${list.length - MOST_SHOWN}건`, style: 'faint' as const}]
        : []),
      ...(list.some(({source}) => source === 'kopis')
        ? [{text: '자세히: baro performances <번호>  (시간, 가격, 예매, 전화)', style: 'faint' as const}]
        : []),
    ],
    origins: originsOf(good),
    warnings: [...new Set(warnings)],
    document: {question, count: list.length, performances: list},
  };
}

interface Heard {
  source: 'kopis' | 'dabom';
  answer: Answer<Performance[]>;
}

async function askKopis(
  span: {from: string; to: string},
  {district, genre, isForChildren}: PerformanceQuestion,
  room: LiveRoom,
): Promise<Heard> {
  const region = regionOf(room);
  const code = district === undefined ? undefined : region.districtCodes[district]?.slice(0, 4);
  const genreCode = GENRES.find(([, , name]) => name === genre)?.[1];
  const ask = kopisList({...span, region: region.code, district: code, genre: genreCode, isForChildren});
  return {source: 'kopis', answer: await room.answers.ask(ask, {waitMs: room.waitMs})};
}

async function askDabom(room: LiveRoom): Promise<Heard> {
  return {
    source: 'dabom',
    answer: await room.answers.ask(dabomList(`${room.now.toPlainDate()}`), {waitMs: room.waitMs}),
  };
}

/** Whole months: KOPIS allows 31 days at a time, and tomorrow's question finds today's copy. */
function windowsOf({from, to}: PerformanceQuestion): {from: string; to: string}[] {
  const windows: {from: string; to: string}[] = [];
  for (
    let first = Temporal.PlainDate.from(from).with({day: 1});
    `${first}` <= to && windows.length < 4;
    first = first.add({months: 1})
  ) {
    windows.push({from: `${first}`, to: `${first.with({day: first.daysInMonth})}`});
  }
  return windows;
}

function originsOf(heard: readonly Heard[]): Origin[] {
  return heard.map(({source, answer: {retrievedMs, freshness}}) => ({
    source,
    name: NAMES[source],
    retrievedMs,
    freshness,
  }));
}

function rowLines(
  {id, title, from, to, venue, genre, isFree, source}: Performance,
  today: Temporal.PlainDate,
): ReportLine[] {
  const period = from === to ? dayText(from, today) : `${dayText(from, today)} ~ ${dayText(to, today)}`;
  return [
    {text: `${title}${isFree === true ? ' [무료]' : ''}`, indent: 2},
    {
      text: [period, venue, genre, source === 'kopis' ? id : ''].filter(Boolean).join(' · '),
      style: 'faint',
      indent: 4,
    },
  ];
}

/** One performance with what a caller asks next: times, price, booking, phone. Throws `LiveFailure`. */
export async function performanceDetailReport(id: string, room: LiveRoom): Promise<Report> {
  const {answers, waitMs} = room;
  const {value, retrievedMs, freshness, warnings} = await answers.ask(kopisDetail(id), {waitMs});
  const venue =
    value.venueId === null
      ? undefined
      : await answers.ask(kopisVenue(value.venueId), {waitMs: waitMs ?? VENUE_WAIT_MS}).catch(failureOf);
  const place = venue === undefined || venue instanceof LiveFailure ? undefined : venue.value;
  const today = room.now.toPlainDate();
  const row = (label: string, text: string | null | undefined): ReportLine[] =>
    text ? [{text: `${label}  ${text}`, indent: 4}] : [];
  const say = `${value.title}, ${dayText(value.from, today)}부터 ${dayText(value.to, today)}까지 ${value.venue}에서 합니다.`;
  return {
    schema: 'baro.performances/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...row('시간', value.times),
      ...row('가격', value.price),
      ...row('나이', value.age),
      ...row('길이', value.runtime),
      ...row('출연', value.cast),
      ...row('전화', place?.phone),
      ...row('주소', place?.address),
      ...value.booking.flatMap(({name, url}) => row('예매', `${name} ${url}`)),
    ],
    origins: [{source: 'kopis', name: NAMES.kopis, retrievedMs, freshness}],
    warnings: [...warnings],
    document: {question: {id}, count: 1, performances: [{...value, venueDetail: place ?? null}]},
  };
}
