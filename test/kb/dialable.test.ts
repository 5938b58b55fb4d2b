import {describe, expect, it} from 'vitest';
import {isDialable, phonesIn} from '../../src/kb/dialable.ts';

describe('a telephone number', () => {
  it.each([
    '119',
    '120',
    '1330',
    '1345',
    '051-120',
    '02-120',
    '051-200-1234',
    '02-2100-1234',
    '02-3210-0404',
    '1588-1234',
    '1666-0000',
    '070-4000-1234',
    '080-200-1234',
    '0505-200-1234',
  ])('can be dialled: %s', (phone) => expect(isDialable(phone)).toBe(true));

  it.each([
    '12',
    '219',
    '051',
    '12-3456',
    '200-1234',
    '051-123-456',
    '051-12-3456',
    '051-100-1234',
    '059-200-1234',
    '1588-123',
    '1588-12345',
    '010-0000-1234',
    '051.120',
    '051 120',
    '0511-20',
  ])('can’t be dialled: %s', (phone) => expect(isDialable(phone)).toBe(false));

  it.each([
    ['문의 051-123-456', ['051-123-456']],
    ['1577-0199나 051-120', ['1577-0199', '051-120']],
    ['2026-10-01부터 2026-10-05까지', []],
    ['09-18시, 8~10명, 3-4일', []],
    ['사업자등록번호 220-81-62517', []],
  ])('is found in a text: %s', (text, phones) => {
    expect(phonesIn(text)).toEqual(phones);
  });
});
