import Fuse from 'fuse.js';
import type {Problem} from '../finding.ts';
import {ownersNamed} from '../owners.ts';
import type {BaseRule} from '../rule.ts';

export const owner: BaseRule = {
  code: 'BARO049',
  severity: 'error',
  level: 'base',
  summary: '책임 부서(owner)는 owners.yaml에 있는 이름으로 적습니다.',
  example: {
    bad: 'owner: 민원괴',
    good: 'owner: 민원과',
    beside: {'owners.yaml': '시청:\n  - 민원과\n  - 자원순환과'},
  },
  check(files, {owners, categories}) {
    if (owners?.value === undefined) return [];
    const known = Object.values(owners.value).flat();
    const nearest = new Fuse(known, {threshold: 0.4});
    const problems = (named: string, at: Problem['at']) =>
      ownersNamed(named)
        .filter((name) => !known.includes(name))
        .map((name) => problemOf(name, at, nearest.search(name)[0]?.item));
    return [
      ...files.flatMap((file) => problems(file.value.owner, ['owner']).map((problem) => ({file, problem}))),
      ...Object.entries(categories.value ?? {}).flatMap(([key, category]) =>
        category.owner === undefined
          ? []
          : problems(category.owner, [key, 'owner']).map((problem) => ({file: categories, problem})),
      ),
    ];
  },
};

function problemOf(name: string, at: Problem['at'], nearest: string | undefined): Problem {
  return {
    at,
    message: `owners.yaml에 없는 부서입니다: ${name}`,
    fix:
      nearest === undefined
        ? '부서 이름을 고치시거나, 새 부서이면 owners.yaml에 더해 주십시오. 둘이면 " / "로 잇습니다'
        : `"${nearest}"을(를) 적으려고 하셨습니까? 새 부서이면 owners.yaml에 더해 주십시오`,
  };
}
