import type {CenterRule} from '../rule.ts';

export const centerDistricts: CenterRule = {
  code: 'BARO065',
  severity: 'error',
  level: 'center',
  summary: 'center.yaml의 구·군은 한 번씩 적고, 법정동 코드도 그 구·군의 것만 적습니다.',
  example: {file: 'center.yaml', bad: withDistricts('중구, 중구'), good: withDistricts('중구, 기장군')},
  check: ({districts, region}) => [
    ...districts.flatMap((name, index) =>
      districts.indexOf(name) === index
        ? []
        : [
            {
              at: ['districts', index],
              message: `이미 적힌 구·군입니다: ${name}`,
              fix: '하나를 지워 주십시오',
            },
          ],
    ),
    ...Object.keys(region?.districtCodes ?? {})
      .filter((name) => !districts.includes(name))
      .map((name) => ({
        at: ['region', 'districtCodes', name],
        message: `districts에 없는 구·군입니다: ${name}`,
        fix: '이름을 districts와 같게 고쳐 주십시오',
      })),
  ],
};

function withDistricts(names: string): string {
  return `name: 가람시 120 콜센터
city: 가람
phone: "051-120"
areaCode: "051"
hours: { open: "08:30", close: "18:30" }
greeting: 무엇을 도와드릴까요?
closing: 좋은 하루 되십시오.
districts: [${names}]`;
}
