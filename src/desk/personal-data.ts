import {UsageError} from '../errors.ts';

/*
 * Numbers that identify a person are refused wherever a counselor can type freely (개인정보 보호법 제24조, 제24조의2).
 * Their checksums are used, so that receipt, registration and telephone numbers of offices pass.
 */

/** Throws `UsageError` for a text that holds such a number; the error never repeats the text. */
export function refusePersonalData(field: string, text: string): void {
  const found = personalDataIn(text);
  if (found === undefined) return;
  throw new UsageError(`${field}에 ${found}(으)로 보이는 번호가 있어 저장하지 않았습니다.`, {
    hint:
      found === '휴대전화 번호'
        ? '전화번호는 --phone 으로만 받습니다. 내용에서 지우고 다시 해 주십시오.'
        : '이 번호는 저장할 수 없습니다. 내용에서 지우고 다시 해 주십시오.',
  });
}

/** What kind of personal number a text holds, in Korean. */
export function personalDataIn(text: string): string | undefined {
  return findPersonalData(text.normalize('NFKC'))[0]?.kind;
}

/** A number that identifies a person: what it is, in Korean, and where it stands in the text. */
export interface PersonalNumber {
  kind: string;
  at: number;
  written: string;
}

/** All such numbers, the gravest kinds first. */
export function findPersonalData(text: string): PersonalNumber[] {
  // One character for one, so that places stay true: full-width digits and the dashes that programs put in.
  const plain = text.replace(/[０-９－]/g, (character) => character.normalize('NFKC')).replace(/[–—−]/g, '-');
  const found = (kind: string, pattern: RegExp, isOne: (digits: string, shape: string) => boolean) =>
    [...plain.matchAll(pattern)]
      .filter(([shape]) => isOne(shape.replace(/\D/g, ''), shape))
      .map(({index, 0: written}) => ({kind, at: index, written}));
  return [
    ...found('주민등록번호', /(?<!\d)\d{6}[ -]*[0-9]\d{6}(?!\d)/g, isResidentNumber),
    ...found('카드 번호', /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, isCardNumber),
    ...found('휴대전화 번호', /(?<!\d)01[016-9][ .-]?\d{3,4}[ .-]?\d{4}(?!\d)/g, () => true),
    ...found('계좌 번호', /(?<![\d-])\d{2,6}(?:-\d{2,7}){2,3}(?![\d-])/g, isAccountNumber),
    ...found(
      '계좌 번호',
      /(?:은행|농협|수협|신협|새마을금고|우체국|뱅크|계좌)[^\d]{0,10}\d[\d -]{8,16}\d/g,
      () => true,
    ),
  ];
}

/**
 * Thirteen digits: a birth date, a digit for century and sex, and a check digit (주민등록법 시행규칙). Numbers given
 * since October 2020 have no check digit, so that in the written form 000000-0000000 the date alone decides.
 */
function isResidentNumber(digits: string, shape: string): boolean {
  const [month, day, century] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6)), Number(digits[6])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  if (/^\d{6}\s*-\s*\d{7}$/.test(shape) && century >= 1) return true;
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = Number(digits[12]);
  const isForeign = century >= 5 && century <= 8;
  return (11 - (sum % 11)) % 10 === check || (isForeign && (13 - (sum % 11)) % 10 === check);
}

/** Luhn's sum (ISO/IEC 7812), over the lengths and first digits that cards have. */
function isCardNumber(digits: string): boolean {
  if (digits.length < 14 || !/^[2-69]/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Accounts have no common checksum: three or four groups of 10–14 digits that are no telephone or business number. */
function isAccountNumber(digits: string, shape: string): boolean {
  if (digits.length < 10 || digits.length > 14) return false;
  if (/^(?:0\d{1,2}-\d{3,4}-\d{4}|82-\d{1,2}-\d{3,4}-\d{4}|\d{4}-\d{2}-\d{2}-\d+)$/.test(shape)) return false;
  return !(/^\d{3}-\d{2}-\d{5}$/.test(shape) && isBusinessNumber(digits));
}

/** 사업자등록번호: ten digits with a check digit (국세청). */
function isBusinessNumber(digits: string): boolean {
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (10 - ((sum + Math.floor((5 * Number(digits[8])) / 10)) % 10)) % 10 === Number(digits[9]);
}
