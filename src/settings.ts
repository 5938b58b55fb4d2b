import * as z from 'zod';

/** One setting: its key in the file (dots nest), what it may hold, and its line in `baro config list`. */
export interface Setting {
  key: string;
  schema: z.ZodType<string>;
  about: string;
  default: string | undefined;
}

const days = z.string().regex(/^(?:[1-9]|[1-9]\d)$/, '1부터 99까지의 날수를 적어 주십시오');

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
];
