import {textsOf} from '../article-texts.ts';
import {placeIn} from '../place-in-text.ts';
import type {ArticleRule} from '../rule.ts';

const PLACEHOLDER =
  /TODO|FIXME|XXX|TBD|lorem ipsum|[○〇]{2,}|ㅇㅇㅇ|\?{3,}|_{3,}|(?:추후|나중에) (?:작성|기재|입력)/i;

export const unfinished: ArticleRule = {
  code: 'BARO028',
  severity: 'error',
  level: 'article',
  summary: '다 쓰지 않은 자리(TODO, ○○○)를 남기지 않습니다.',
  example: {bad: 'fee: "TODO 확인"', good: 'fee: "창구에서 확인 후 안내"'},
  check: (file) =>
    textsOf(file.value, 'sources').flatMap(({at, text}) => {
      const written = PLACEHOLDER.exec(text)?.[0];
      return written === undefined
        ? []
        : [
            {
              at: placeIn(file, at, written),
              message: `다 쓰지 않은 자리가 있습니다: ${written}`,
              fix: '내용을 채우시거나, 아직 모르면 "확인 후 안내"라고 적고 누구에게 확인할지 적어 주십시오',
            },
          ];
    }),
};
