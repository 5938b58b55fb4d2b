import {type Ask, POLICIES} from '../ask.ts';
import {everyRow} from '../datagokr.ts';
import {dayText, type LiveRoom, type Report} from '../report.ts';

export interface Holiday {
  date: string;
  name: string;
}

export function holidayAsk(year: number): Ask<Holiday[]> {
  return {
    source: 'holidays',
    key: `holidays/${year}`,
    dataset: 'kasi',
    policy: POLICIES.holidays,
    isEmpty: (list) => list.length === 0,
    async retrieve(send) {
      const {readHolidays} = await import('./read.ts');
      const path = '/B090041/openapi/service/SpcdeInfoService/getRestDeInfo';
      const query = {solYear: `${year}`, _type: 'json'};
      return readHolidays(await everyRow(send, {path, query, keyParameter: 'ServiceKey', rowsPerPage: 100}));
    },
  };
}

/** `baro live holidays [해]`: the public holidays of a year, substitutes and temporary ones included. */
export async function holidaysReport(words: string, room: LiveRoom): Promise<Report> {
  const today = room.now.toPlainDate();
  const year = Number(/\d{4}/.exec(words)?.[0] ?? today.year);
  const {value, retrievedMs, freshness, warnings} = await room.answers.ask(holidayAsk(year));
  const next = value.find(({date}) => date >= `${today}`);
  const say =
    value.length === 0
      ? `${year}년의 공휴일을 받지 못했습니다.`
      : next === undefined
        ? `${year}년의 공휴일은 ${value.length}일입니다.`
        : `다음 공휴일은 ${dayText(next.date, today)} ${next.name}입니다.`;
  return {
    schema: 'baro.holidays/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...value.map(({date, name}) => ({text: `${dayText(date, today)}  ${name}`, indent: 4})),
    ],
    origins: [{source: 'kasi', name: '한국천문연구원 특일정보', retrievedMs, freshness}],
    warnings: [...warnings],
    document: {year, holidays: value},
  };
}
