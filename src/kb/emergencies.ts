import * as z from 'zod';

const text = z.string().min(1);

const emergency = z.strictObject({
  phone: z
    .string()
    .regex(/^[\d-]+$/, '"119"처럼 따옴표로 감싸 적습니다')
    .meta({description: '먼저 알려 드릴 번호'}),
  say: text.meta({description: '그대로 읽어 드릴 말씀'}),
  when: z
    .array(text)
    .optional()
    .meta({description: '이 말이 들리면 보입니다. 토막이 그 순서로 모두 나오면 됩니다'}),
  exactly: z.array(text).optional().meta({description: '이 말만 적었을 때 보입니다'}),
  see: z
    .array(text)
    .optional()
    .meta({description: '이 일을 다루는 글의 id. 말만으로 글을 찾지 못해도 맨 앞에 보입니다'}),
  unless: z.array(text).optional().meta({description: '이 말이 함께 나오면 보이지 않습니다'}),
});

/** kb/emergencies.yaml: what must never be answered by ranking alone, the most urgent first. */
export const emergencies = z.array(emergency);

export type Emergency = z.infer<typeof emergency>;
