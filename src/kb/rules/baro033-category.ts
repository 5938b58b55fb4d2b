import {categoryOf} from '../files.ts';
import type {ArticleRule} from '../rule.ts';

export const category: ArticleRule = {
  code: 'BARO033',
  severity: 'error',
  level: 'article',
  summary: '글은 articles/<분야>/ 폴더에 두고, 분야는 categories.yaml에 있어야 합니다.',
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
