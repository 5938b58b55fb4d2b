import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {baro} from '../context.ts';
import {articleText, knowledgeBase} from '../knowledge-base.ts';
import {temporaryFolder} from '../temporary.ts';

describe('search', () => {
  it('reads the answer first, then names the others', async () => {
    const {stdout, exitCode} = await baro(['분실'], {knowledgeBase: knowledgeBase()});
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^여권 분실신고 {2}여권 \[미확인\]\n {2}분실 신고를 먼저 하시면 됩니다\.\n/);
    expect(stdout).toContain('baro show passport-lost');
  });

  it('prints one document with --json', async () => {
    const {stdout, exitCode} = await baro(['search', '여권', '분실', '--json'], {
      knowledgeBase: knowledgeBase(),
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'baro.search/1',
      query: '여권 분실',
      confidence: 'high',
      results: [
        {
          id: 'passport-lost',
          categoryLabel: '여권',
          state: 'unverified',
          verifiedOn: null,
          contacts: [],
          live: null,
        },
      ],
      emergency: null,
    });
  });

  it('prints an empty document, and nothing on stderr, where nothing answers', async () => {
    const {stdout, stderr, exitCode} = await baro(['search', 'zzqqxx', '--json'], {
      knowledgeBase: knowledgeBase(),
    });
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({confidence: 'none', results: []});
  });

  it('answers each line of --batch with a document, in order, a bad one with an error', async () => {
    const lines = ['여권 분실', '', '소파 버리기', '\uFFFD\uFFFDб\uFFFD', 'zzqqxx'];
    const {stdout, exitCode} = await baro(['search', '--batch'], {knowledgeBase: knowledgeBase(), lines});
    const documents = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exitCode).toBe(0);
    expect(documents.map(({query, error}) => query ?? error.code)).toEqual([
      '여권 분실',
      'usage',
      '소파 버리기',
      'usage',
      'zzqqxx',
    ]);
    expect(documents[0].results[0].id).toBe('passport-lost');
    expect(documents[3].error.message).toContain('UTF-8');
    expect(documents[4]).toMatchObject({confidence: 'none', results: [], nearest: []});
  });

  it('explains in words, as text and as a document', async () => {
    const options = {knowledgeBase: knowledgeBase()};
    expect((await baro(['여권', '분실신고', '--explain'], options)).stdout).toContain(
      '제목 "여권 분실신고"와(과) 같습니다',
    );
    const {stdout} = await baro(['search', '여권', '분싱', '--explain', '--json'], options);
    expect(JSON.parse(stdout).results[0].why.join()).toMatch(/"여권분싱"|"분싱"/);
  });

  it('puts what is urgent above all results', async () => {
    const emergencies = '- phone: "119"\n  say: 바로 119로 신고해 주십시오.\n  when: [불났]\n';
    const options = {knowledgeBase: knowledgeBase({'emergencies.yaml': emergencies})};
    expect((await baro(['여권', '분실', '불났어요'], options)).stdout).toMatch(
      /^\[긴급\] 119 {2}바로 119로 신고해 주십시오\./,
    );
    const {stdout} = await baro(['search', '불났어요', '--json'], options);
    expect(JSON.parse(stdout).emergency).toEqual({say: '바로 119로 신고해 주십시오.', phone: '119'});
  });

  it('breaks lines to the terminal’s columns', async () => {
    const {stdout} = await baro(['여권'], {
      knowledgeBase: knowledgeBase(),
      isTerminal: true,
      columns: 24,
      environment: {NO_COLOR: '1'},
    });
    expect(stdout).toContain('  분실 신고를 먼저\n  하시면 됩니다.\n');
  });

  it('lets no escape sequence of an article reach a terminal', async () => {
    const text = articleText('evil', {title: '나쁜 제목'})
      .replace('나쁜', '나\\u001b[31m쁜')
      .replace('의 답', '\\u009b31m의 답');
    const root = knowledgeBase({'articles/waste/evil.yaml': text});
    for (const args of [
      ['나쁜 제목'],
      ['나쁜 제목', '--json'],
      ['show', 'evil'],
      ['kb', 'lint'],
      ['\u001b[31m나쁜 제목'],
    ]) {
      const {stdout, stderr} = await baro(args, {knowledgeBase: root});
      expect(stdout + stderr).not.toMatch(/[\u001B\u009B]/);
    }
  });
});

describe('show', () => {
  it.each([
    [['show', 'waste-large', '--script'], '구청 누리집에서 신고하시면 됩니다.\n'],
    [['show', 'waste-fee', '--sms'], '[120] 수수료 안내\n둘째 줄\n'],
  ])('%j', async (args, expected) => {
    const files = {
      'articles/waste/waste-fee.yaml': articleText('waste-fee', {sms: '[120] 수수료 안내\n둘째 줄\n'}),
    };
    expect((await baro(args, {knowledgeBase: knowledgeBase(files)})).stdout).toBe(expected);
  });

  it('names the related article by its title, with the reason', async () => {
    const {stdout} = await baro(['show', 'waste-large'], {knowledgeBase: knowledgeBase()});
    expect(stdout).toContain('여권 분실신고 (passport-lost): 시험에 씁니다');
    expect(stdout).toContain('아직 확인되지 않은 내용입니다');
  });

  it('prints the article as a document', async () => {
    const {stdout} = await baro(['show', 'waste-large', '--json'], {knowledgeBase: knowledgeBase()});
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'baro.article/1',
      id: 'waste-large',
      category: 'waste',
      state: 'unverified',
    });
  });
});

describe('a wrong command line', () => {
  it.each([
    [['search'], '찾을 말이 없습니다.'],
    [['search', '여권', '--limit', '0'], '--limit에 쓸 수 없는 값입니다: 0'],
    [['search', '여권', '--limit'], '옵션에 값이 필요합니다: --limit'],
    [['search', '여권', '--json=1'], '값이 없는 옵션입니다: --json'],
    [['여권', '--jsn'], '모르는 옵션입니다: --jsn'],
    [['여권', '--color', 'blue'], '--color에 쓸 수 없는 값입니다: blue'],
    [['show'], '글의 id를 하나 적어 주십시오.'],
    [['show', 'a', 'b'], '글의 id를 하나 적어 주십시오.'],
    [['kb'], 'kb 뒤에 할 일을 적어 주십시오.'],
    [['kb', 'lnt'], '이런 명령이 없습니다: kb lnt'],
    [['schema', 'toString'], '이런 문서가 없습니다: toString'],
    [['config', 'get', 'no.such'], '이런 설정이 없습니다: no.such'],
    [['config', 'set', 'color', 'blue'], 'color에 쓸 수 없는 값입니다: blue'],
    [['config'], 'config 뒤의 말이 맞지 않습니다.'],
  ])('%j: %s', async (args, message) => {
    const {exitCode, stdout, stderr} = await baro(args, {knowledgeBase: knowledgeBase()});
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`baro: ${message}`);
  });

  it('is told as a document with --json', async () => {
    const {stderr} = await baro(['search', '--json'], {knowledgeBase: knowledgeBase()});
    expect(JSON.parse(stderr)).toEqual({
      error: {code: 'usage', message: '찾을 말이 없습니다.', hint: '예: baro 여권 재발급'},
    });
  });

  it('without a word is short help on stderr', async () => {
    const {exitCode, stdout, stderr} = await baro([], {knowledgeBase: knowledgeBase()});
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('baro 여권 재발급');
  });
});

describe('other failures', () => {
  it('an id that is not there: 1', async () => {
    const {exitCode, stderr} = await baro(['show', 'no-such-id'], {knowledgeBase: knowledgeBase()});
    expect([exitCode, stderr.split('\n')[0]]).toEqual([1, 'baro: 이런 id의 글이 없습니다: no-such-id']);
  });

  it('a knowledge base that is not there: 3, with its path', async () => {
    for (const args of [['여권'], ['kb', 'lint']]) {
      const {exitCode, stderr} = await baro(args, {knowledgeBase: '/no/such/folder'});
      expect([exitCode, stderr.split('\n')[0]]).toEqual([
        3,
        'baro: 지식 베이스를 읽을 수 없습니다: /no/such/folder',
      ]);
    }
  });

  it('a settings file that can’t be written: 5', async () => {
    const home = temporaryFolder();
    writeFileSync(`${home}/config`, 'a file where the folder should be');
    const {exitCode, stderr} = await baro(['config', 'set', 'color', 'never'], {
      knowledgeBase: knowledgeBase(),
      home,
    });
    expect([exitCode, stderr.split('\n')[0]]).toEqual([
      5,
      `baro: 설정을 저장할 수 없습니다: ${home}/config/settings.json`,
    ]);
  });
});

describe('kb lint', () => {
  const broken = {'articles/waste/bad.yaml': 'id: bad\nzzzz: 1\n'};

  it('prints file:line:col, code, message and how to mend it: 3', async () => {
    const {exitCode, stdout} = await baro(['kb', 'lint'], {knowledgeBase: knowledgeBase(broken)});
    expect(exitCode).toBe(3);
    expect(stdout).toContain(
      'articles/waste/bad.yaml:2:1  BARO010  모르는 항목입니다: zzzz\n    고칠 것: 쓸 수 있는 항목: id, title',
    );
  });

  it('prints a document', async () => {
    const {stdout} = await baro(['kb', 'lint', '--json'], {knowledgeBase: knowledgeBase(broken)});
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({schema: 'baro.lint/1', articles: 3});
    expect(document.findings).toContainEqual(
      expect.objectContaining({code: 'BARO010', file: 'articles/waste/bad.yaml', line: 2, column: 1}),
    );
  });

  it('prints annotations', async () => {
    const {stdout} = await baro(['kb', 'lint', '--github'], {knowledgeBase: knowledgeBase(broken)});
    expect(stdout).toContain(
      '::error file=kb/articles/waste/bad.yaml,line=2,col=1,title=BARO010::모르는 항목입니다: zzzz.',
    );
  });

  it('hints do not fail: 0', async () => {
    const {exitCode, stdout} = await baro(['kb', 'lint'], {knowledgeBase: knowledgeBase()});
    expect(exitCode).toBe(0);
    expect(stdout).toContain('BARO041');
  });
});

describe('config', () => {
  it('sets, tells and unsets, in a file that only its owner reads', async () => {
    const home = temporaryFolder();
    const root = knowledgeBase();
    const file = `${home}/config/settings.json`;
    expect(await baro(['config', 'set', 'kb.path', '/srv/kb'], {knowledgeBase: root, home})).toMatchObject({
      exitCode: 0,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({kb: {path: '/srv/kb'}});
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const settings = {kb: {path: '/srv/kb'}};
    expect((await baro(['config', 'get', 'kb.path'], {knowledgeBase: root, home, settings})).stdout).toBe(
      '/srv/kb\n',
    );
    await baro(['config', 'unset', 'kb.path'], {knowledgeBase: root, home, settings});
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({kb: {}});
  });

  it('lists every setting as a document', async () => {
    const {stdout} = await baro(['config', 'list', '--json'], {knowledgeBase: knowledgeBase()});
    expect(
      JSON.parse(stdout).settings.map(({key, source}: {key: string; source: string}) => [key, source]),
    ).toEqual([
      ['kb.path', 'default'],
      ['color', 'default'],
      ['screen.mode', 'default'],
      ['screen.background', 'default'],
      ['screen.ambiguousWidth', 'default'],
      ['desk.keepClosedDays', 'default'],
      ['desk.keepOpenDays', 'default'],
      ['baseball.source', 'default'],
      ['baseball.kboPermission', 'default'],
      ['keys.kopis', 'default'],
      ['keys.datagokr', 'default'],
    ]);
  });

  it('never shows a key, and tells the condition of a baseball source once', async () => {
    const settings = {keys: {kopis: 'secret-of-kopis'}};
    const options = {knowledgeBase: knowledgeBase(), settings, home: temporaryFolder()};
    for (const args of [
      ['config', 'list'],
      ['config', 'list', '--json'],
      ['config', 'get', 'keys.kopis'],
      ['doctor'],
    ]) {
      const {stdout, stderr} = await baro(args, options);
      expect(stdout + stderr).not.toContain('secret-of-kopis');
    }
    expect((await baro(['config', 'set', 'baseball.source', 'naver'], options)).stderr).toContain('공개 API');
    const again = {...options, settings: {baseball: {source: 'naver'}}};
    expect((await baro(['config', 'set', 'baseball.source', 'naver'], again)).stderr).toBe('');
  });

  it('does not make the file by looking', async () => {
    const home = temporaryFolder();
    await baro(['config', 'list'], {knowledgeBase: knowledgeBase(), home});
    expect(existsSync(`${home}/config`)).toBe(false);
  });
});

describe('schema', () => {
  it.each([
    'search',
    'article',
    'lint',
    'config',
    'doctor',
    'when',
    'callback',
    'callbacks',
    'status',
    'changes',
    'impact',
    'error',
  ])('%s is a JSON Schema', async (name) => {
    const {stdout, exitCode} = await baro(['schema', name], {knowledgeBase: knowledgeBase()});
    expect([exitCode, JSON.parse(stdout).type]).toEqual([0, 'object']);
  });
});

describe('help and version', () => {
  it.each([['--help'], ['search', '--help'], ['show', '-h'], ['kb', 'lint', '--help'], ['config', '--help']])(
    '%s %s leads with examples',
    async (...args) => {
      const {stdout, exitCode} = await baro(args.filter(Boolean), {knowledgeBase: knowledgeBase()});
      expect(exitCode).toBe(0);
      expect(stdout.split('\n')[2]).toMatch(/^ {2}(?:baro|BARO)/);
    },
  );

  it('tells the program’s and the knowledge base’s version', async () => {
    const {stdout} = await baro(['--version'], {knowledgeBase: knowledgeBase()});
    expect(stdout).toMatch(/^baro \d+\.\d+\.\d+\n지식 베이스 sha256 [0-9a-f]{12}\n$/);
  });
});

it('doctor finds everything in place, and says what is broken', async () => {
  const {stdout, exitCode} = await baro(['doctor', '--json'], {
    knowledgeBase: knowledgeBase({'articles/waste/bad.yaml': 'id: bad\n'}),
  });
  const document = JSON.parse(stdout);
  expect([exitCode, document.ok]).toEqual([0, true]);
  expect(document.checks).toContainEqual(
    expect.objectContaining({name: '내용', status: 'warning', hint: '자세히: baro kb lint'}),
  );
});
