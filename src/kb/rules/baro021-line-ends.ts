import type {TextRule} from '../rule.ts';

export const lineEnds: TextRule = {
  code: 'BARO021',
  severity: 'error',
  level: 'text',
  summary: '줄 끝은 LF로 저장합니다.',
  example: {file: 'lexicon.yaml', bad: 'weak: [어떻게]\r\n', good: 'weak: [어떻게]\n'},
  check(text) {
    const at = text.indexOf('\r');
    return at < 0
      ? []
      : [
          {
            at,
            message: '줄 끝이 윈도우 방식(CRLF)입니다',
            fix: '편집기에서 줄 끝을 LF로 바꾸어 저장해 주십시오',
          },
        ];
  },
};
