import {describe, expect, it} from 'vitest';
import {articleChange} from '../../src/kb/changes.ts';
import {articleText} from '../knowledge-base.ts';

const FILE = 'articles/waste/a.yaml';
const change = (before: Record<string, unknown>, now: Record<string, unknown>) =>
  articleChange(FILE, articleText('a', before), articleText('a', now));

describe('a change in an article', () => {
  it.each([
    ['a fee', {fee: '천 원'}, {fee: '이천 원'}, ['fee', '수수료', ['천 원'], ['이천 원']]],
    ['a fee that came', {}, {fee: '천 원'}, ['fee', '수수료', [], ['천 원']]],
    [
      'what to bring',
      {bring: ['신분증', '도장']},
      {bring: ['신분증', '위임장']},
      ['bring', '준비물', ['도장'], ['위임장']],
    ],
    ['the order of steps', {steps: ['가', '나']}, {steps: ['나', '가']}, ['steps', '순서', [], ['나', '가']]],
    [
      'a phone',
      {contacts: [{name: '과', phone: '051-120'}]},
      {contacts: [{name: '과', phone: '051-119', hours: '낮'}]},
      ['contacts', '연락처', ['과 051-120'], ['과 051-119 (낮)']],
    ],
    [
      'a choice',
      {askFirst: [{ask: '누구', choices: [{label: '본인', answer: '가'}]}]},
      {askFirst: [{ask: '누구', choices: [{label: '본인', see: 'b'}]}]},
      ['askFirst', '먼저 여쭙기', ['누구 본인 → 가'], ['누구 본인 → b']],
    ],
    [
      'a district',
      {byDistrict: {중구: '가'}},
      {byDistrict: {중구: '나'}},
      ['byDistrict', '구·군마다 다른 답', ['중구: 가'], ['중구: 나']],
    ],
    ['a check', {}, {verified: {on: '2026-03-01', by: '김'}}, ['verified', '확인', [], ['2026-03-01 김']]],
  ])('is told by field: %s', (_, before, now, [field, label, gone, come]) => {
    expect(change(before, now)).toMatchObject({kind: 'changed', fields: [{field, label, gone, come}]});
  });

  it('is none where only looks or the order of words changed', () => {
    expect(change({keywords: ['가', '나']}, {keywords: ['나', '가']})).toBeUndefined();
    expect(articleChange(FILE, articleText('a'), `# 주석\n${articleText('a')}`)).toBeUndefined();
  });

  it('may be that it came, went or broke', () => {
    const text = articleText('a', {title: '가'});
    expect(articleChange(FILE, undefined, text)).toMatchObject({
      kind: 'added',
      title: '가',
      category: 'waste',
    });
    expect(articleChange(FILE, text, undefined)).toMatchObject({kind: 'removed', title: '가'});
    expect(articleChange(FILE, text, 'id: [')).toMatchObject({kind: 'broken', id: 'a', title: '가'});
    expect(articleChange(FILE, undefined, 'id: [')).toMatchObject({kind: 'broken', id: 'a'});
    expect(articleChange(FILE, 'id: [', text)).toMatchObject({kind: 'changed'});
  });
});
