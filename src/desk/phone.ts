import {UsageError} from '../errors.ts';

/** A telephone number of Korea with hyphens: 010-0000-1234. Throws `UsageError` that does not repeat what was given. */
export function parsePhone(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/^\s*\+?82[ -]?/, '0')
    .replace(/[\s().-]/g, '');
  const groups =
    /^(02)(\d{3,4})(\d{4})$/.exec(digits) ??
    /^(0(?:1[016-9]|[3-6]\d|70|80|50\d))(\d{3,4})(\d{4})$/.exec(digits) ??
    /^(1[568]\d{2})(\d{4})$/.exec(digits);
  if (groups === null) {
    throw new UsageError('전화번호를 읽을 수 없습니다.', {
      hint: '"010-0000-1234"처럼 지역번호부터 적어 주십시오.',
    });
  }
  return groups.slice(1).join('-');
}

/** As it is shown: 010-****-1234, with the last four for recognition. One way of masking in the whole program. */
export function maskPhone(phone: string): string {
  const groups = phone.split('-');
  return groups.map((group, at) => (at === groups.length - 2 ? '*'.repeat(group.length) : group)).join('-');
}

/** 김*, 홍*동, 남**수, KIM ****** */
export function maskName(name: string): string {
  const characters = [...name];
  if (/^[\p{Script=Latin} ]+$/u.test(name))
    return characters.map((at, index) => (index < 4 ? at : '*')).join('');
  return characters
    .map((at, index) => (index === 0 || (index === characters.length - 1 && index > 1) ? at : '*'))
    .join('');
}

const PHONE_IN_TEXT = /(?<!\d)(0\d{1,2})([ .-]?)(\d{3,4})([ .-]?)(\d{4})(?!\d)/g;

/** Any telephone number inside a text, masked: for what was typed into the wrong place. */
export function maskPhonesIn(text: string): string {
  return text.replace(
    PHONE_IN_TEXT,
    (_, area: string, before: string, middle: string, after: string, last: string) => {
      return `${area}${before}${'*'.repeat(middle.length)}${after}${last}`;
    },
  );
}

/** Whether a text repeats a number, however it is written there. */
export function repeatsPhone(text: string, phone: string): boolean {
  return text.replace(/[\s().-]/g, '').includes(phone.replaceAll('-', ''));
}
