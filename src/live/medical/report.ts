import {type Ask, POLICIES} from '../ask.ts';
import {districtIn, everyRow, regionOf} from '../datagokr.ts';
import {holidayAsk} from '../holidays/report.ts';
import {withParticle} from '../korean.ts';
import {dayText, type LiveRoom, type Report, type ReportLine} from '../report.ts';
import {failureOf} from '../settle.ts';
import {departmentIn} from './departments.ts';
import {clockText, hoursText, isOpenAt} from './hours.ts';
import type {Clinic, EmergencyRoom} from './read.ts';

const PHONE_FIRST = '적혀 있는 시간과 다를 수 있습니다. 방문 전 전화 확인을 안내해 주십시오.';
/** The weekly table knows a holiday's usual hours, not who is on duty over 설날 and 추석 (live.md §11.3). */
const DUTY_TABLE =
  '공휴일 당직은 따로 정해집니다. 응급의료포털(e-gen.or.kr)이나 129에서도 확인하시도록 안내해 주십시오.';
const KINDS = {
  pharmacy: {
    path: '/B552657/ErmctInsttInfoInqireService/getParmacyListInfoInqire',
    dataset: 'nmc-pharmacy',
    label: '약국',
  },
  hospital: {
    path: '/B552657/HsptlAsembySearchService/getHsptlMdcncListInfoInqire',
    dataset: 'nmc-hospital',
    label: '병의원',
  },
} as const;
const MOST_SHOWN = 10;

function clinicsAsk(
  source: 'pharmacy' | 'hospital',
  province: string,
  district: string | undefined,
  department?: string,
): Ask<Clinic[]> {
  const {path, dataset} = KINDS[source];
  const query = {
    Q0: province,
    ...(district === undefined ? {} : {Q1: district}),
    ...(department === undefined ? {} : {QD: department}),
  };
  return {
    source,
    key: `${source}/${Object.values(query).join('/')}`,
    dataset,
    policy: POLICIES.nmcList,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readClinics} = await import('./read.ts');
      return readClinics(await everyRow(send, {path, query}));
    },
  };
}

/** `baro live pharmacy [구·군] [날짜나 "지금"] [이름]`, and hospitals the same: who is open, by the weekly table. */
export async function clinicsReport(
  source: 'pharmacy' | 'hospital',
  words: string,
  room: LiveRoom,
): Promise<Report> {
  const {answers, now} = room;
  const region = regionOf(room);
  const today = now.toPlainDate();
  const days = room.readDays(words);
  const {district, rest: named} = districtIn(days?.rest ?? words, region);
  const {department, rest} =
    source === 'hospital' ? departmentIn(named) : {department: undefined, rest: named};
  const wanted = rest.replace(/약국|병원|의원|지금|문\s*연|여는|열린|곳|데/g, ' ').trim();
  // Pharmacies of the whole city are few enough for one copy; hospitals are kept by district (live.md §11.4).
  const ask = clinicsAsk(
    source,
    region.fullName,
    source === 'hospital' ? district : undefined,
    department?.code,
  );
  const day = Temporal.PlainDate.from(days?.from ?? `${today}`);
  const [answer, holidays] = await Promise.all([
    answers.ask(ask),
    answers.ask(holidayAsk(day.year)).catch((error: unknown) => void failureOf(error)),
  ]);
  const isNow = day.equals(today) && days?.minute === undefined;
  const column = (date: Temporal.PlainDate) =>
    holidays?.value.some((holiday) => holiday.date === `${date}`) ? 7 : date.dayOfWeek - 1;
  const minute = isNow ? now.hour * 60 + now.minute : days?.minute;
  const isOpen = ({week}: Clinic) =>
    minute !== undefined
      ? isOpenAt(minute, week[column(day)] ?? null, week[column(day.subtract({days: 1}))] ?? null)
      : week[column(day)] !== null;
  const near = answer.value
    .filter(
      ({address}) =>
        address.startsWith(region.name) && (district === undefined || address.includes(` ${district}`)),
    )
    .filter(({name}) => wanted === '' || name.replaceAll(' ', '').includes(wanted.replaceAll(' ', '')));
  const shown = wanted === '' ? near.filter(isOpen) : near;
  const label = department?.name ?? KINDS[source].label;
  const when = isNow
    ? '지금'
    : `${dayText(`${day}`, today)}${days?.minute === undefined ? '' : ` ${clockText(days.minute)}에`}`;
  const place = district ?? region.name;
  const say =
    answer.value.length === 0
      ? `${label} 목록을 받지 못했습니다.`
      : wanted === ''
        ? `${place}에서 ${when} 문을 여는 것으로 적힌 ${withParticle(label, '는', '은')} ${shown.length}곳입니다.`
        : `${wanted} ${label} ${shown.length}곳을 찾았습니다.`;
  const lines = shown.slice(0, MOST_SHOWN).flatMap((clinic): ReportLine[] => [
    {text: `${clinic.name}  ${clinic.phone ?? '전화 없음'}`, indent: 2},
    {
      text: `${isNow ? '오늘' : dayText(`${day}`, today)} ${hoursText(clinic.week[column(day)] ?? null)} · ${clinic.address}${clinic.note === null ? '' : ` · ${clinic.note}`}`,
      style: 'faint',
      indent: 4,
    },
  ]);
  return {
    schema: `baro.${source}/1`,
    say,
    lines: [
      {text: say, style: 'strong'},
      ...lines,
      ...(column(day) === 7 ? [{text: DUTY_TABLE, style: 'warning' as const}] : []),
      {text: PHONE_FIRST, style: 'warning'},
    ],
    origins: [
      {source: 'nmc', name: '국립중앙의료원', retrievedMs: answer.retrievedMs, freshness: answer.freshness},
    ],
    warnings: [...answer.warnings, ...(holidays ? [] : ['공휴일인지 확인하지 못해 요일대로 안내합니다.'])],
    document: {
      day: `${day}`,
      district: district ?? null,
      department: department?.name ?? null,
      isHoliday: column(day) === 7,
      count: shown.length,
      places: shown.map((clinic) => ({
        ...clinic,
        isOpen: isOpen(clinic),
        hours: clinic.week[column(day)] ?? null,
      })),
    },
  };
}

/** Beds change by the minute; what a hospital wrote down long ago is not told as if it were now. */
const OLD_BEDS_MINUTES = 60;

/** `baro live emergency-room [구·군]`: free beds as the hospitals report them. */
export async function emergencyReport(words: string, room: LiveRoom): Promise<Report> {
  const region = regionOf(room);
  const {district} = districtIn(words, region);
  const ask: Ask<EmergencyRoom[]> = {
    source: 'emergency-room',
    key: `emergency-room/${region.code}/${district ?? ''}`,
    dataset: 'nmc-emergency',
    policy: POLICIES.nmcBeds,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readEmergencyRooms} = await import('./read.ts');
      const query = {STAGE1: region.fullName, ...(district === undefined ? {} : {STAGE2: district})};
      return readEmergencyRooms(
        await everyRow(send, {
          path: '/B552657/ErmctInfoInqireService/getEmrrmRltmUsefulSckbdInfoInqire',
          query,
          rowsPerPage: 100,
        }),
      );
    },
  };
  const {value, retrievedMs, freshness, warnings} = await room.answers.ask(ask);
  const minutesAgo = (reportedAt: string | null) => {
    if (reportedAt === null) return null;
    try {
      const at = Temporal.PlainDateTime.from(reportedAt).toZonedDateTime('Asia/Seoul');
      return Math.round((room.now.epochMilliseconds - at.epochMilliseconds) / 60_000);
    } catch {
      return null; // no date of the calendar
    }
  };
  const rooms = [...value].sort((a, b) => (b.beds ?? -99) - (a.beds ?? -99));
  const say =
    rooms.length === 0
      ? '응급실 목록을 받지 못했습니다. 119에 문의하시도록 안내해 주십시오.'
      : `${district ?? region.name} 응급실 ${rooms.length}곳의 빈 병상입니다. 급하시면 바로 119에 전화하시도록 안내해 주십시오.`;
  return {
    schema: 'baro.emergency-room/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...rooms.slice(0, 20).map((one) => {
        const ago = minutesAgo(one.reportedAt);
        const beds =
          one.beds === null
            ? '미확인'
            : one.beds === -1
              ? '없음(또는 미확인)'
              : one.beds < 0
                ? `정원 ${-one.beds}명 초과`
                : `${one.beds}개`;
        const age =
          ago === null
            ? '입력 시각 없음'
            : ago > OLD_BEDS_MINUTES
              ? `${ago}분 전 입력: 지금과 다를 수 있음`
              : `${Math.max(0, ago)}분 전 입력`;
        return {text: `${one.name}  빈 병상 ${beds}  ${one.phone ?? ''}  (${age})`, indent: 4};
      }),
      {text: PHONE_FIRST, style: 'warning' as const},
    ],
    origins: [{source: 'nmc', name: '국립중앙의료원', retrievedMs, freshness}],
    warnings: [...warnings],
    document: {district: district ?? null, rooms},
  };
}
