import type {Problem} from '../finding.ts';
import type {BaseRule} from '../rule.ts';

export const categoryList: BaseRule = {
  code: 'BARO063',
  severity: 'error',
  level: 'base',
  summary: '분야의 이름(label)은 서로 다르고, 검토할 사람(reviewers)은 @이름으로 적습니다.',
  example: {
    file: 'categories.yaml',
    bad: 'passport: { label: 여권 }\nwaste: { label: 여권, reviewers: [hong] }',
    good: 'passport: { label: 여권 }\nwaste: { label: 쓰레기, reviewers: ["@hong"] }',
  },
  check(_files, {categories}) {
    const entries = Object.entries(categories.value ?? {});
    return entries
      .flatMap(([key, {label, reviewers = []}]): Problem[] => {
        const first = entries.find(([, other]) => other.label === label)?.[0];
        return [
          ...(first === key
            ? []
            : [
                {
                  at: [key, 'label'],
                  message: `같은 이름의 분야가 있습니다: ${label}(${first})`,
                  fix: '무엇이 다른지 이름에 드러내 주십시오',
                },
              ]),
          ...reviewers
            .filter((name) => !/^@[A-Za-z\d](?:[A-Za-z\d-]*)(?:\/[\w.-]+)?$/.test(name))
            .map((name) => ({
              at: [key, 'reviewers', reviewers.indexOf(name)],
              message: `계정의 꼴이 아닙니다: ${name}`,
              fix: '"@이름"이나 "@단체/팀"처럼 @으로 시작하는 계정을 따옴표로 감싸 적어 주십시오',
            })),
        ];
      })
      .map((problem) => ({file: categories, problem}));
  },
};
