import {expect, it} from 'vitest';
import {article} from '../../src/kb/article.ts';
import {newArticleText} from '../../src/kb/new-article.ts';
import {parseKnowledgeText} from '../../src/kb/parse.ts';

const DRAFT = {
  id: 'waste-piano',
  title: '피아노 버리기',
  questions: ['피아노 버리려면'],
  answer: '구청에 신고하시면 됩니다.',
  owner: '자원순환과',
};
const read = (text: string) => parseKnowledgeText('a.yaml', text, article);

it('a new article is valid, and says what was said', () => {
  const {value, findings} = read(newArticleText(DRAFT));
  expect([findings, value]).toMatchObject([[], {...DRAFT, answer: `${DRAFT.answer}\n`, sources: []}]);
});

it.each([
  '여권: 분실',
  '#1',
  '- 가',
  '"가"',
  "가'나",
  '{가}',
  '120',
  'yes',
  '가 # 나',
  '!가',
  '@가',
  '가\\나',
])('text keeps its sense whatever YAML would make of it: %s', (text) => {
  const draft = {...DRAFT, title: text, questions: [text, '둘'], owner: text, answer: `${text}\n  ${text}`};
  const {value, findings} = read(newArticleText(draft));
  expect(findings).toEqual([]);
  expect(value).toMatchObject({
    title: text,
    questions: [text, '둘'],
    owner: text,
    answer: `${text}\n${text}\n`,
  });
});

it('every field that it offers becomes content without its "# ", and is right then', () => {
  const fields = '(?:[a-zA-Z]+:|  )';
  const text = newArticleText(DRAFT)
    .replace(new RegExp(`^# (${fields})`, 'gm'), '$1')
    .replace(/^yaml-language-server.*\n/, '');
  const {value, findings} = read(text);
  expect(findings).toEqual([]);
  const offered = Object.keys(value ?? {});
  const own = ['live', 'verified', 'validFrom', 'validUntil', 'byDistrict', 'related'];
  expect(
    Object.keys(article.shape).filter((field) => !offered.includes(field) && !own.includes(field)),
  ).toEqual([]);
});
