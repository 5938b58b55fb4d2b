import {isDeepStrictEqual} from 'node:util';
import type {Article} from '../article.ts';
import type {BaseRule} from '../rule.ts';

const ARTICLE = (id: string, title: string) =>
  `id: ${id}\ntitle: ${title}\nquestions: [여권 얼마예요]\nanswer: 창구에서 확인 후 안내합니다.\nowner: 민원과`;

export const renamedId: BaseRule = {
  code: 'BARO073',
  severity: 'error',
  level: 'base',
  summary: '글의 id는 바꾸지 않습니다.',
  example: {
    file: 'articles/passport/passport-price.yaml',
    earlier: ARTICLE('passport-fee', '여권 수수료'),
    bad: ARTICLE('passport-price', '여권 수수료'),
    good: ARTICLE('passport-price', '여권 값 견주기')
      .replace('얼마예요', '견줘 주세요')
      .replace('창구', '부서'),
  },
  check(files, {earlier}) {
    const ids = new Set(files.map(({value}) => value.id));
    const gone = (earlier?.articles ?? []).flatMap(({value}) => (value && !ids.has(value.id) ? [value] : []));
    if (gone.length === 0) return [];
    const old = new Set((earlier?.articles ?? []).flatMap(({value}) => value?.id ?? []));
    return files
      .filter(({path, value}) => earlier?.changed.has(path) && !old.has(value.id))
      .flatMap((file) => {
        const former = gone.find((article) => isSameArticle(article, file.value));
        return former === undefined
          ? []
          : [
              {
                file,
                problem: {
                  at: ['id'],
                  message: `있던 글의 id(${former.id})가 바뀌었습니다`,
                  fix: `id와 파일 이름을 ${former.id}(으)로 되돌려 주십시오. 적어 둔 곳과 통계가 그 이름을 씁니다`,
                },
              },
            ];
      });
  },
};

/** The title or the spoken answer has stayed. */
function isSameArticle(a: Article, b: Article): boolean {
  return a.title === b.title || isDeepStrictEqual(a.answer, b.answer);
}
