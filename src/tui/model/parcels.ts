import {cp949Bytes, LMS_BYTES, SMS_BYTES, unsendable} from '../../kb/text-message.ts';
import type {ArticleView, Settled} from '../../output/article-page.ts';

/** Something to hand over: to the caller as a text message, to a colleague with the call. */
export interface Parcel {
  readonly label: string;
  readonly text: string;
  /** How it fits into a text message. */
  readonly size: string;
  readonly isTooLong: boolean;
}

/** What can be copied from an article, in the order of the digits. */
export function parcelsOf({article}: ArticleView, {district, branch}: Settled): Parcel[] {
  const local = district === undefined ? undefined : article.byDistrict?.[district];
  const script = [article.answer.trim(), branch?.answer.trim(), local].filter(Boolean).join('\n');
  const contact = article.contacts?.[0];
  const [phone, name] = [contact?.phone, contact?.name];
  const whole = [
    script,
    article.bring && `준비물: ${article.bring.join(', ')}`,
    article.fee && `수수료: ${article.fee}`,
    article.where && `어디서: ${article.where.join(', ')}`,
    ...(article.contacts ?? []).map((each) => `${each.name} ${each.phone}`),
  ].filter(Boolean);
  const handOver = [
    `${name ?? article.owner}${phone === undefined ? '' : ` ${phone}`}`,
    `문의: ${article.title}`,
    ...(district === undefined ? [] : [district]),
    ...(branch === undefined ? [] : [branch.label]),
    '안내하던 중 담당자 확인이 필요해 연결합니다',
  ].join(' / ');
  return [
    parcel('문자', sendableText(article.sms?.trim() ?? script)),
    parcel('읽는 말씀', script),
    parcel('답 전체', whole.join('\n')),
    parcel('넘김 말', handOver),
    ...(phone === undefined ? [] : [parcel('전화번호', phone)]),
  ];
}

function parcel(label: string, text: string): Parcel {
  const bytes = cp949Bytes(text);
  const size =
    bytes <= SMS_BYTES
      ? `${bytes}/${SMS_BYTES}`
      : `LMS ${bytes.toLocaleString('en')}/${LMS_BYTES.toLocaleString('en')}`;
  const lost = unsendable(text);
  return {
    label,
    text,
    size: lost.length === 0 ? size : `${size} 보낼 수 없는 글자: ${lost.join(' ')}`,
    isTooLong: bytes > LMS_BYTES,
  };
}

/** Signs that no text message has, and what stands for them (domain.md §1.4). */
const STAND_INS: Readonly<Record<string, string>> = {'•': '·', '–': '-', '—': '-', '₩': '원', '➡': '▶'};

function sendableText(text: string): string {
  return text.replace(/[•–—₩➡]/g, (sign) => STAND_INS[sign] ?? sign);
}
