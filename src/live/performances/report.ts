import type {Answer, Origin} from '../ask.ts';
import {districtIn, regionOf} from '../datagokr.ts';
import {LiveFailure, reasonOf} from '../failure.ts';
import {withParticle} from '../korean.ts';
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
  /** Words to be found in a title or a venue. */
  title: string | undefined;
  isForChildren: boolean;
  isFree: boolean;
  isOpenRun: boolean;
  /** Begun already, and still on. */
  isRunning: boolean;
}

const NAMES = {kopis: '자료: 공연예술통합전산망(KOPIS)', dabom: '부산문화포털 다봄(공공데이터포털)'};
const MOST_SHOWN = 12;
/** The phone of a venue is a help; the performance does not wait long for it. */
const VENUE_WAIT_MS = 3000;

/** What a sentence about performances says besides their names. */
const SAID =
  /^(?:(?:공연|뭐|어떤|무엇|알려|찾|추천|언제|어디|몇|얼마|예매|여기|전화)\S*|부산\S{0,2}|있(?:어|나|는|습)\S*|없(?:어|나|습)\S*|하(?:나|는|고|요|면)\S*|해(?:요|주\S*)?|무슨|볼|볼만한|보러|보고|목록|일정|정보|근처|좀|요즘|문화|티켓|지금|가격|시간|그|이|저)$/;
/** A title without a day is looked for from today on. */
const TITLE_DAYS = 60;

/** What was asked, in words; without a day it is today. What names nothing else is looked for in titles and venues. */
export function readPerformanceQuestion(words: string, room: LiveRoom): PerformanceQuestion {
  const today = room.now.toPlainDate();
  const named = room.readDays(words);
  const without = named?.rest ?? words;
  const {district, rest} =
    room.region === undefined ? {district: undefined, rest: without} : districtIn(without, room.region);
  const genre = GENRES.find(([pattern]) => pattern.test(rest))?.[2];
  const place = rest
    .split(/\s+/)
    .find((word) => /(?:회관|극장|센터|홀|전당|아트|시어터|씨어터|소극장|벡스코)/.test(word));
  const about = /아이|어린이|아동|가족|무료|공짜|오픈런|상시|공연\s?중|하고\s?있는|진행\s?중|아직/g;
  const genreWord = GENRES.find(([pattern]) => pattern.test(rest))?.[0] ?? /(?!)/;
  const title = rest
    .replace(about, ' ')
    .split(/\s+/)
    .filter((word) => word.length > 1 && word !== place && !genreWord.test(word) && !SAID.test(word))
    .join(' ');
  return {
    from: named?.from ?? `${today}`,
    to: named?.to ?? `${title === '' ? today : today.add({days: TITLE_DAYS})}`,
    title: title || undefined,
    genre,
    district,
    venue: place?.replace(/(?:에서|의|은|는)$/, ''),
    isForChildren: /아이|어린이|아동|가족/.test(rest),
    isFree: /무료|공짜/.test(rest),
    isOpenRun: /오픈런|상시/.test(rest),
    isRunning: /공연\s?중|하고\s?있는|진행\s?중|아직/.test(rest),
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
    .filter((one) => !question.isRunning || (one.from <= `${today}` && one.to >= `${today}`))
    .filter((one) => one.source === 'kopis' || (question.district === undefined && !question.isForChildren))
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.title < b.title ? -1 : 1));
  const titled = question.title === undefined ? [] : list.filter(isCalled(question.title));
  const shown = titled.length > 0 ? titled : list;
  const isNothingAtAll = all.length === 0;
  const warnings = [
    ...good.flatMap(({answer}) => answer.warnings),
    ...failures
      .filter(({kind}) => kind !== 'disabled')
      .map((one) => `일부 자료를 확인하지 못했습니다: ${reasonOf(one)}.`),
    ...(isNothingAtAll
      ? ['받은 목록이 비어 있습니다. 공연이 없다고 단정하지 마시고 공연장에 확인해 주십시오.']
      : []),
    ...(question.title !== undefined && titled.length === 0 && list.length > 0
      ? [
          `${withParticle(question.title, '라는', '이라는')} 이름의 공연은 찾지 못해 같은 날의 공연을 모두 보여 드립니다.`,
        ]
      : []),
    ...(question.isFree
      ? ['무료라고 적힌 공연만 보입니다. 적히지 않은 공연의 가격은 번호로 확인해 주십시오.']
      : []),
  ];
  const days =
    question.from === question.to
      ? dayText(question.from, today)
      : `${dayText(question.from, today)}부터 ${dayText(question.to, today)}까지`;
  const say =
    shown.length > 0
      ? `${days}${isPlain(question) ? '' : ' 조건에 맞는'} 공연은 ${shown.length}건입니다.`
      : isNothingAtAll
        ? `${days} 공연을 확인하지 못했습니다.`
        : `${days} 조건에 맞는 공연을 찾지 못했습니다.`;
  return {
    schema: 'baro.performances/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...shown.slice(0, MOST_SHOWN).flatMap((one) => rowLines(one, today)),
      ...(shown.length > MOST_SHOWN
        ? [{text: `그 밖에 ${shown.length - MOST_SHOWN}건`, style: 'faint' as const}]
        : []),
      ...(shown.some(({source}) => source === 'kopis')
        ? [{text: '자세히: baro performances <번호>  (시간, 가격, 예매, 전화)', style: 'faint' as const}]
        : []),
    ],
    origins: originsOf(good),
    warnings: [...new Set(warnings)],
    document: {question, count: shown.length, performances: shown},
  };
}

function isPlain({
  genre,
  district,
  venue,
  title,
  isForChildren,
  isFree,
  isOpenRun,
  isRunning,
}: PerformanceQuestion) {
  return !(genre ?? district ?? venue ?? title) && !(isForChildren || isFree || isOpenRun || isRunning);
}

function isCalled(words: string): (one: Performance) => boolean {
  const plain = (text: string) => text.replace(/[^가-힣a-z0-9]/gi, '').toLowerCase();
  return ({title, venue}) => words.split(' ').every((word) => plain(title + venue).includes(plain(word)));
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
  return {source: 'kopis', answer: await room.answers.ask(ask)};
}

async function askDabom(room: LiveRoom): Promise<Heard> {
  return {
    source: 'dabom',
    answer: await room.answers.ask(dabomList(`${room.now.toPlainDate()}`)),
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
  const worst = (['kopis', 'dabom'] as const).flatMap((source) =>
    heard
      .filter((one) => one.source === source)
      .map(({answer}) => answer)
      .sort(
        (a, b) =>
          a.retrievedMs - b.retrievedMs || Number(b.freshness === 'stale') - Number(a.freshness === 'stale'),
      )
      .slice(0, 1)
      .map(({retrievedMs, freshness}) => ({source, name: NAMES[source], retrievedMs, freshness})),
  );
  return worst; // several months of one source are told by their oldest
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
  const {answers} = room;
  const {value, retrievedMs, freshness, warnings} = await answers.ask(kopisDetail(id));
  const venue =
    value.venueId === null
      ? undefined
      : await answers.ask(kopisVenue(value.venueId), {waitMs: VENUE_WAIT_MS}).catch(failureOf);
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
