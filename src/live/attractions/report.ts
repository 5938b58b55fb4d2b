import {districtIn, regionOf} from '../datagokr.ts';
import {cityPlaces} from '../festivals/report.ts';
import type {LiveRoom, Report} from '../report.ts';

const MOST_SHOWN = 8;

/** `baro live attractions [이름] [구·군]`: sights by name, place or district. */
export async function attractionsReport(words: string, room: LiveRoom): Promise<Report> {
  const region = regionOf(room, '26');
  const {district, rest} = districtIn(words, region);
  const {value, retrievedMs, freshness, warnings} = await room.answers.ask(cityPlaces('Attraction'));
  const plain = (text: string) => text.replaceAll(' ', '');
  const shown = value
    .filter((one) => district === undefined || one.district === district)
    .filter(
      (one) =>
        rest === '' ||
        rest
          .split(/\s+/)
          .some((word) => plain(`${one.title}${one.place}${one.address}`).includes(plain(word))),
    );
  const say =
    value.length === 0
      ? '명소 목록을 받지 못했습니다.'
      : shown.length === 0
        ? '그 이름의 명소를 찾지 못했습니다.'
        : `명소 ${shown.length}곳을 찾았습니다.`;
  return {
    schema: 'baro.attractions/1',
    say,
    lines: [
      {text: say, style: 'strong'},
      ...shown.slice(0, MOST_SHOWN).flatMap((one) => [
        {text: one.title, indent: 2},
        {
          text: [one.address, one.hours, one.closed && `쉬는 날 ${one.closed}`, one.fee, one.phone]
            .filter(Boolean)
            .join(' · '),
          style: 'faint' as const,
          indent: 4,
        },
      ]),
    ],
    origins: [{source: 'busan-tour', name: '부산광역시 관광정보(공공데이터포털)', retrievedMs, freshness}],
    warnings: [...warnings],
    document: {district: district ?? null, attractions: shown},
  };
}
