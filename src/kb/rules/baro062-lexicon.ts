import type {PathPart, Problem} from '../finding.ts';
import {LEXICON_GROUPS, type Lexicon} from '../lexicon.ts';
import type {BaseRule} from '../rule.ts';

export const lexiconWords: BaseRule = {
  code: 'BARO062',
  severity: 'error',
  level: 'base',
  summary: 'lexicon.yaml의 말은 한 번만, 자기 자신이 아닌 말로 풀이하고, 숫자 없이 네 낱말 안으로 적습니다.',
  example: {
    file: 'lexicon.yaml',
    bad: 'everyday:\n  민증: 민증',
    good: 'everyday:\n  민증: 주민등록증',
  },
  check: (_files, {lexicon}) =>
    lexicon?.value === undefined
      ? []
      : problemsIn(lexicon.value).map((problem) => ({file: lexicon, problem})),
};

function problemsIn(lexicon: Lexicon): Problem[] {
  const firstGroups = new Map<string, string>();
  const sayings = LEXICON_GROUPS.flatMap((group) =>
    Object.entries(lexicon[group] ?? {}).flatMap(([said, office]) => {
      const at = [group, said];
      const first = firstGroups.get(said);
      firstGroups.set(said, first ?? group);
      return [
        ...([office].flat().includes(said) ? [problem(at, `자기 자신으로 풀이했습니다: ${said}`)] : []),
        ...(first === undefined ? [] : [problem(at, `${first}에 이미 적힌 말입니다: ${said}`)]),
        ...(isNeverRead(said) ? [unread(at, said)] : []),
        ...(new Set([office].flat()).size < [office].flat().length
          ? [problem(at, `풀이에 같은 말이 두 번 있습니다: ${said}`)]
          : []),
      ];
    }),
  );
  // A saying may be weak as well as explained (우째: 어떻게), but what is explained can't be outside.
  const outside = (lexicon.outside ?? []).flatMap((said, index) => {
    const first = firstGroups.get(said);
    return first === undefined ? [] : [problem(['outside', index], `${first}에 이미 적힌 말입니다: ${said}`)];
  });
  return [...sayings, ...outside, ...twice(lexicon, 'weak'), ...twice(lexicon, 'outside')];
}

/**
 * Korean is read without its spaces; of other scripts four words at most are looked up. A query is divided at its
 * digits and where the script changes.
 */
function isNeverRead(said: string): boolean {
  const words = said.match(/[\p{L}\p{N}\p{Mark}]+/gu) ?? [];
  if (words.every((word) => /^[ㄱ-ㅣ가-힣]+$/.test(word))) return false;
  return words.length > 4 || words.some((word) => /[\dㄱ-ㅣ가-힣]/.test(word));
}

function unread(at: PathPart[], said: string): Problem {
  return {
    at,
    message: `찾을 때 쓰이지 않는 말입니다: ${said}`,
    fix: '숫자를 빼시고, 한글과 다른 글자를 섞지 마시고, 다른 글자는 네 낱말 안으로 줄여 주십시오',
  };
}

function twice(lexicon: Lexicon, list: 'weak' | 'outside'): Problem[] {
  const words = lexicon[list] ?? [];
  return words.flatMap((said, index) =>
    words.indexOf(said) === index ? [] : [problem([list, index], `두 번 적힌 말입니다: ${said}`)],
  );
}

function problem(at: PathPart[], message: string): Problem {
  return {at, message, fix: '하나만 남기시거나 글에서 쓰는 다른 말로 풀이해 주십시오'};
}
