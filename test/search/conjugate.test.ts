import {expect, it} from 'vitest';
import {verbsOf} from '../../src/search/conjugate.ts';

it.each([
  ['버림', ['버리', '버린', '버릴', '버립', '버려'], '버렸'],
  ['버렸', ['버리', '버린', '버림', '버려'], '버렸'],
  ['나감', ['나가', '나간', '나갈'], '나갔'],
  ['안나옴', ['안나오', '안나온', '안나와'], '안나왔'],
  ['안됨', ['안되', '안된', '안될', '안돼'], '안됐'],
  ['바꿈', ['바꾸', '바꾼', '바꿔'], '바꿨'],
  ['아픔', ['아프', '아픈', '아파'], '아팠'],
  ['아파', ['아프', '아픈', '아픔'], '아팠'],
  ['신고함', ['신고하', '신고한', '신고해'], '신고했'],
  ['신고했', ['신고하', '신고한', '신고해'], '신고했'],
  ['보냈', ['보내', '보낸', '보냄'], '보냈'],
])('%s may be the verb of %j and %s', (word, forms, past) => {
  expect(verbsOf(word)).toContainEqual({
    forms: expect.arrayContaining([...forms, past]),
    melted: expect.arrayContaining([past]),
  });
});

it.each(['막', '통장', '신청', '떡볶', 'visa', '여ㄱ', ''])('%j is the form of no verb', (word) => {
  expect(verbsOf(word)).toEqual([]);
});
