import type {NewCallback} from '../../src/desk/store/callback.ts';

/** A promise as it is saved, with what the test says of it. */
export function promise(fields: Partial<NewCallback> = {}): NewCallback {
  return {
    phone: '010-0000-1234',
    purpose: '여권 발급일',
    name: null,
    article: null,
    kind: 'at',
    dueAt: '2026-03-12T14:00:00+09:00',
    phrase: '내일 두시',
    createdAt: '2026-03-11T14:10:00+09:00',
    createdBy: 'kim',
    ...fields,
  };
}
