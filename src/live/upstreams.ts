import {UsageError} from '../errors.ts';

export type UpstreamName = 'naver' | 'daum' | 'kbo' | 'kopis' | 'datagokr';

interface Upstream {
  origin: string;
  /** The environment variable that replaces the origin; paths stay as they are. */
  variable: string;
  label: string;
  /** Milliseconds between two requests, of all processes of the machine. */
  spacingMs: number;
}

export const UPSTREAMS: Readonly<Record<UpstreamName, Upstream>> = {
  naver: {
    origin: 'https://api-gw.sports.naver.com',
    variable: 'BARO_LIVE_NAVER_URL',
    label: '네이버 스포츠',
    spacingMs: 0,
  },
  daum: {
    origin: 'https://issue.daum.net',
    variable: 'BARO_LIVE_DAUM_URL',
    label: '다음 스포츠',
    spacingMs: 0,
  },
  kbo: {origin: 'https://www.koreabaseball.com', variable: 'BARO_LIVE_KBO_URL', label: 'KBO', spacingMs: 0},
  // Bursts are answered with "Request Blocked" (live.md §3.3).
  kopis: {
    origin: 'https://kopis.or.kr',
    variable: 'BARO_LIVE_KOPIS_URL',
    label: '공연예술통합전산망(KOPIS)',
    spacingMs: 250,
  },
  datagokr: {
    origin: 'https://apis.data.go.kr',
    variable: 'BARO_LIVE_DATAGOKR_URL',
    label: '공공데이터포털',
    spacingMs: 0,
  },
};

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Where an upstream is asked, without a slash at the end. Throws `UsageError` for an address that is not https (loopback aside). */
export function baseOf(
  name: UpstreamName,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const {origin, variable} = UPSTREAMS[name];
  const replaced = environment[variable];
  if (!replaced) return origin;
  const url = URL.parse(replaced);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  }
  throw new UsageError(`${variable}에 쓸 수 없는 주소입니다.`, {
    hint: 'https:// 주소를 적어 주십시오. http:// 는 이 컴퓨터(127.0.0.1)만 됩니다.',
  });
}
