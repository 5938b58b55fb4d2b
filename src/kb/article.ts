import * as z from 'zod';

/*
 * The article model. The type, the check and kb/schema.json (what an editor's program completes and shows on
 * hover, hence Korean) all come from these lines.
 */

export const LIVE_SOURCES = [
  'baseball',
  'performances',
  'festivals',
  'attractions',
  'bus',
  'weather',
  'air',
  'holidays',
  'pharmacy',
  'hospital',
  'emergency-room',
] as const;

/** A dialable number: digits in groups joined by hyphens, such as 051-120, 02-3210-0404, 1577-0199 or 119. */
const PHONE = /^(?:\d{2,4}-\d{3,4}(?:-\d{4})?|\d{3,4})$/;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const sentence = z.string().min(1).regex(/\S/, '비어 있습니다. 내용을 적으시거나 이 항목을 지워 주십시오');
const id = z.string().regex(ID, '영문 소문자와 숫자, 붙임표(-)로만 적습니다');
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '2026-10-01처럼 적습니다')
  .refine(isCalendarDate, '달력에 없는 날짜입니다');
const list = z.array(sentence).min(1);

const contact = z.strictObject({
  name: sentence.meta({description: '기관이나 부서 이름'}),
  phone: z
    .string()
    .regex(PHONE, '"051-120"처럼 숫자와 붙임표로 적습니다')
    .meta({description: '전화번호. 반드시 따옴표로 감쌉니다'}),
  hours: sentence.optional().meta({description: '전화를 받는 시간'}),
});

const choice = z
  .strictObject({
    label: sentence.meta({description: '상담사가 고르는 답'}),
    see: id.optional().meta({description: '이 답이면 보여 줄 다른 글의 id'}),
    answer: sentence.optional().meta({description: '이 답이면 읽어 드릴 말씀'}),
  })
  .refine(
    ({see, answer}) => (see === undefined) !== (answer === undefined),
    'see와 answer 가운데 하나만 적습니다',
  );

const question = z.strictObject({
  ask: sentence.meta({description: '시민께 여쭤볼 말'}),
  choices: z.array(choice).min(1).meta({description: '고를 수 있는 답'}),
});

export const article = z
  .strictObject({
    id: id.meta({description: '글의 이름. 파일 이름과 같고, 한 번 쓴 것은 다시 쓰지 않습니다'}),
    title: sentence.max(60, '60자 이내로 적습니다').meta({description: '제목'}),
    questions: list.meta({description: '시민이 실제로 하는 말. 열 개 이상이면 잘 찾아집니다'}),
    keywords: list.optional().meta({description: '찾을 때 쓰는 짧은 낱말: 줄임말, 다른 이름'}),
    answer: sentence.meta({description: '그대로 소리 내어 읽는 답. 세 문장 이내, 합쇼체'}),
    askFirst: z
      .array(question)
      .min(1)
      .max(3, '세 가지까지만 여쭙니다')
      .optional()
      .meta({description: '답이 갈릴 때 먼저 여쭤볼 것'}),
    bring: list.optional().meta({description: '준비물'}),
    steps: list.optional().meta({description: '순서'}),
    fee: sentence.optional().meta({description: '수수료. 따옴표로 감쌉니다'}),
    duration: sentence.optional().meta({description: '걸리는 기간. 따옴표로 감쌉니다'}),
    where: list.optional().meta({description: '어디서'}),
    byDistrict: z.record(z.string(), sentence).optional().meta({description: '구·군마다 다른 답'}),
    watchOut: list.optional().meta({description: '조심할 것, 약속하면 안 되는 것'}),
    easierWay: sentence.optional().meta({description: '더 싸거나 빠른 방법'}),
    details: sentence.optional().meta({description: '상담사가 눈으로 보는 설명(Markdown)'}),
    contacts: z.array(contact).min(1).optional().meta({description: '연락처'}),
    related: z
      .array(
        z.strictObject({
          id: id.meta({description: '글의 id'}),
          because: sentence.meta({description: '왜 함께 안내하는지'}),
        }),
      )
      .min(1)
      .optional()
      .meta({description: '여쭤보지 않으셔도 함께 안내할 글'}),
    sms: sentence
      .optional()
      .meta({description: '보내 드릴 문자. CP949로 90바이트까지 SMS, 2,000바이트까지 LMS'}),
    live: z.enum(LIVE_SOURCES).optional().meta({description: '함께 보여 줄 실시간 정보'}),
    sources: z
      .array(
        z.strictObject({
          title: sentence.meta({description: '근거의 이름'}),
          url: z
            .url({protocol: /^https?$/, message: 'https://로 시작하는 주소를 적습니다'})
            .meta({description: '주소'}),
        }),
      )
      .optional()
      .meta({description: '근거. 없으면 빈 목록([])으로 둡니다'}),
    owner: sentence.meta({description: '내용을 책임지는 부서'}),
    verified: z
      .strictObject({
        on: date.meta({description: '확인한 날'}),
        by: sentence.meta({description: '확인한 사람이나 부서'}),
      })
      .optional()
      .meta({description: '센터 편집자가 확인한 기록. 없으면 미확인으로 보입니다'}),
    reviewEvery: z
      .string()
      .regex(/^[1-9]\d{0,3}d$/, '"180d"처럼 날수와 d로 적습니다')
      .optional()
      .meta({description: '다시 확인할 간격(날수)'}),
    validFrom: date.optional().meta({description: '이 날부터 맞는 내용'}),
    validUntil: date.optional().meta({description: '이 날까지 맞는 내용'}),
  })
  .meta({title: '지식 베이스의 글', description: '한 파일에 글 하나. 설명은 kb/README.md에 있습니다'});

export type Article = z.infer<typeof article>;

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
