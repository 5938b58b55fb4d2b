import * as z from 'zod';

const text = z.string().min(1);
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '"08:30"처럼 적습니다');

/** kb/center.yaml: who this center is. What is Busan's stands here, so that another city changes only this. */
export const center = z.strictObject({
  name: text.meta({description: '센터 이름'}),
  city: text.meta({description: '도시 이름. 상담 중에 부르는 대로'}),
  phone: z.string().meta({description: '대표 전화. 따옴표로 감쌉니다'}),
  areaCode: z
    .string()
    .regex(/^0\d{1,2}$/, '"051"처럼 적습니다')
    .meta({description: '지역번호. 따옴표로 감쌉니다'}),
  hours: z.strictObject({open: clock, close: clock}).meta({description: '평일 상담 시간'}),
  greeting: text.meta({description: '첫인사'}),
  closing: text.meta({description: '끝인사'}),
  districts: z.array(text).min(1).meta({description: '구·군 이름'}),
  team: z
    .strictObject({name: text, shortName: text, code: text, homeParks: z.array(text).min(1)})
    .optional()
    .meta({description: '프로야구 연고 팀과 홈구장'}),
  region: z
    .strictObject({
      code: z.string().regex(/^\d{2}$/, '"26"처럼 적습니다'),
      name: text,
      fullName: text,
      districtCodes: z.record(text, z.string().regex(/^\d{5}$/, '"26350"처럼 적습니다')),
      forecastPoints: z
        .array(z.strictObject({name: text, nx: z.number(), ny: z.number(), near: z.array(text).optional()}))
        .min(1),
    })
    .optional()
    .meta({description: '실시간 정보를 물을 때 쓰는 시·도와 구·군의 법정동 코드, 기상청 예보 격자'}),
});

/** kb/categories.yaml: folder name → label and who answers for it. */
export const categories = z.record(
  z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, '영문 소문자와 붙임표(-)로만 적습니다'),
  z.strictObject({
    label: text.meta({description: '화면에 보이는 이름'}),
    owner: text.optional().meta({description: '이 분야를 책임지는 부서'}),
    reviewers: z.array(text).optional().meta({description: '검토할 사람의 계정(@이름)'}),
  }),
);

export type Center = z.infer<typeof center>;
export type Categories = z.infer<typeof categories>;
