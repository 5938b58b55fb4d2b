import type {BaseRule} from '../rule.ts';
import {idsOf} from './known-ids.ts';

export const emergencyArticles: BaseRule = {
  code: 'BARO066',
  severity: 'error',
  level: 'base',
  summary: '긴급 안내의 see는 있는 글을 가리킵니다.',
  example: {
    file: 'emergencies.yaml',
    bad: '- phone: "119"\n  say: 바로 119로 신고해 주십시오.\n  see: [safe-fire-lost]\n  when: [불났]',
    good: '- phone: "119"\n  say: 바로 119로 신고해 주십시오.\n  when: [불났]',
  },
  check(_files, base) {
    const {emergencies} = base;
    if (emergencies?.value === undefined) return [];
    const known = idsOf(base);
    return emergencies.value.flatMap(({see = []}, at) =>
      see.flatMap((id, index) =>
        known.has(id)
          ? []
          : [
              {
                file: emergencies,
                problem: {
                  at: [at, 'see', index],
                  message: `없는 글을 가리킵니다: ${id}`,
                  fix: '그 일을 다루는 글의 id로 고치시거나 지워 주십시오',
                },
              },
            ],
      ),
    );
  },
};
