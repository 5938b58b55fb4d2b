import type {DatasetName, SourceName} from './ask.ts';
import type {LiveRoom, Report} from './report.ts';

export interface Source {
  label: string;
  datasets: readonly DatasetName[];
  /** The longest a whole question may take, all its requests together (live.md §12.1). */
  limitMs: number;
  /** Whose key it needs; nothing for baseball, which needs a permission instead. */
  key: 'kopis' | 'datagokr' | undefined;
  /** Answers words; loaded only when it is asked. Baseball and performances have commands of their own. */
  report?(words: string, room: LiveRoom): Promise<Report>;
}

/** Every live source, by the name that articles and `baro live` use. */
export const SOURCES: Readonly<Record<SourceName, Source>> = {
  baseball: {
    label: '야구',
    datasets: ['naver-schedule', 'naver-game', 'naver-standings', 'daum', 'kbo'],
    limitMs: 5_000,
    key: undefined,
  },
  performances: {
    label: '공연',
    datasets: ['kopis', 'busan-culture'],
    limitMs: 10_000,
    key: 'kopis',
    report: async (words, room) => {
      const {performancesReport, readPerformanceQuestion} = await import('./performances/report.ts');
      return performancesReport(readPerformanceQuestion(words, room), room);
    },
  },
  festivals: {
    label: '축제',
    datasets: ['busan-tour', 'kto-tour'],
    limitMs: 8_000,
    key: 'datagokr',
    report: async (words, room) => (await import('./festivals/report.ts')).festivalsReport(words, room),
  },
  attractions: {
    label: '명소',
    datasets: ['busan-tour'],
    limitMs: 8_000,
    key: 'datagokr',
    report: async (words, room) => (await import('./attractions/report.ts')).attractionsReport(words, room),
  },
  bus: {
    label: '버스',
    datasets: ['bims'],
    limitMs: 6_000,
    key: 'datagokr',
    report: async (words, room) => (await import('./bus/report.ts')).busReport(words, room),
  },
  weather: {
    label: '날씨',
    datasets: ['kma', 'kma-soon'],
    limitMs: 6_000,
    key: 'datagokr',
    report: async (words, room) => (await import('./weather/report.ts')).weatherReport(words, room),
  },
  air: {
    label: '미세먼지',
    datasets: ['airkorea'],
    limitMs: 8_000,
    key: 'datagokr',
    report: async (words, room) => (await import('./air/report.ts')).airReport(words, room),
  },
  holidays: {
    label: '공휴일',
    datasets: ['kasi'],
    limitMs: 5_000,
    key: 'datagokr',
    report: async (words, room) => (await import('./holidays/report.ts')).holidaysReport(words, room),
  },
  pharmacy: {
    label: '약국',
    datasets: ['nmc-pharmacy'],
    limitMs: 10_000,
    key: 'datagokr',
    report: async (words, room) =>
      (await import('./medical/report.ts')).clinicsReport('pharmacy', words, room),
  },
  hospital: {
    label: '병의원',
    datasets: ['nmc-hospital'],
    limitMs: 10_000,
    key: 'datagokr',
    report: async (words, room) =>
      (await import('./medical/report.ts')).clinicsReport('hospital', words, room),
  },
  'emergency-room': {
    label: '응급실',
    datasets: ['nmc-emergency'],
    limitMs: 6_000,
    key: 'datagokr',
    report: async (words, room) => (await import('./medical/report.ts')).emergencyReport(words, room),
  },
};

export function isSource(name: string): name is SourceName {
  return Object.hasOwn(SOURCES, name);
}
