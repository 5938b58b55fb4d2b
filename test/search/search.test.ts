import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {withArticleIndex} from '../../src/search/open-index.ts';
import {search} from '../../src/search/search.ts';
import {articleText, knowledgeBase} from '../knowledge-base.ts';
import {temporaryFolder} from '../temporary.ts';

const ARTICLES = {
  'articles/passport/passport-new.yaml': articleText('passport-new', {
    title: '여권 신규·재발급',
    questions: ['여권 만들려면'],
  }),
  'articles/waste/waste-food.yaml': articleText('waste-food', {
    title: '음식물쓰레기 배출',
    questions: ['수박 껍질 버리기'],
  }),
  'articles/waste/waste-day.yaml': articleText('waste-day', {
    title: '쓰레기 배출요일',
    answer: '음식물쓰레기는 따로 내놓습니다.',
  }),
  'articles/waste/waste-old.yaml': articleText('waste-old', {title: '연탄재 배출', validUntil: '2026-03-10'}),
  'articles/waste/waste-coal.yaml': articleText('waste-coal', {title: '연탄재 배출 문의'}),
};

async function ids(query: string, options: {category?: string} = {}): Promise<string[]> {
  const root = knowledgeBase(ARTICLES);
  const request = {
    root,
    indexFile: join(temporaryFolder(), 'index.db'),
    processId: process.pid,
    wallClockMs: () => Date.now(),
  };
  return withArticleIndex(request, ({index}) =>
    search(index, query, {limit: 5, today: () => '2026-03-11', ...options}).hits.map(
      ({article}) => article.id,
    ),
  );
}

describe('a lookup', () => {
  it.each([
    ['the title', '여권 분실신고', 'passport-lost'],
    ['a caller’s words', '소파 버리려면 어떻게 해요', 'waste-large'],
    ['a keyword', '대폐', 'waste-large'],
    ['words in another order', '신고 분실 여권', 'passport-lost'],
    ['words without spaces', '여권분실신고', 'passport-lost'],
    ['spaces where there are none', '대형 폐기물', 'waste-large'],
    ['the beginning of a word', '대형폐', 'waste-large'],
    ['initial consonants', 'ㄷㅎㅍㄱㅁ', 'waste-large'],
    ['initial consonants over a space', 'ㅇㄱㅂㅅ', 'passport-lost'],
    ['initial consonants beside a word', 'ㅇㄱ 분실', 'passport-lost'],
    ['decomposed Hangul', '여권 분실'.normalize('NFD'), 'passport-lost'],
    ['full-width letters and signs', '여권　분실！', 'passport-lost'],
    ['a particle', '여권을 분실', 'passport-lost'],
  ])('finds by %s', async (_name, query, expected) => {
    expect((await ids(query))[0]).toBe(expected);
  });

  it('puts a title above a mention in an answer', async () => {
    expect((await ids('음식물쓰레기'))[0]).toBe('waste-food');
  });

  it('never puts an article outside its validity first, and never hides it', async () => {
    expect((await ids('연탄재 배출')).slice(0, 2)).toEqual(['waste-coal', 'waste-old']);
  });

  it('keeps to a category', async () => {
    expect(await ids('여권 배출 신고', {category: 'waste'})).not.toContain('passport-lost');
  });

  it.each(['', '  ', '?!', 'zzqqxx', '뷁뷁뷁'])('has nothing for %j', async (query) => {
    expect(await ids(query)).toEqual([]);
  });
});
