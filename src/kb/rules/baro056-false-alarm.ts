import type {BaseRule} from '../rule.ts';

export const falseAlarm: BaseRule = {
  code: 'BARO056',
  severity: 'hint',
  severityInChange: 'error',
  level: 'base',
  summary: '긴급한 말은 그 긴급 번호를 안내하는 글에만 questions로 적습니다.',
  example: {
    bad: 'questions: [창구 앞에 사람이 쓰러졌어요]',
    good: 'questions: [창구가 어디예요]',
    beside: {'emergencies.yaml': '- phone: "119"\n  say: 바로 119로 신고해 주십시오.\n  when: [쓰러졌]'},
  },
  check(files, {emergencies, skills}) {
    if (emergencies?.value === undefined) return [];
    const alarmOf = skills.alarmOf(emergencies.value);
    return files.flatMap((file) => {
      const told = new Set(JSON.stringify(file.value).match(/\d[\d-]*/g));
      return file.value.questions.flatMap((question, index) => {
        const phone = alarmOf(question);
        return phone === undefined || told.has(phone)
          ? []
          : [
              {
                file,
                problem: {
                  at: ['questions', index],
                  message: `이 말에는 긴급 안내(${phone})가 먼저 뜨는데, 글에는 ${phone}이 없습니다`,
                  fix: `긴급한 일이면 answer나 contacts에 ${phone}을 적어 주십시오. 아니면 말을 바꾸거나 emergencies.yaml의 unless에 적어 주십시오`,
                },
              },
            ];
      });
    });
  },
};
