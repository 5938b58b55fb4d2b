import type {Problem} from '../finding.ts';
import type {BaseRule} from '../rule.ts';

export const emergencyWords: BaseRule = {
  code: 'BARO064',
  severity: 'error',
  level: 'base',
  summary: '긴급한 말(when)은 두 글자 이상으로, 한 번만 적습니다.',
  example: {
    file: 'emergencies.yaml',
    bad: '- phone: "119"\n  say: 바로 119로 신고해 주십시오.\n  when: [불]',
    good: '- phone: "119"\n  say: 바로 119로 신고해 주십시오.\n  when: [불났]',
  },
  check(_files, {emergencies}) {
    const seen = new Set<string>();
    return (emergencies?.value ?? []).flatMap(({when = [], exactly = []}, at) => {
      const words: Problem[] = when.flatMap((said, index) => {
        const key = said.replace(/\s/g, '');
        const isTwice = seen.has(key);
        seen.add(key);
        const place = {at: [at, 'when', index]};
        if (key.replace(/[…\s]/g, '').length < 2)
          return [
            {
              ...place,
              message: `너무 짧아 아무 말에나 뜹니다: ${said}`,
              fix: '"불났"처럼 두 글자 이상으로 적으시거나 exactly로 옮겨 주십시오',
            },
          ];
        return isTwice
          ? [{...place, message: `이미 적힌 말입니다: ${said}`, fix: '먼저 뜨는 위쪽 하나만 남겨 주십시오'}]
          : [];
      });
      const silent: Problem[] =
        when.length + exactly.length > 0
          ? []
          : [
              {
                at: [at, 'say'],
                message: '언제 보일지(when, exactly)가 없습니다',
                fix: '들리면 보일 말을 when에 적어 주십시오',
              },
            ];
      return emergencies === undefined
        ? []
        : [...words, ...silent].map((problem) => ({file: emergencies, problem}));
    });
  },
};
