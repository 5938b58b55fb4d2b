import type {Article} from '../article.ts';
import type {PathPart} from '../finding.ts';
import type {ArticleRule} from '../rule.ts';

export const repeated: ArticleRule = {
  code: 'BARO039',
  severity: 'error',
  level: 'article',
  summary: '한 목록에 같은 것을 두 번 적지 않습니다.',
  example: {bad: 'keywords: [증명사진, 증명사진]', good: 'keywords: [증명사진, 배경]'},
  check: ({value}) =>
    listsOf(value).flatMap(({at, entries}) =>
      entries.flatMap((entry, index) => {
        const first = entries.indexOf(entry);
        return first === index
          ? []
          : [
              {
                at: [...at, index],
                message: `같은 것이 두 번 적혀 있습니다: ${entry}`,
                fix: '하나를 지워 주십시오',
              },
            ];
      }),
    ),
};

function listsOf(value: Article): {at: PathPart[]; entries: string[]}[] {
  const {keywords = [], bring = [], steps = [], where = [], watchOut = []} = value;
  return [
    ...Object.entries({keywords, bring, steps, where, watchOut}).map(([key, entries]) => ({
      at: [key],
      entries,
    })),
    {at: ['related'], entries: (value.related ?? []).map(({id}) => id)},
    {at: ['contacts'], entries: (value.contacts ?? []).map(({name, phone}) => `${name} ${phone}`)},
    {at: ['sources'], entries: (value.sources ?? []).map(({title, url}) => `${title} ${url}`)},
    ...(value.askFirst ?? []).map(({choices}, index) => ({
      at: ['askFirst', index, 'choices'],
      entries: choices.map(({label}) => label),
    })),
  ];
}
