import type {TextRule} from '../rule.ts';

export const byteOrderMark: TextRule = {
  code: 'BARO020',
  severity: 'error',
  level: 'text',
  summary: '파일은 BOM 없는 UTF-8로 저장합니다.',
  example: {file: 'lexicon.yaml', bad: '\uFEFFweak: [어떻게]', good: 'weak: [어떻게]'},
  check: (text) =>
    text.startsWith('\uFEFF')
      ? [
          {
            at: 0,
            message: '파일 맨 앞에 보이지 않는 표시(BOM)가 있습니다',
            fix: '편집기에서 "UTF-8(BOM 없음)"으로 저장해 주십시오',
          },
        ]
      : [],
};
