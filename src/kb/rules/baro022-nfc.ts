import type {TextRule} from '../rule.ts';

export const nfc: TextRule = {
  code: 'BARO022',
  severity: 'error',
  level: 'text',
  summary: '한글은 한 글자로 합쳐진 꼴(NFC)로 적습니다.',
  example: {bad: `fee: "${'무료'.normalize('NFD')}"`, good: 'fee: "무료"'},
  check(text) {
    const at = firstDifference(text, text.normalize('NFC'));
    return at === undefined
      ? []
      : [
          {
            at,
            message: '한글의 자음과 모음이 나뉘어 있습니다(NFD)',
            fix: '그 낱말을 지우고 다시 입력해 주십시오. 맥에서 복사한 글에 흔합니다',
          },
        ];
  },
};

function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return at;
  return a.length;
}
