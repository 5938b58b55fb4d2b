import type {PathPart, Problem} from '../finding.ts';
import type {BaseRule, ValidArticleFile} from '../rule.ts';
import {idsOf} from './known-ids.ts';

export const deadReference: BaseRule = {
  code: 'BARO032',
  severity: 'error',
  level: 'base',
  summary: 'related와 see는 있는 글을 가리킵니다.',
  example: {
    bad: 'related:\n  - { id: passport-lots, because: 잃어버리셨을 수도 있습니다 }',
    good: 'related:\n  - { id: passport-lost, because: 잃어버리셨을 수도 있습니다 }',
  },
  check(files, base) {
    const known = idsOf(base);
    return files.flatMap((file) =>
      references(file)
        .filter(({id}) => !known.has(id) || id === file.value.id)
        .map(({id, at}) => ({file, problem: problemOf(id, at, id === file.value.id)})),
    );
  },
};

function problemOf(id: string, at: PathPart[], isItself: boolean): Problem {
  return isItself
    ? {at, message: '글이 자기 자신을 가리킵니다', fix: '다른 글의 id를 적거나 지워 주십시오'}
    : {at, message: `없는 글을 가리킵니다: ${id}`, fix: 'id를 고치거나 이 줄을 지워 주십시오'};
}

function references({value}: ValidArticleFile): {id: string; at: PathPart[]}[] {
  const related = (value.related ?? []).map(({id}, index) => ({id, at: ['related', index, 'id']}));
  const branches = (value.askFirst ?? []).flatMap(({choices}, question) =>
    choices.flatMap(({see}, index) =>
      see === undefined ? [] : [{id: see, at: ['askFirst', question, 'choices', index, 'see']}],
    ),
  );
  return [...related, ...branches];
}
