import {chmodSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {run as main} from '../../src/main.ts';
import {createTestContext, baro as run} from '../context.ts';
import {repository} from '../git/repository.ts';
import {
  articleText,
  CATEGORIES,
  CENTER,
  knowledgeBase,
  PASSPORT_LOST,
  WASTE_LARGE,
} from '../knowledge-base.ts';
import {temporaryFolder} from '../temporary.ts';

const QUERIES =
  '일상:\n  소파 버리려면 어떻게 해요: waste-large\n  여권 없어졌는데: passport-lost\n  zzqqxx: null\n';
const FILES = {
  'kb/center.yaml': CENTER,
  'kb/categories.yaml': CATEGORIES,
  'kb/queries.yaml': QUERIES,
  'kb/articles/passport/passport-lost.yaml': PASSPORT_LOST,
  'kb/articles/waste/waste-large.yaml': WASTE_LARGE,
};
const CHANGED = WASTE_LARGE.replace('구청 누리집에서', '행정복지센터에서');

/** Nobody's git settings but the repository's. */
const environment = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

function editors() {
  const repo = repository(FILES, '2026-03-01T09:00:00+09:00');
  const home = temporaryFolder();
  const root = `${repo.folder}/kb`;
  const baro = (...args: string[]) => run(args, {knowledgeBase: root, home, environment});
  return {...repo, home, root, baro};
}

const outside = (files: Record<string, string> = {}) => {
  const root = knowledgeBase(files);
  const home = temporaryFolder();
  const alone = {...environment, GIT_CEILING_DIRECTORIES: root};
  return {root, baro: (...args: string[]) => run(args, {knowledgeBase: root, home, environment: alone})};
};

describe('kb new', () => {
  const flags = ['--category', 'waste', '--id', 'waste-piano', '--title', '피아노 버리기'];
  const said = [
    '--questions',
    '피아노 버리려면; 피아노 수거',
    '--answer',
    '구청에 신고하시면 됩니다.',
    '--owner',
    '과',
  ];

  it('writes a file that lint passes, and prints the four commands that lead on', async () => {
    const {baro, root, git} = editors();
    const {stdout, exitCode} = await baro('kb', 'new', ...flags, ...said);
    expect(exitCode).toBe(0);
    expect(
      stdout.split('\n').flatMap((line) => /^ {2}\d\. (\S+ \S+ \S+ \S+)/.exec(line)?.[1] ?? []),
    ).toHaveLength(4);
    expect(readFileSync(`${root}/articles/waste/waste-piano.yaml`, 'utf8')).toContain('  - 피아노 수거\n');
    expect((await baro('kb', 'lint')).exitCode).toBe(0);
    expect(git.read(['status', '--porcelain'])).toBe(' A kb/articles/waste/waste-piano.yaml\n');
  });

  it('the commands that it prints lead to a branch with the article alone', async () => {
    const {baro, folder, git} = editors();
    const origin = temporaryFolder();
    git.read(['init', '-q', '--bare', origin]);
    git.read(['remote', 'add', 'origin', origin]);
    writeFileSync(`${folder}/kb/calendar.yaml`, '[]\n');
    const {stdout} = await baro('kb', 'new', ...flags, ...said);
    const commands = [...stdout.matchAll(/^ {2}\d\. (.+)$/gm)].map(([, command = '']) => command);
    for (const command of commands) {
      const [, , ...words] = command.match(/"[^"]*"|\S+/g) ?? [];
      const args = words.map((word) => word.replace(/^"|"$/g, ''));
      if (command.startsWith('baro')) expect((await baro('kb', ...args)).exitCode).toBe(0);
      else git.read(args.slice(args.findIndex((word) => /^(?:switch|commit|push)$/.test(word))));
    }
    const shown = git.read(
      ['--git-dir', origin, 'show', '--name-only', '--format=%s', 'kb/waste-piano'].slice(2),
    );
    expect(shown).toBe('새 글: 피아노 버리기\n\nkb/articles/waste/waste-piano.yaml\n');
    expect(git.read(['ls-remote', '--heads', 'origin'])).toContain('refs/heads/kb/waste-piano');
  });

  it.each([
    ['no terminal to ask on', [], '빠진 옵션: --category --id --title --questions --answer'],
    [
      'a category that is not there',
      ['--category', 'none', ...flags.slice(2), ...said],
      '없는 분야입니다: none',
    ],
    [
      'an id that is taken',
      [...flags, ...said, '--id', 'waste-large'],
      '이미 있는 글입니다: articles/waste/waste-large.yaml',
    ],
    ['an id that is none', [...flags, ...said, '--id', '../x'], '--id: 영문 소문자와'],
    ['an empty title', [...flags, ...said, '--title', ' '], '--title: 비어 있습니다'],
    ['no question', [...flags, ...said, '--questions', ' ; '], '시민이 하는 말을 하나 이상'],
    ['no owner, nor one of the category', [...flags, ...said.slice(0, 4)], '책임지는 부서를 적어 주십시오'],
  ])('refuses: %s', async (_, args, message) => {
    const {baro, root} = editors();
    const {stderr, exitCode} = await baro('kb', 'new', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(`${root}/articles/waste`)).toEqual(['waste-large.yaml']);
  });

  it('asks on a terminal, again where the answer won’t do', async () => {
    const {root} = outside();
    const context = createTestContext({
      knowledgeBase: root,
      isTerminal: true,
      environment: {...environment, NO_COLOR: '1', GIT_CEILING_DIRECTORIES: root},
      lines: [
        '없음',
        'waste',
        '피아노',
        'waste-large',
        'waste-piano',
        '',
        '피아노 버려요',
        '피아노',
        '',
        '신고하시면 됩니다.',
        '자원과',
      ],
    });
    const asked = {...context, stdin: {...context.stdin, isTerminal: true}};
    expect(await main(['kb', 'new'], asked)).toBe(0);
    expect(context.errors()).toContain('없는 분야입니다: 없음');
    expect(context.errors()).toContain('이미 있는 글입니다');
    const text = readFileSync(`${root}/articles/waste/waste-piano.yaml`, 'utf8');
    expect(text).toContain('questions:\n  - 피아노 버려요\n  - 피아노\n');
    expect(text).toContain('owner: 자원과\n');
    expect(context.output()).toContain('1. baro kb preview articles/waste/waste-piano.yaml\n');
    expect(context.output()).not.toContain('git');
  });

  it('makes nothing where the answers end', async () => {
    const {root} = outside();
    const context = createTestContext({knowledgeBase: root, isTerminal: true, environment, lines: ['waste']});
    const asked = {...context, stdin: {...context.stdin, isTerminal: true}};
    expect(await main(['kb', 'new'], asked)).toBe(2);
    expect(context.errors()).toContain('아무것도 만들지 않았습니다');
  });
});

describe('kb preview', () => {
  it('shows an article as `show` does, with what lint says of it', async () => {
    const {baro, root} = editors();
    const {stdout, exitCode} = await baro('kb', 'preview', 'articles/waste/waste-large.yaml');
    const shown = (await baro('show', 'waste-large')).stdout;
    expect(exitCode).toBe(0);
    expect(stdout.startsWith(shown)).toBe(true);
    expect(stdout).toContain('articles/waste/waste-large.yaml:3:1  BARO041');
    expect((await baro('kb', 'preview', `${root}/articles/waste/waste-large.yaml`)).stdout).toBe(stdout);
  });

  it('shows what is wrong with a broken file: 3', async () => {
    const {baro, root} = editors();
    writeFileSync(`${root}/articles/waste/waste-large.yaml`, 'id: waste-large\nzzz: 1\n');
    const {stdout, exitCode} = await baro('kb', 'preview', 'articles/waste/waste-large.yaml');
    expect(exitCode).toBe(3);
    expect(stdout).toContain('articles/waste/waste-large.yaml:2:1  BARO010');
  });

  it('shows a file that lies elsewhere', async () => {
    const {baro} = editors();
    const file = `${temporaryFolder()}/draft.yaml`;
    writeFileSync(file, articleText('draft', {title: '초안'}));
    expect((await baro('kb', 'preview', file)).stdout).toMatch(/^초안 {2}.*\[미확인\]/);
  });

  it('a file that is not there: 1; none: 2', async () => {
    const {baro} = editors();
    expect((await baro('kb', 'preview', 'no.yaml')).exitCode).toBe(1);
    expect((await baro('kb', 'preview')).exitCode).toBe(2);
  });
});

describe('kb status', () => {
  it('is a document', async () => {
    const {baro} = outside({'articles/waste/bad.yaml': 'id: ['});
    const {stdout, exitCode} = await baro('kb', 'status', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'baro.status/1',
      topics: 3,
      articles: 2,
      states: {unverified: 2, broken: 1},
      trust: 0,
      waiting: [{id: 'bad', state: 'broken'}, {id: 'passport-lost'}, {id: 'waste-large'}],
    });
  });

  it('is a page, in columns', async () => {
    const {stdout} = await outside().baro('kb', 'status');
    expect(stdout).toContain('글 2건, 읽을 수 있는 글 2건, 믿을 수 있는 정도 0점');
    expect(stdout).toMatch(/^여권 +1 +0 +0 +1 +0 +0 +0$/m);
  });
});

describe('kb verify', () => {
  it('writes today and the editor’s name, and the article is verified then', async () => {
    const {baro, root, git} = editors();
    expect((await baro('kb', 'verify', 'waste-large')).exitCode).toBe(0);
    expect(
      git
        .read(['diff', '-U0'])
        .split('\n')
        .filter((line) => /^[+-][^+-]/.test(line)),
    ).toEqual(['+verified: { on: 2026-03-11, by: 김편집 }']);
    expect(JSON.parse((await baro('show', 'waste-large', '--json')).stdout).state).toBe('verified');
    expect(readdirSync(`${root}/articles/waste`)).toEqual(['waste-large.yaml']);
  });

  it('takes another name', async () => {
    const {baro, root} = outside();
    await baro('kb', 'verify', 'waste-large', 'passport-lost', '--by', '민원과');
    for (const file of ['waste/waste-large', 'passport/passport-lost'])
      expect(readFileSync(`${root}/articles/${file}.yaml`, 'utf8')).toContain('by: 민원과 }');
  });

  it.each([
    ['none', [], 2, '확인하신 글의 id를'],
    [
      'an unknown id, and writes none of the others',
      ['waste-large', 'no-such'],
      1,
      '이런 id의 글이 없습니다: no-such',
    ],
    [
      'a broken article, and writes none of the others',
      ['waste-large', 'bad'],
      3,
      'articles/waste/bad.yaml:1:1',
    ],
    ['nobody’s name', ['waste-large'], 2, '누가 확인하셨는지'],
  ])('refuses %s', async (_, ids, code, message) => {
    const {baro, root} = outside({'articles/waste/bad.yaml': 'id: bad\nzzz: 1\n'});
    const by = code === 2 ? [] : ['--by', '김'];
    const {exitCode, stderr} = await baro('kb', 'verify', ...ids, ...by);
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(readFileSync(`${root}/articles/waste/waste-large.yaml`, 'utf8')).toBe(WASTE_LARGE);
  });

  it.skipIf(process.getuid?.() === 0)(
    'a folder that can’t be written: 5, and the file is whole',
    async () => {
      const {baro, root} = outside();
      chmodSync(`${root}/articles/waste`, 0o500);
      const {exitCode} = await baro('kb', 'verify', 'waste-large', '--by', '김');
      chmodSync(`${root}/articles/waste`, 0o700);
      expect([exitCode, readFileSync(`${root}/articles/waste/waste-large.yaml`, 'utf8')]).toEqual([
        5,
        WASTE_LARGE,
      ]);
    },
  );
});

describe('kb changes', () => {
  it('tells what changed since, and who changed it', async () => {
    const {baro, commit} = editors();
    commit(
      '바꿈',
      {
        'kb/articles/waste/waste-large.yaml': CHANGED,
        'kb/articles/waste/waste-new.yaml': articleText('waste-new', {title: '새 안내'}),
        'kb/calendar.yaml': '[]\n',
      },
      '2026-03-10T09:00:00+09:00',
    );
    const {stdout, exitCode} = await baro('kb', 'changes');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        '[바뀜] 대형폐기물 배출 신고 (waste-large)  2026-03-10 김편집',
        '  읽어 드리는 답:',
        '    이전  구청 누리집에서 신고하시면 됩니다.',
        '    이제  행정복지센터에서 신고하시면 됩니다.',
        '',
        '[새 글] 새 안내 (waste-new)  2026-03-10 김편집',
        '',
        '쉬는 날이 바뀌었습니다 (calendar.yaml)',
        '',
        '새 글 1건, 바뀐 글 1건',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['2026-03-10', 1],
    ['2026-03-11', 0],
    ['1d', 0],
    ['30일', 3],
    ['HEAD~1', 1],
  ])('--since %s: %i articles', async (since, count) => {
    const {baro, commit} = editors();
    commit('바꿈', {'kb/articles/waste/waste-large.yaml': CHANGED}, '2026-03-10T09:00:00+09:00');
    const {stdout} = await baro('kb', 'changes', '--since', since, '--json');
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({schema: 'baro.changes/1'});
    expect(document.articles).toHaveLength(since === '30일' ? 2 : count);
  });

  it.each([
    ['no-such', 2, '이런 판이 없습니다: no-such'],
    ['2026-02-30', 2, '달력에 없는 날짜입니다'],
    ['--output=/tmp/x', 2, '이런 판이 없습니다'],
  ])('--since=%s is refused', async (since, code, message) => {
    const {exitCode, stderr} = await editors().baro('kb', 'changes', `--since=${since}`);
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  it('says so outside a repository, and without git: 5', async () => {
    const {baro, root} = outside();
    expect(await baro('kb', 'changes')).toMatchObject({
      exitCode: 5,
      stderr: expect.stringContaining('git으로 관리하는 폴더가 아닙니다'),
    });
    const without = await run(['kb', 'changes'], {knowledgeBase: root, environment: {PATH: '/nowhere'}});
    expect([without.exitCode, without.stderr]).toEqual([
      5,
      expect.stringContaining('git을 실행할 수 없습니다'),
    ]);
  });
});

describe('kb impact', () => {
  const moved = {
    'kb/articles/waste/waste-large.yaml': WASTE_LARGE.replace('소파 버리려면 어떻게 해요', '피아노'),
    'kb/articles/passport/passport-lost.yaml': PASSPORT_LOST.replace(
      '여권을 잃어버렸어요',
      '소파 버리려면 어떻게 해요',
    ),
  };

  it('names the queries that find another article first, in the work tree', async () => {
    const {baro, folder, home} = editors();
    for (const [path, text] of Object.entries(moved)) writeFileSync(`${folder}/${path}`, text);
    const {stdout, exitCode} = await baro('kb', 'impact', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'baro.impact/1',
      to: null,
      queries: 3,
      rightBefore: 3,
      changed: [
        {query: '소파 버리려면 어떻게 해요', before: 'waste-large', after: 'passport-lost', effect: 'worse'},
      ],
    });
    expect(readdirSync(`${home}/cache`).filter((name) => name.startsWith('impact-'))).toEqual([]);
  });

  it('compares a branch with where it left, and two revisions with each other', async () => {
    const {baro, commit, git} = editors();
    git.read(['switch', '-q', '-c', 'topic']);
    commit('옮김', moved);
    git.read(['switch', '-q', 'main']);
    commit('본줄기', {'kb/articles/waste/waste-x.yaml': articleText('waste-x')});
    const worse = async (...args: string[]) =>
      JSON.parse((await baro('kb', 'impact', ...args, '--json')).stdout).changed.map(
        ({effect}: {effect: string}) => effect,
      );
    expect(await worse('main', 'topic')).toEqual(['worse']);
    expect(await worse('topic~1', 'topic')).toEqual(['worse']);
    expect(await worse('main')).toEqual([]);
    expect(git.read(['status', '--porcelain'])).toBe('');
  });

  it('is a page or Markdown', async () => {
    const {baro, folder} = editors();
    for (const [path, text] of Object.entries(moved)) writeFileSync(`${folder}/${path}`, text);
    expect((await baro('kb', 'impact')).stdout).toContain('[나빠짐] 소파 버리려면 어떻게 해요  일상\n');
    expect((await baro('kb', 'impact', '--markdown')).stdout).toContain(
      '| 🔴 나빠짐 | 소파 버리려면 어떻게 해요 |',
    );
  });

  it.each([
    ['an unknown revision', ['nope'], 2, '이런 판이 없습니다: nope'],
    ['three of them', ['a', 'b', 'c'], 2, '판은 둘까지'],
    ['two forms', ['--json', '--markdown'], 2, '함께 쓸 수 없습니다'],
  ])('refuses %s', async (_, args, code, message) => {
    const {exitCode, stderr} = await editors().baro('kb', 'impact', ...args);
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  it('a revision without a knowledge base, and one without queries: 3', async () => {
    const {folder, git, commit} = repository({'readme.txt': 'x'});
    commit('지식', FILES);
    const options = {knowledgeBase: `${folder}/kb`, environment};
    expect(await run(['kb', 'impact', 'HEAD~1'], options)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('그 판에는 지식 베이스가 없습니다'),
    });
    git.read(['rm', '-q', 'kb/queries.yaml']);
    expect((await run(['kb', 'impact'], options)).stderr).toContain('목록이 없습니다: queries.yaml');
    expect(existsSync(`${folder}/kb/center.yaml`)).toBe(true);
  });
});
