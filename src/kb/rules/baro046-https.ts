import {textsOf} from '../article-texts.ts';
import type {Problem} from '../finding.ts';
import {placeIn} from '../place-in-text.ts';
import type {ArticleRule} from '../rule.ts';

const ADDRESS = /\bhttps?:\/*[^\s"'<>()[\]가-힣]*/gi;

export const https: ArticleRule = {
  code: 'BARO046',
  severity: 'error',
  level: 'article',
  summary: '주소는 https://로 시작하는 올바른 꼴로 적습니다.',
  example: {
    bad: 'sources:\n  - { title: 여권 안내, url: "http://www.passport.go.kr" }',
    good: 'sources:\n  - { title: 여권 안내, url: "https://www.passport.go.kr" }',
  },
  check: (file) =>
    textsOf(file.value).flatMap(({at, text}) =>
      (text.match(ADDRESS) ?? []).flatMap((address): Problem[] => {
        const message = wrongWith(address.replace(/[.,]+$/, ''));
        return message === undefined
          ? []
          : [
              {
                at: placeIn(file, at, address),
                message: `${message}: ${address}`,
                fix: '브라우저에서 열어 보시고, 주소창의 https:// 주소를 옮겨 적어 주십시오',
              },
            ];
      }),
    ),
};

function wrongWith(address: string): string | undefined {
  if (!URL.canParse(address) || !/^https?:\/\/[^/]/i.test(address)) return '주소의 꼴이 올바르지 않습니다';
  const {protocol, hostname, username} = new URL(address);
  if (protocol !== 'https:') return '암호화되지 않은 주소입니다';
  if (username !== '') return '주소에 계정이 들어 있습니다';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(hostname)
    ? undefined
    : '누구나 열 수 있는 주소가 아닙니다';
}
