import {describe, expect, it} from 'vitest';
import {article} from '../../src/kb/article.ts';
import {parseKnowledgeText} from '../../src/kb/parse.ts';

const VALID = 'id: a\ntitle: 제목\nquestions: [물음]\nanswer: 답입니다.\nowner: 민원과\n';

/** `code line:column` of each finding. */
function findings(text: string): string[] {
  return parseKnowledgeText('a.yaml', text, article).findings.map(
    ({code, line, column}) => `${code} ${line}:${column}`,
  );
}

describe('parsing an article', () => {
  it('a valid one has a value and nothing to say', () => {
    const {value, findings} = parseKnowledgeText('a.yaml', VALID, article);
    expect(value?.title).toBe('제목');
    expect(findings).toEqual([]);
  });

  it.each([
    ['an unclosed quote', `${VALID}fee: "백 원\n`, 'BARO002 6:6'],
    ['an unclosed bracket', `${VALID}bring: [사진\n`, 'BARO002 6:8'],
    ['a tab as indentation', `${VALID}bring:\n\t- 사진\n`, 'BARO002 7:1'],
    ['a colon in a plain value', `${VALID}fee: 수수료: 확인\n`, 'BARO002 6:6'],
    ['two documents', `${VALID}---\nid: b\n`, 'BARO002 6:1'],
    ['an unclosed flow of thousands of brackets', `fee: ${'['.repeat(20_000)}`, 'BARO002 1:797'],
    ['the same key twice', `${VALID}title: 다른 제목\n`, 'BARO003 6:1'],
    ['an alias', `${VALID}bring: &x [사진]\nwhere: *x\n`, 'BARO004 6:8'],
    ['a tag of its own', `${VALID}fee: !money 백 원\n`, 'BARO002 6:6'],
    ['an unknown key', `${VALID}question: [물음]\n`, 'BARO010 6:1'],
    [
      'an unknown key in a list',
      `${VALID}contacts:\n  - {name: 가, phone: "119", fax: "1"}\n`,
      'BARO010 7:29',
    ],
    ['a missing key', VALID.replace('owner: 민원과\n', ''), 'BARO011 1:1'],
    [
      'a phone number without quotes',
      `${VALID}contacts:\n  - name: 가\n    phone: 01000001234\n`,
      'BARO012 8:5',
    ],
    ['a price without quotes', `${VALID}fee: 3.10\n`, 'BARO012 6:1'],
    ['a text where a list belongs', `${VALID}bring: 사진\n`, 'BARO013 6:1'],
    ['an impossible date', `${VALID}validUntil: 2026-02-30\n`, 'BARO014 6:1'],
    [
      'a phone that can’t be dialled',
      `${VALID}contacts:\n  - {name: 가, phone: "0511"}\n  - {name: 나, phone: "051.120"}\n`,
      'BARO014 8:15',
    ],
    ['an unknown live source', `${VALID}live: football\n`, 'BARO014 6:1'],
    ['an empty list', `${VALID}bring: []\n`, 'BARO014 6:1'],
    [
      'an answer and another article in one choice',
      `${VALID}askFirst:\n  - ask: 물음\n    choices: [{label: 가, see: b, answer: 답}]\n`,
      'BARO014 8:15',
    ],
  ])('%s is found where it is', (_name, text, expected) => {
    expect(findings(text)).toContain(expected);
  });

  it('an alias bomb is refused without being blown up', () => {
    const levels = Array.from(
      {length: 30},
      (_, at) => `l${at}: &l${at} [${at === 0 ? '"lol"' : `*l${at - 1}, *l${at - 1}`}]`,
    );
    expect(findings(levels.join('\n'))[0]).toBe('BARO004 1:5');
  });

  it('says which key was meant', () => {
    const {findings} = parseKnowledgeText('a.yaml', `${VALID}keyword: [가]\n`, article);
    expect(findings[0]?.fix).toBe('keywords: 을(를) 쓰려고 하셨습니까? 이름을 고쳐 주십시오');
  });

  it('reads decomposed Hangul as composed', () => {
    const {value} = parseKnowledgeText('a.yaml', VALID.replace('제목', '제목'.normalize('NFD')), article);
    expect(value?.title).toBe('제목');
  });
});
