import * as z from 'zod';

const text = z.string().min(1);

/** kb/calendar.yaml: when the center is closed beside weekends. An editor adds a temporary holiday here. */
export const calendar = z.strictObject({
  spoken: z
    .record(text, z.array(text).min(1))
    .optional()
    .meta({description: '공휴일 이름 → 시민이 부르는 다른 이름'}),
  holidays: z
    .array(
      z.strictObject({
        on: z.iso
          .date('있는 날짜를 2026-10-02처럼 적습니다')
          .meta({description: '쉬는 날. 2026-10-02처럼 적습니다'}),
        name: text.meta({description: '이름'}),
      }),
    )
    .min(1)
    .meta({description: '토요일과 일요일 말고 쉬는 날'}),
});

export type Calendar = z.infer<typeof calendar>;
