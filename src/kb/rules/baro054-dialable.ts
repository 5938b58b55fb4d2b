import {textsOf} from '../article-texts.ts';
import {isDialable, phonesIn} from '../dialable.ts';
import type {Problem} from '../finding.ts';
import {placeIn} from '../place-in-text.ts';
import type {BaseRule, PlacedProblem, ValidArticleFile} from '../rule.ts';

export const dialable: BaseRule = {
  code: 'BARO054',
  severity: 'error',
  level: 'base',
  summary: '전화번호는 걸 수 있는 꼴로, 지역번호부터 붙임표로 이어 적습니다.',
  example: {
    bad: 'contacts:\n  - { name: 구청, phone: "12-3456" }',
    good: 'contacts:\n  - { name: 구청, phone: "051-120" }',
  },
  check: (files, {center, emergencies}) => [
    ...files.flatMap(inArticle),
    ...(center.value && !isDialable(center.value.phone)
      ? [{file: center, problem: problemOf(center.value.phone, ['phone'])}]
      : []),
    ...(emergencies?.value ?? []).flatMap(({phone}, index): PlacedProblem[] =>
      emergencies === undefined || isDialable(phone)
        ? []
        : [{file: emergencies, problem: problemOf(phone, [index, 'phone'])}],
    ),
  ],
};

function inArticle(file: ValidArticleFile): PlacedProblem[] {
  const contacts = (file.value.contacts ?? []).flatMap(({phone}, index) =>
    isDialable(phone) ? [] : [problemOf(phone, ['contacts', index, 'phone'])],
  );
  const texts = textsOf(file.value, 'contacts', 'sources').flatMap(({at, text}) =>
    phonesIn(text)
      .filter((phone) => !isDialable(phone) && !phone.startsWith('01'))
      .map((phone) => problemOf(phone, placeIn(file, at, phone))),
  );
  return [...contacts, ...texts].map((problem) => ({file, problem}));
}

function problemOf(phone: string, at: Problem['at']): Problem {
  return {
    at,
    message: `걸 수 없는 전화번호입니다: ${phone}`,
    fix: '"051-120", "1577-0199", "02-2100-0000"처럼 지역번호부터 붙임표로 이어 적어 주십시오',
  };
}
