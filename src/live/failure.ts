/** Why an upstream gave no answer. `code` is the upstream's own result code where it named one. */
export type FailureKind =
  | 'timeout'
  | 'network'
  | 'blocked'
  | 'upstream'
  | 'auth'
  | 'quota'
  | 'rate'
  | 'bad-request'
  | 'withdrawn'
  | 'schema'
  | 'too-large'
  | 'empty'
  | 'circuit'
  | 'disabled';

/** A failed request; `detail` is for operators and holds no key and no address. */
export class LiveFailure extends Error {
  readonly kind: FailureKind;
  readonly detail: string;
  readonly code: string | undefined;

  constructor(kind: FailureKind, detail: string, code?: string) {
    super(`${kind}: ${detail}`);
    this.name = 'LiveFailure';
    this.kind = kind;
    this.detail = detail;
    this.code = code;
  }
}

const TEXTS: Readonly<Record<FailureKind, string>> = {
  timeout: '제시간에 답이 오지 않았습니다',
  network: '연결하지 못했습니다',
  blocked: '요청을 받아 주지 않았습니다(차단되었거나 주소가 바뀌었습니다)',
  upstream: '자료를 주는 곳에 장애가 있습니다',
  auth: '인증키를 받아 주지 않았습니다',
  quota: '오늘 쓸 수 있는 횟수를 다 썼습니다',
  rate: '요청이 한꺼번에 몰렸습니다',
  'bad-request': '자료를 주는 곳이 요청을 거절했습니다',
  withdrawn: '자료를 주는 곳에서 이 서비스를 찾을 수 없습니다',
  schema: '자료를 주는 곳의 형식이 바뀌어 읽을 수 없습니다',
  'too-large': '답이 지나치게 커서 받지 않았습니다',
  empty: '받은 목록이 비어 있어 없다고 단정할 수 없습니다',
  circuit: '연달아 실패하여 잠시(10분) 요청을 멈췄습니다',
  disabled: '아직 쓰도록 설정되어 있지 않습니다',
};

const CODES: Readonly<Record<string, string>> = {
  '20': '활용신청이 되어 있지 않습니다',
  '21': '인증키가 잠시 정지되었습니다',
  '30': '등록되지 않은 인증키입니다. 새 키는 한두 시간 뒤부터 쓸 수 있고, 두 번 인코딩된 키도 이렇게 거절됩니다',
  '31': '인증키의 기한이 지났습니다. 활용신청을 연장해 주십시오',
  '32': '등록되지 않은 IP입니다',
  '33': '서명되지 않은 호출입니다',
};

/** What a kind of failure means, as a Korean clause. */
export function kindText(kind: FailureKind): string {
  return TEXTS[kind];
}

/** The reason as a Korean clause without a full stop, fit for counselors. */
export function reasonOf(failure: LiveFailure): string {
  if (failure.kind === 'disabled') return failure.detail;
  const code = failure.code === undefined ? undefined : CODES[failure.code];
  return code === undefined ? TEXTS[failure.kind] : `${TEXTS[failure.kind]}: ${code}`;
}

/** Failures after which the same request may succeed a moment later. */
export function isTransient({kind}: LiveFailure): boolean {
  return kind === 'network' || kind === 'upstream' || kind === 'rate';
}

/** Failures of the upstream itself: three in a row open its circuit. What is ours to mend does not count. */
export function isUpstreamFault({kind}: LiveFailure): boolean {
  return ['timeout', 'network', 'blocked', 'upstream', 'rate', 'schema', 'too-large', 'withdrawn'].includes(
    kind,
  );
}
