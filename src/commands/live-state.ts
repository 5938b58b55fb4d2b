import {type Context, textSetting} from '../context.ts';
import {CIRCUIT_MS, isOpen} from '../live/answers.ts';
import {DATASETS, type SourceName} from '../live/ask.ts';
import {type FailureKind, kindText} from '../live/failure.ts';
import {ageText, isoSeoul} from '../live/report.ts';
import {SOURCES, type Source} from '../live/sources.ts';
import type {LiveStore} from '../live/store/live-store.ts';

export interface SourceState {
  name: SourceName;
  label: string;
  isConfigured: boolean;
  howTo: string | null;
  datasets: {
    name: string;
    lastSuccess: string | null;
    lastFailure: string | null;
    failure: FailureKind | null;
    usedToday: number;
    limit: number;
    circuit: 'closed' | 'open';
    opensAgainAt: string | null;
  }[];
}

/** What each source needs and how it fares, without a request and without a key. */
export function sourceStates(context: Context, store: LiveStore): SourceState[] {
  const nowMs = context.now().epochMilliseconds;
  return Object.entries(SOURCES).map(([name, source]) => ({
    name: name as SourceName,
    label: source.label,
    ...configuration(source, context),
    datasets: source.datasets.map((dataset) => {
      const {openedMs, succeededMs, failedMs, kind} = store.health(dataset);
      const {used, isSpent} = store.usage(dataset, context.today());
      const iso = (ms: number | null) => (ms === null ? null : isoSeoul(ms));
      const open = isOpen(openedMs, nowMs);
      return {
        name: dataset,
        lastSuccess: iso(succeededMs),
        lastFailure: iso(failedMs),
        failure: kind,
        usedToday: isSpent ? DATASETS[dataset] : used,
        limit: DATASETS[dataset],
        circuit: open ? ('open' as const) : ('closed' as const),
        opensAgainAt: open && openedMs !== null ? isoSeoul(openedMs + CIRCUIT_MS) : null,
      };
    }),
  }));
}

function configuration(
  {key}: Source,
  {environment, settings}: Context,
): {isConfigured: boolean; howTo: string | null} {
  if (key === undefined) {
    const isConfigured = (textSetting(settings, 'baseball.source') ?? 'file') !== 'file';
    return {
      isConfigured,
      howTo: isConfigured
        ? null
        : '허락을 받은 뒤 baro config set baseball.source naver. 그때까지는 시즌 파일로 답합니다',
    };
  }
  const isSet = (name: 'kopis' | 'datagokr') =>
    Boolean(environment[`BARO_KEY_${name.toUpperCase()}`] || textSetting(settings, `keys.${name}`));
  if (isSet(key)) return {isConfigured: true, howTo: null};
  const where =
    key === 'kopis' ? 'kopis.or.kr에 가입해 OpenAPI 이용신청' : 'data.go.kr에 가입해 데이터셋마다 활용신청';
  return {isConfigured: false, howTo: `${where} 뒤 baro config set keys.${key} <키>`};
}

/** One line a source, for `baro live` and `baro doctor`. */
export function stateText({isConfigured, howTo, datasets}: SourceState, nowMs: number): string {
  const told = datasets
    .filter(
      ({lastSuccess, lastFailure, usedToday}) =>
        lastSuccess !== null || lastFailure !== null || usedToday > 0,
    )
    .map(({name, lastSuccess, lastFailure, usedToday, limit, circuit, failure}) => {
      const age = (iso: string) => ageText(nowMs - Temporal.Instant.from(iso).epochMilliseconds);
      const success = lastSuccess === null ? '성공한 적 없음' : `마지막 성공 ${age(lastSuccess)}`;
      const isFailing = lastFailure !== null && (lastSuccess === null || lastFailure >= lastSuccess);
      const why =
        isFailing && failure !== null ? `, 마지막 실패 ${age(lastFailure)}: ${kindText(failure)}` : '';
      return `${name}: ${success}, 오늘 ${usedToday}/${limit}회${circuit === 'open' ? ', 10분간 멈춤' : ''}${why}`;
    });
  return [isConfigured ? '설정됨' : `설정 안 됨 (${howTo})`, ...told].join(' · ');
}
