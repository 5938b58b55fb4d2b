import * as z from 'zod';

/** One setting: its key in the file (dots nest), what it may hold, and its line in `baro config list`. */
export interface Setting {
  key: string;
  schema: z.ZodType<string>;
  about: string;
  default: string | undefined;
}

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
];
