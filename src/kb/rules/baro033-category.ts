import {categoryOf} from '../files.ts';
import type {ArticleRule} from '../rule.ts';

export const category: ArticleRule = {
  code: 'BARO033',
  severity: 'error',
  level: 'article',
  summary: '글은 articles/<분야>/ 폴더에 두고, 분야는 categories.yaml에 있어야 합니다.',
  example: {
    file: 'articles/pasport/passport-fee.yaml',
    bad: 'id: passport-fee\ntitle: 여권 수수료\nquestions: [여권 얼마예요]\nanswer: 창구에서 확인 후 안내합니다.\nowner: 민원과',
    good: '',
    beside: {
      'articles/passport/passport-price.yaml':
        'id: passport-price\ntitle: 여권 값\nquestions: [여권 값이 얼마라예]\nanswer: 구청에 물어보시면 됩니다.\nowner: 민원과',
    },
  },
  check({path}, {categories}) {
    const folder = categoryOf(path);
    if (folder === undefined) {
      return [{at: 0, message: '분야 폴더 밖에 있는 글입니다', fix: 'articles/<분야>/ 폴더로 옮겨 주십시오'}];
    }
    if (categories.value === undefined || Object.hasOwn(categories.value, folder)) return [];
    return [
      {
        at: 0,
        message: `categories.yaml에 없는 분야입니다: ${folder}`,
        fix: '폴더를 옮기거나 categories.yaml에 분야를 더해 주십시오',
      },
    ];
  },
};
