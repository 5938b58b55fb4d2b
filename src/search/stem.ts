import {hasFinal, isSyllable} from './hangul.ts';

/*
 * A Korean word carries its grammar at its end: 여권을, 여권은요, 버리려면, 맹급니꺼. What the caller means is in
 * front. This finds the boundary by lists of endings, longest first; it need not be right for every word, only
 * alike for the query and the article, and it only lowers a weight, so that a wrong cut costs little.
 */

/** Particles that follow any noun. */
const PARTICLES = words(`
  에서는 에서도 에서만 에게는 한테는 으로는 까지는 까지만 부터는 에서 에게 에게서 한테 한테서 께서 에는 에도 에만 에요
  부터 까지 마다 처럼 보다 하고 밖에 조차 대로 만큼 이랑 이나 이라도 라도 이란 이라는 라는 라고 이라고 이요 이에요 이예요
  인데 인데요 인지 인가 인가요 입니다 입니까 입니꺼 이면 일까요 이고 이며 의 에 도 만 요 예 로 좀 들 들이 들은 들을 께
`);

/** Particles that depend on whether the noun ends in a consonant. */
const AFTER_CONSONANT = words('은 을 이 과 으로 이랑 아 이야 이라 이라서 이라면');
const AFTER_VOWEL = words('는 를 가 와 로 랑 야 라 라서 라면 예요');

/** Endings of verbs and adjectives, with the Busan ones; they follow a stem that we do not know. */
const ENDINGS = words(`
  하려면 하려고 하려는데 할라면 할라고 할라카믄 할라카는데 하고싶어요 하고싶은데 하고싶습니다 하는데요 하는데 하는지 하는가요
  하는교 하는가 하나요 합니까 합니꺼 합니다 할까요 할수있나요 해주세요 해야되나요 해야하나요 해야돼요 해야 하면 해서 해요 했어요
  했는데 했는데요 하노 하나 하는 하고 하기 되나요 되는지 되는가요 되노 되나 됩니까 됩니꺼 돼요 되요 될까요 되는 되면
  려면 으려면 려고 으려고 려고요 려는데 으면 면 으믄 믄 는데요 는데 은데요 은데 ㄴ데 는지요 는지 은지 는가요 은가요 는가 은가
  나요 까요 을까요 습니까 습니꺼 습니다 ㅂ니까 ㅂ니다 니까 니꺼 니더 심더 심니꺼 어요 아요 여요 예요 에요 네요 데요 대요 래요
  죠 지요 거든요 잖아요 어야 아야 어야되나요 어야돼요 아야돼요 어서 아서 어도 아도 고요 고 며 면서 지만 다고 다는데 라고 라는데
  는교 능교 는겨 는공 노 나 예 데이 아이가 아입니꺼 라카믄 라카는데 라카던데 카믄 카는데 던데 던데요 더라 게 기 는 은 ㄴ 을 던 지 소 요
`);

const LONGEST = 8;

/** Where the grammar begins: `여권을` → 2, `재발급하려면` → 3, `여권` → 2 (its length: nothing to cut). */
export function tailStart(word: string): number {
  for (let length = Math.min(LONGEST, word.length - 1); length > 0; length--) {
    const start = word.length - length;
    const tail = word.slice(start);
    if (start >= 1 && isParticleAfter(word.charCodeAt(start - 1), tail)) return start;
    if (start >= 2 && ENDINGS.has(tail)) return start;
  }
  return word.length;
}

function isParticleAfter(last: number, tail: string): boolean {
  if (!isSyllable(last)) return PARTICLES.has(tail) || AFTER_CONSONANT.has(tail) || AFTER_VOWEL.has(tail);
  return PARTICLES.has(tail) || (hasFinal(last) ? AFTER_CONSONANT : AFTER_VOWEL).has(tail);
}

/** Whether a text is nothing but grammar: a particle or an ending. */
export function isTail(text: string): boolean {
  return PARTICLES.has(text) || AFTER_CONSONANT.has(text) || AFTER_VOWEL.has(text) || ENDINGS.has(text);
}

export function stemOf(word: string): string {
  return word.slice(0, tailStart(word));
}

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}
