import {expect, it} from 'vitest';
import {cp949Bytes, unsendable} from '../../src/kb/text-message.ts';

it.each([
  ['여권', 4],
  ['[부산120] 여권', 14],
  ['똠방각하 뷁', 11],
  ['가\n나', 5],
  ['·…“”①★☎▶℃', 18],
])('%j takes %i bytes', (text, bytes) => {
  expect(cp949Bytes(text)).toBe(bytes);
});

it.each([
  ['·…“”’￦℃㎡①★☎▶€똠뷁', ''],
  ['• 가 – 나 — 다 ₩ ➡ 😀', '•–—₩➡😀'],
])('of %j these can’t be sent: %j', (text, expected) => {
  expect(unsendable(text).join('')).toBe(expected);
});
