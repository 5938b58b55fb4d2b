import {describe, expect, it} from 'vitest';
import {personalDataIn} from '../../src/desk/personal-data.ts';
import {maskName, maskPhone, maskPhonesIn, parsePhone} from '../../src/desk/phone.ts';

describe('a free text', () => {
  it.each([
    ['900101-1234568', '주민등록번호'],
    ['주민번호는 9001011234568 입니다', '주민등록번호'],
    ['210515-3111111', '주민등록번호'],
    ['카드 4111 1111 1111 1111', '카드 번호'],
    ['5555-5555-5555-4444', '카드 번호'],
    ['010-0000-1234로 전화', '휴대전화 번호'],
    ['계좌 110-123-456789', '계좌 번호'],
    ['국민은행 12345678901234', '계좌 번호'],
  ])('%s holds a %s', (text, kind) => {
    expect(personalDataIn(text)).toBe(kind);
  });

  it.each([
    '여권 발급일 확인',
    '접수번호 2026031100012345',
    '부서 051-888-1234 확인',
    '대표 1588-9090',
    '사업자 120-81-47521',
    '2026-03-11 접수, 5,000원',
    '4111 1111 1111 1112',
    '900101 접수 1234567건',
  ])('%s may be kept', (text) => {
    expect(personalDataIn(text)).toBeUndefined();
  });
});

describe('a telephone number', () => {
  it.each([
    ['01000001234', '010-0000-1234'],
    ['+82 10-0000-1234', '010-0000-1234'],
    ['02-120-1234', '02-120-1234'],
    ['0518881234', '051-888-1234'],
    ['15889090', '1588-9090'],
  ])('%s is %s', (text, phone) => {
    expect(parsePhone(text)).toBe(phone);
  });

  it.each(['', '119', '010-000', 'abc', '999-0000-1234'])('%j is refused without being repeated', (text) => {
    expect(() => parsePhone(text)).toThrow(/^전화번호를 읽을 수 없습니다\.$/);
  });

  it('is masked in one way', () => {
    expect(['010-0000-1234', '051-888-1234', '1588-9090'].map(maskPhone)).toEqual([
      '010-****-1234',
      '051-***-1234',
      '****-9090',
    ]);
    expect(maskPhonesIn('내일 010-0000-1234 로')).toBe('내일 010-****-1234 로');
    expect(['김철', '홍길동', '남궁민수', 'KIM MINSU'].map(maskName)).toEqual([
      '김*',
      '홍*동',
      '남**수',
      'KIM *****',
    ]);
  });
});
