import * as z from 'zod';

/** One setting: its key in the file (dots nest), what it may hold, and its line in `baro config list`. */
export interface Setting {
  key: string;
  schema: z.ZodType<string>;
  about: string;
  default: string | undefined;
  /** A key: never shown, neither in lists nor in errors. */
  isSecret?: boolean;
  /** What is told once, on setting it to a value. */
  notice?: Readonly<Record<string, string>>;
}

const days = z.string().regex(/^(?:[1-9]|[1-9]\d)$/, '1부터 99까지의 날수를 적어 주십시오');
const BASEBALL_NOTICE =
  'KBO는 공개 API를 제공하지 않습니다. 네이버와 다음의 주소는 공식 API가 아니며 예고 없이 바뀌거나 막힐 수 있으므로, KBO나 구단, 제공사의 허락을 받은 뒤에 쓰셔야 합니다.';

/** Every setting that there is. Each is declared here once; whoever uses it reads `context.settings`. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'kb.path',
    schema: z.string().min(1, '폴더의 경로를 적어 주십시오'),
    about: '쓸 지식 베이스의 폴더 (없으면 프로그램에 든 것)',
    default: undefined,
  },
  {
    key: 'color',
    schema: z.enum(['auto', 'always', 'never'], 'auto, always, never 가운데 하나를 적어 주십시오'),
    about: '색을 쓸지',
    default: 'auto',
  },
  {
    key: 'screen.mode',
    schema: z.enum(['full', 'plain'], 'full, plain 가운데 하나를 적어 주십시오'),
    about: '상담 화면을 전체 화면으로 쓸지, 한 줄씩 묻고 답할지 (plain)',
    default: 'full',
  },
  {
    key: 'screen.background',
    schema: z.enum(['dark', 'light'], 'dark, light 가운데 하나를 적어 주십시오'),
    about: '단말기의 바탕색 (없으면 단말기가 알리는 대로)',
    default: undefined,
  },
  {
    key: 'screen.ambiguousWidth',
    schema: z.enum(['1', '2'], '1, 2 가운데 하나를 적어 주십시오'),
    about: '①, →, · 같은 기호를 단말기가 몇 칸으로 그리는지',
    default: '1',
  },
  {
    key: 'desk.keepClosedDays',
    schema: days,
    about: '끝나거나 취소된 약속을 며칠 뒤에 지울지',
    default: '7',
  },
  {
    key: 'desk.keepOpenDays',
    schema: days,
    about: '지나도록 끝내지 못한 약속을 며칠 뒤에 지울지',
    default: '30',
  },
  {
    key: 'baseball.source',
    schema: z.enum(['file', 'naver', 'daum'], 'file, naver, daum 가운데 하나를 적어 주십시오'),
    about: '야구 경기를 알아볼 곳 (file은 지식 베이스의 시즌 파일)',
    default: 'file',
    notice: {naver: BASEBALL_NOTICE, daum: BASEBALL_NOTICE},
  },
  {
    key: 'baseball.kboPermission',
    schema: z.string().min(2, '허락받은 문서의 번호나 이름을 적어 주십시오'),
    about: 'KBO의 허락을 받은 근거. 있어야 KBO 누리집에 취소 사유를 묻습니다',
    default: undefined,
  },
  {
    key: 'keys.kopis',
    schema: z.string().min(1, '인증키를 적어 주십시오'),
    about: 'KOPIS 인증키 (BARO_KEY_KOPIS가 먼저입니다)',
    default: undefined,
    isSecret: true,
  },
  {
    key: 'keys.datagokr',
    schema: z.string().min(1, '인증키를 적어 주십시오'),
    about: '공공데이터포털 인증키 (BARO_KEY_DATAGOKR가 먼저입니다)',
    default: undefined,
    isSecret: true,
  },
];
