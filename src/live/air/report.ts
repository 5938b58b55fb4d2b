import {type Ask, POLICIES} from '../ask.ts';
import {everyRow, regionOf} from '../datagokr.ts';
import type {LiveRoom, Report} from '../report.ts';
import type {Station} from './read.ts';

const GRADES = ['', '좋음', '보통', '나쁨', '매우 나쁨'];

/** One call for the whole province: the quota is 500 a day (live.md §9.3). */
function airAsk(province: string): Ask<Station[]> {
  return {
    source: 'air',
    key: `air/${province}`,
    dataset: 'airkorea',
    policy: POLICIES.air,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readStations} = await import('./read.ts');
      const query = {sidoName: province, returnType: 'json', ver: '1.3'};
      return readStations(
        await everyRow(send, {
          path: '/B552584/ArpltnInforInqireSvc/getCtprvnRltmMesureDnsty',
          query,
          rowsPerPage: 100,
        }),
      );
    },
  };
}

function amountText(micrograms: number | null): string {
  return micrograms === null ? '미확인' : `${micrograms} 마이크로그램`;
}

/** `baro live air [측정소]`: dust now, of a station or of the city. */
export async function airReport(words: string, room: LiveRoom): Promise<Report> {
  const {name} = regionOf(room);
  const {value, retrievedMs, freshness, warnings} = await room.answers.ask(airAsk(name));
  const named = value.filter((station) => station.name !== '' && words.includes(station.name));
  const shown = named.length > 0 ? named : value;
  const mean = (numbers: (number | null)[]) => {
    const known = numbers.filter((number) => number !== null);
    return known.length === 0
      ? null
      : Math.round(known.reduce((sum, number) => sum + number, 0) / known.length);
  };
  const worst = (grades: (number | null)[]) =>
    GRADES[Math.max(0, ...grades.map((grade) => grade ?? 0))] || '확인되지 않음';
  const place =
    named.length > 0
      ? named.map((station) => station.name).join(', ')
      : `${name}(측정소 ${value.length}곳 평균)`;
  const [pm10, pm25] = [
    mean(shown.map((station) => station.pm10)),
    mean(shown.map((station) => station.pm25)),
  ];
  const say =
    value.length === 0
      ? '측정값을 받지 못했습니다. 에어코리아에서 확인해 주십시오.'
      : `${place} 미세먼지는 ${amountText(pm10)}, 초미세먼지는 ${amountText(pm25)}입니다. ${shown.length > 1 ? '가장 나쁜 곳은' : '등급은'} 미세먼지 ${worst(shown.map((station) => station.pm10Grade))}, 초미세먼지 ${worst(shown.map((station) => station.pm25Grade))}입니다.`;
  return {
    schema: 'baro.air/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...shown.slice(0, named.length > 0 ? 5 : 8).map((station) => ({
        text: `${station.name}  미세 ${station.pm10 ?? '-'} ${GRADES[station.pm10Grade ?? 0] ?? ''}  초미세 ${station.pm25 ?? '-'} ${GRADES[station.pm25Grade ?? 0] ?? ''}${station.flag === null ? '' : `  (${station.flag})`}  ${station.measuredAt?.slice(11) ?? ''} 측정`,
        indent: 4,
      })),
    ],
    origins: [{source: 'airkorea', name: '한국환경공단 에어코리아', retrievedMs, freshness}],
    warnings: [...warnings],
    document: {province: name, stations: shown},
  };
}
