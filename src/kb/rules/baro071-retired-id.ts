import type {BaseRule} from '../rule.ts';

const ARTICLE = (id: string) =>
  `id: ${id}\ntitle: 옛 여권\nquestions: [옛 여권 주세요]\nanswer: 창구에서 확인 후 안내합니다.\nowner: 민원과`;

export const retiredId: BaseRule = {
  code: 'BARO071',
  severity: 'error',
  level: 'base',
  summary: '지운 글의 id를 다른 글에 다시 쓰지 않습니다.',
  example: {
    file: 'articles/passport/passport-old.yaml',
    bad: ARTICLE('passport-old'),
    good: '',
    beside: {'articles/passport/passport-former.yaml': ARTICLE('passport-former')},
  },
  check(files, {earlier}) {
    const kept = new Set(earlier?.articles.flatMap(({value}) => value?.id ?? []));
    return files
      .filter(
        ({path, value}) =>
          earlier?.changed.has(path) && earlier.retiredIds.has(value.id) && !kept.has(value.id),
      )
      .map((file) => ({
        file,
        problem: {
          at: ['id'],
          message: `예전에 지운 글의 id입니다: ${file.value.id}`,
          fix: '적어 둔 곳에서 옛 글로 알지 않도록 새 id를 지어 주십시오',
        },
      }));
  },
};
