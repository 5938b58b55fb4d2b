import {baro} from '../context.ts';
import {articleText, CENTER, knowledgeBase} from '../knowledge-base.ts';
import {temporaryFolder} from '../temporary.ts';
import {startSimulator} from './simulator/server.ts';

/** A Wednesday in the season. */
export const NOON = '2026-07-15T12:30:00+09:00';
export const KEY = 'secret+key/with==signs';

export const REGION = `team: {name: 롯데 자이언츠, shortName: 롯데, code: LT, homeParks: [사직, 문수]}
region:
  code: "26"
  name: 부산
  fullName: 부산광역시
  districtCodes: {수영구: "26500", 해운대구: "26350"}
  forecastPoints:
    - {name: 부산시청, nx: 98, ny: 76}
`;

export function liveKnowledgeBase(files: Readonly<Record<string, string>> = {}): string {
  return knowledgeBase({
    'center.yaml': CENTER + REGION,
    'calendar.yaml': 'holidays:\n  - { on: 2026-08-15, name: 광복절 }\n',
    'articles/waste/baseball-schedule.yaml': articleText('baseball-schedule', {
      title: '롯데 경기 일정',
      questions: ['롯데 경기 언제'],
      live: 'baseball',
      contacts: [{name: '구단 고객센터', phone: '1577-0000'}],
      sources: [{title: '공식 일정', url: 'https://example.invalid/schedule'}],
    }),
    ...files,
  });
}

/** A desk with its own home and every upstream on loopback; `at` runs a command line at a time of Seoul. */
export async function openDesk(options: {settings?: Record<string, unknown>} = {}) {
  let now = NOON;
  const today = () => Temporal.Instant.from(now).toZonedDateTimeISO('Asia/Seoul').toPlainDate();
  const simulator = await startSimulator(today);
  const [home, root] = [temporaryFolder(), liveKnowledgeBase()];
  const settings = options.settings ?? {baseball: {source: 'naver'}};
  return {
    simulator,
    home,
    root,
    at: async (time: string, ...args: string[]) => {
      now = time;
      const environment = {...simulator.environment, BARO_KEY_KOPIS: KEY, BARO_KEY_DATAGOKR: KEY};
      return baro(args, {knowledgeBase: root, home, environment, settings, now});
    },
  };
}
