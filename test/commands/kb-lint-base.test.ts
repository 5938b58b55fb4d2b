import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {baro} from '../context.ts';
import {git, repository} from '../git/repository.ts';
import {articleText, knowledgeBase, SMALL_KNOWLEDGE_BASE} from '../knowledge-base.ts';
import {writeFiles} from '../temporary.ts';

const VERIFIED = {verified: {on: '2026-01-05', by: '민원과'}};
const NEW = 'kb/articles/passport/passport-new.yaml';
const article = (fields: object, id = 'passport-new') =>
  articleText(id, {fee: '무료', ...VERIFIED, ...fields});

/** A repository with the knowledge base in kb/ on main, and a branch of one change. */
function branch(changes: Readonly<Record<string, string | null>>, first: Record<string, string> = {}) {
  const files = Object.entries({...SMALL_KNOWLEDGE_BASE}).map(([path, text]) => [`kb/${path}`, text]);
  const one = repository({...Object.fromEntries(files), [NEW]: article({}), ...first});
  git(one.folder, 'switch', '--quiet', '--create', 'change');
  one.commit('고침', changes);
  return one;
}

async function errorsIn(folder: string, base = 'main'): Promise<string[]> {
  const {stdout} = await baro(['kb', 'lint', '--json', '--base', base], {knowledgeBase: join(folder, 'kb')});
  const {findings} = JSON.parse(stdout) as {findings: Record<string, string>[]};
  return findings
    .filter(({severity}) => severity === 'error')
    .map(({code, file, line, column}) => `${code} ${file}:${line}:${column}`);
}

const PLACE = 'articles/passport/passport-new.yaml';

describe('kb lint --base', () => {
  it.each<[string, Record<string, string | null>, string[]]>([
    ['a fact changed without a new check', {[NEW]: article({fee: '유료'})}, [`BARO070 ${PLACE}:7:1`]],
    [
      'two facts',
      {[NEW]: article({fee: '유료', answer: '달라진 답입니다.'})},
      [`BARO070 ${PLACE}:4:1`, `BARO070 ${PLACE}:7:1`],
    ],
    ['a fact removed', {[NEW]: articleText('passport-new', VERIFIED)}, [`BARO070 ${PLACE}:7:1`]],
    [
      'a fact changed with a new check',
      {[NEW]: article({fee: '유료', verified: {on: '2026-03-10', by: '민원과'}})},
      [],
    ],
    ['a fact changed and the check withdrawn', {[NEW]: articleText('passport-new', {fee: '유료'})}, []],
    ['a question more', {[NEW]: article({questions: ['passport-new 물음', '여권 우째 만듭니꺼']})}, []],
    [
      'a check of an earlier day',
      {[NEW]: article({verified: {on: '2026-01-04', by: '민원과'}})},
      [`BARO072 ${PLACE}:8:12`],
    ],
    [
      'a fact changed while the article moves to another category',
      {[NEW]: null, 'kb/articles/waste/passport-new.yaml': article({fee: '유료'})},
      ['BARO070 articles/waste/passport-new.yaml:7:1'],
    ],
    [
      'an id renamed',
      {
        [NEW]: null,
        'kb/articles/passport/passport-make.yaml': article({title: 'passport-new의 제목'}, 'passport-make'),
      },
      ['BARO073 articles/passport/passport-make.yaml:1:1'],
    ],
    ['an article removed', {[NEW]: null}, []],
    [
      'a deadline that is past',
      {
        [NEW]: article({
          questions: ['passport-new 물음'],
          related: [{id: 'waste-large', because: '2025년 3월 31일까지 함께 받습니다'}],
        }),
      },
      [`BARO058 ${PLACE}:9:42`],
    ],
  ])('judges %s', async (_name, changes, expected) => {
    expect(await errorsIn(branch(changes).folder)).toEqual(expected);
  });

  it('refuses the id of an article that was removed long ago, but not of one that only moved', async () => {
    const one = branch({[NEW]: null});
    one.commit('고침', {
      'kb/articles/waste/waste-large.yaml': null,
      'kb/articles/passport/waste-large.yaml': SMALL_KNOWLEDGE_BASE['articles/waste/waste-large.yaml'],
    });
    git(one.folder, 'switch', '--quiet', '--create', 'later');
    one.commit('고침', {
      [NEW]: articleText('passport-new', {title: '다른 글'}),
      'kb/articles/passport/waste-large.yaml': articleText('waste-large', {title: '고친 글'}),
    });
    expect(await errorsIn(one.folder, 'change')).toEqual([`BARO071 ${PLACE}:1:1`]);
  });

  it('leaves old content in peace that would not pass as new', async () => {
    const old = article({details: '2025년 3월 31일까지 신청합니다.'});
    expect(await errorsIn(branch({'kb/README.md': '안내\n'}, {[NEW]: old}).folder)).toEqual([]);
    expect(await errorsIn(branch({[NEW]: old.replace('신청', '접수')}, {[NEW]: old}).folder)).toEqual([
      `BARO070 ${PLACE}:9:1`,
      `BARO058 ${PLACE}:9:11`,
    ]);
  });

  it('sees what is not committed yet, and not what others have merged meanwhile', async () => {
    const {folder, commit} = branch({'kb/README.md': '안내\n'});
    writeFiles(folder, {[NEW]: article({fee: '유료'})});
    expect(await errorsIn(folder)).toEqual([`BARO070 ${PLACE}:7:1`]);
    git(folder, 'checkout', '--quiet', '--', '.');
    git(folder, 'switch', '--quiet', 'main');
    commit('고침', {[NEW]: article({fee: '유료', verified: {on: '2026-03-10', by: '민원과'}})});
    git(folder, 'switch', '--quiet', 'change');
    expect(await errorsIn(folder)).toEqual([]);
  });

  it.each([
    [
      'a revision that there is not',
      () => join(branch({'kb/README.md': 'x'}).folder, 'kb'),
      2,
      '이런 판이 없습니다: no-such',
    ],
    ['a folder that is no repository', () => knowledgeBase(), 5, 'git으로 관리하는 폴더가 아닙니다'],
  ])('says so of %s', async (_name, folder, code, says) => {
    const {exitCode, stderr} = await baro(['kb', 'lint', '--base', 'no-such'], {knowledgeBase: folder()});
    expect(exitCode).toBe(code);
    expect(stderr).toContain(says);
  });

  it('says so where there is no git', async () => {
    const {exitCode, stderr} = await baro(['kb', 'lint', '--base', 'main'], {
      knowledgeBase: knowledgeBase(),
      environment: {PATH: '/nowhere'},
    });
    expect(exitCode).toBe(5);
    expect(stderr).toContain('git을 실행할 수 없습니다');
  });
});
