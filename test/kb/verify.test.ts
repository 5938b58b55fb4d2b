import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {article} from '../../src/kb/article.ts';
import {isArticlePath, listKnowledgeFiles} from '../../src/kb/files.ts';
import {parseKnowledgeText} from '../../src/kb/parse.ts';
import {withVerification} from '../../src/kb/verify.ts';
import {PROJECT} from '../e2e/program.ts';

const ON = '2026-03-11';

describe('a verification is written', () => {
  it.each([
    [
      'after the owner, where there is none',
      'id: a\nowner: 민원과 # 바뀔 수 있음\n# 끝\nreviewEvery: 180d\n',
      'id: a\nowner: 민원과 # 바뀔 수 있음\nverified: { on: 2026-03-11, by: 김편집 }\n# 끝\nreviewEvery: 180d\n',
    ],
    [
      'at the end of a file without a last line end',
      'id: a\nowner: 민원과',
      'id: a\nowner: 민원과\nverified: { on: 2026-03-11, by: 김편집 }\n',
    ],
    [
      'in braces, with the comment behind',
      'verified: {by: 이전,   on: 2025-01-01} # 전화로\nowner: 민원과\n',
      'verified: {by: 김편집,   on: 2026-03-11} # 전화로\nowner: 민원과\n',
    ],
    [
      'in lines, each with its comment and its quotes',
      'verified:\n  on: "2025-01-01" # 언제\n  # 누가\n  by: \'이전\'\nowner: 민원과\n',
      'verified:\n  on: "2026-03-11" # 언제\n  # 누가\n  by: \'김편집\'\nowner: 민원과\n',
    ],
    [
      'with the line ends that the file has',
      'id: a\r\nowner: 민원과\r\nsources: []\r\n',
      'id: a\r\nowner: 민원과\r\nverified: { on: 2026-03-11, by: 김편집 }\r\nsources: []\r\n',
    ],
  ])('%s', (_, before, after) => {
    expect(withVerification(before, {on: ON, by: '김편집'})).toBe(after);
  });

  it.each(['구, 과: 김', '{김}', "김'편집", '김 # 편집', '120', 'yes', '- 김', '@김', '"김"', '김\\편집'])(
    'with any name: %s',
    (by) => {
      for (const start of [
        'owner: 과\n',
        "owner: 과\nverified: {on: 2025-01-01, by: 'x'}\n",
        'owner: 과\nverified:\n  on: 2025-01-01\n  by: x\n',
      ]) {
        const text = `id: a\ntitle: 가\nquestions: [나]\nanswer: 다.\n${start}`;
        const {value, findings} = parseKnowledgeText('a.yaml', withVerification(text, {on: ON, by}), article);
        expect([findings, value?.verified]).toEqual([[], {on: ON, by}]);
      }
    },
  );

  it('changes one line of each article that there is, and nothing else', () => {
    const root = join(PROJECT, 'kb');
    const changed = listKnowledgeFiles(root)
      .filter(({path}) => isArticlePath(path))
      .map(({path}) => {
        const before = readFileSync(join(root, path), 'utf8');
        const lines = withVerification(before, {on: ON, by: '김편집'}).split('\n');
        const isNew = (line: string) => line === `verified: { on: ${ON}, by: 김편집 }`;
        return [path, lines.filter((line) => !isNew(line)).join('\n') === before, lines.filter(isNew).length];
      });
    expect(changed.length).toBeGreaterThan(400);
    expect(changed.filter(([, isSame, lines]) => !isSame || lines !== 1)).toEqual([]);
  });
});
