import {UsageError} from '../errors.ts';
import {refusePersonalData} from './personal-data.ts';
import {maskPhonesIn, parsePhone, repeatsPhone} from './phone.ts';

export const PHONE_HINT = '전화번호는 --phone 으로 적으시거나, 물을 때 적어 주십시오.';

/** What a counselor writes of a promise, but for the number. */
export interface PromiseTexts {
  phrase: string;
  purpose: string;
  name: string | null;
  article: string | null;
}

/** Throws `UsageError` where something is missing, too long or nothing that may be kept. */
export function checkTexts({phrase, purpose, name, article}: PromiseTexts): void {
  if (purpose === '')
    throw new UsageError('용건을 적어 주십시오.', {
      hint: '예: baro callback add 내일 두시 --about "여권 발급일"',
    });
  if (purpose.length > 200 || (name ?? '').length > 40)
    throw new UsageError('용건은 200자, 이름은 40자까지입니다. 짧게 적어 주십시오.');
  for (const [field, text] of [
    ['용건', purpose],
    ['이름', name ?? ''],
    ['때', phrase],
    ['글의 id', article ?? ''],
  ] as const)
    refusePersonalData(field, text);
  if (maskPhonesIn(phrase) !== phrase) throw new UsageError('때에 전화번호가 있습니다.', {hint: PHONE_HINT});
}

/** The number with hyphens. Throws `UsageError` where it is none, or where the texts repeat it. */
export function checkPhone(text: string, {phrase, purpose, name}: PromiseTexts): string {
  const phone = parsePhone(text);
  if ([purpose, name ?? '', phrase].some((each) => repeatsPhone(each, phone)))
    throw new UsageError('용건이나 이름에 전화번호가 있어 저장하지 않았습니다.', {hint: PHONE_HINT});
  return phone;
}
