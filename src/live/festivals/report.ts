import {type Ask, POLICIES} from '../ask.ts';
import {districtIn, everyRow, regionOf} from '../datagokr.ts';
import {LiveFailure, reasonOf} from '../failure.ts';
import {dayText, type LiveRoom, type Region, type Report, type ReportLine} from '../report.ts';
import {settle} from '../settle.ts';
import type {Place} from './read.ts';

const NAMES = {'busan-tour': '부산광역시 관광정보(공공데이터포털)', kto: '한국관광공사 TourAPI'};
const MOST_SHOWN = 10;

export function cityPlaces(service: 'Festival' | 'Attraction'): Ask<Place[]> {
  return {
    source: service === 'Festival' ? 'festivals' : 'attractions',
    key: `${service === 'Festival' ? 'festivals' : 'attractions'}/busan`,
    dataset: 'busan-tour',
    policy: POLICIES.busanTour,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readCityRows} = await import('./read.ts');
      const path = `/6260000/${service}Service/get${service}Kr`;
      return readCityRows(await everyRow(send, {path, query: {resultType: 'json'}}), service === 'Festival');
    },
  };
}

function ktoFestivals(today: Temporal.PlainDate, {code, name}: Region): Ask<Place[]> {
  return {
    source: 'festivals',
    key: `festivals/kto/${code}`,
    dataset: 'kto-tour',
    policy: POLICIES.ktoFestivals,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readKtoRows} = await import('./read.ts');
      const eventStartDate = `${today.subtract({days: 60})}`.replaceAll('-', '');
      // areaCode returns next to nothing since records lost it; the legal district's code is what works (live.md §6).
      const query = {MobileOS: 'ETC', MobileApp: 'baro', _type: 'json', eventStartDate, lDongRegnCd: code};
      return readKtoRows(await everyRow(send, {path: '/B551011/KorService2/searchFestival2', query}), name);
    },
  };
}

/** `baro live festivals [날짜] [구·군] [이름]`: what is on, with KTO's dates where both know a festival. */
export async function festivalsReport(words: string, room: LiveRoom): Promise<Report> {
  const region = regionOf(room);
  const today = room.now.toPlainDate();
  const days = room.readDays(words);
  const {district, rest} = districtIn(days?.rest ?? words, region);
  const heard = (source: keyof typeof NAMES, ask: Ask<Place[]>) =>
    room.answers.ask(ask).then((answer) => ({...answer, source}));
  const asked = [heard('kto', ktoFestivals(today, region))];
  if (region.code === '26') asked.push(heard('busan-tour', cityPlaces('Festival')));
  const {good, failed} = await settle(asked);
  if (good.length === 0) throw failed[0] ?? new LiveFailure('disabled', '쓸 수 있는 곳이 없습니다');
  const all = good.flatMap(({value}) => value);
  const plain = (text: string) => text.replace(/제?\s*\d+회|\d{4}년?|\s|[^가-힣a-z]/gi, '');
  const merged = all.filter(
    (one) =>
      one.source === 'kto' ||
      !all.some((other) => other.source === 'kto' && plain(other.title) === plain(one.title)),
  );
  const span = {from: days?.from ?? `${today}`, to: days?.to ?? `${today.add({days: 60})}`};
  const shown = merged
    .filter((one) => district === undefined || one.district === district)
    .filter((one) => rest === '' || words.includes('축제') || `${one.title}${one.place}`.includes(rest))
    .filter((one) => isOn(one, span) || (days === undefined && isUnsure(one, today)))
    .sort(
      (a, b) =>
        Number(isUnsure(a, today)) - Number(isUnsure(b, today)) || ((a.from ?? '') < (b.from ?? '') ? -1 : 1),
    );
  const sure = shown.filter((one) => !isUnsure(one, today));
  const say =
    all.length === 0
      ? '축제 목록을 받지 못했습니다. 없다고 단정하지 마십시오.'
      : sure.length > 0
        ? `${dayText(span.from, today)}부터 ${dayText(span.to, today)} 사이의 축제는 ${sure.length}건입니다.`
        : '그 기간에 날짜가 확인된 축제는 찾지 못했습니다.';
  return {
    schema: 'baro.festivals/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...shown.slice(0, MOST_SHOWN).flatMap((one) => festivalLines(one, today)),
    ],
    origins: good.map(({source, retrievedMs, freshness}) => ({
      source,
      name: NAMES[source],
      retrievedMs,
      freshness,
    })),
    warnings: [
      ...good.flatMap(({warnings}) => warnings),
      ...failed.map((one) => `일부 자료를 확인하지 못했습니다: ${reasonOf(one)}.`),
    ],
    document: {
      ...span,
      district: district ?? null,
      festivals: shown.map((one) => ({...one, isDateUnsure: isUnsure(one, today)})),
    },
  };
}

function isOn({from, to}: Place, span: {from: string; to: string}): boolean {
  return from !== null && to !== null && from <= span.to && to >= span.from;
}

/** Last year's dates stay until the page is updated, and some have none. */
function isUnsure({to}: Place, today: Temporal.PlainDate): boolean {
  return to === null || to < `${today}`;
}

function festivalLines(one: Place, today: Temporal.PlainDate): ReportLine[] {
  const when = isUnsure(one, today)
    ? `지난 일정 ${one.hours ?? '없음'} – 올해 일정 확인 필요`
    : `${dayText(one.from ?? '', today)} ~ ${dayText(one.to ?? '', today)}`;
  return [
    {text: one.title, indent: 2},
    {
      text: [when, one.place ?? one.address, one.fee, one.phone].filter(Boolean).join(' · '),
      style: 'faint',
      indent: 4,
    },
  ];
}
