import type {BaseRule} from '../rule.ts';

const ARTICLE =
  'id: passport-fee\ntitle: 여권 수수료\nquestions: [여권 얼마예요]\nanswer: 창구에서 확인 후 안내합니다.\nowner: 민원과';

export const strayFile: BaseRule = {
  code: 'BARO036',
  severity: 'error',
  level: 'base',
  summary: 'articles 폴더에는 articles/<분야>/<id>.yaml만 둡니다.',
  example: {
    file: 'articles/passport/passport-fee.txt',
    bad: ARTICLE,
    good: '',
    beside: {'articles/passport/passport-fee.yaml': ARTICLE},
  },
  check: (_files, {strays}) =>
    strays.map((file) => ({
      file,
      problem: {
        at: 0,
        message: '이 자리의 파일은 찾기에 쓰이지 않습니다',
        fix: /\.ya?ml$/.test(file.path)
          ? 'articles/<분야>/ 바로 아래로 옮겨 주십시오'
          : '글이면 이름을 <id>.yaml로 바꾸시고, 아니면 지워 주십시오',
      },
    })),
};
