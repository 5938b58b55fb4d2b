import type {ArticleRule} from '../rule.ts';

export const fileName: ArticleRule = {
  code: 'BARO030',
  severity: 'error',
  level: 'article',
  summary: '글의 id는 파일 이름과 같습니다.',
  example: {
    file: 'articles/passport/passport-fee.yaml',
    bad: 'id: passport-price\ntitle: 여권 수수료\nquestions: [여권 얼마예요]\nanswer: 창구에서 확인 후 안내합니다.\nowner: 민원과',
    good: 'id: passport-fee\ntitle: 여권 수수료\nquestions: [여권 얼마예요]\nanswer: 창구에서 확인 후 안내합니다.\nowner: 민원과',
  },
  check({path, value}) {
    const expected = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
    return value.id === expected
      ? []
      : [
          {
            at: ['id'],
            message: `id(${value.id})가 파일 이름(${expected})과 다릅니다`,
            fix: 'id나 파일 이름을 고쳐 같게 해 주십시오',
          },
        ];
  },
};
