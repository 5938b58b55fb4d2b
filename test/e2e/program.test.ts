import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {documents} from '../../src/output/documents.ts';
import {articleText, knowledgeBase} from '../knowledge-base.ts';
import {temporaryFolder, writeFiles} from '../temporary.ts';
import {baro, PROJECT, start} from './program.ts';

const shell = promisify(execFile);

describe('the program, on the knowledge base that is shipped', () => {
  it('answers 여권 재발급 with the passport article, and says nothing else', async () => {
    const {exitCode, stdout, stderr} = await baro(['여권', '재발급'], {home: temporaryFolder()});
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^일반여권 신규·재발급 신청/);
  });

  it.each([
    ['여권 재발급', 'passport-new'],
    ['롯데 선발투수', 'baseball-pitcher'],
    ['소파 버리려면', 'waste-large'],
    ['ㅇㄱㅅㅈ', 'passport-photo'],
  ])('has %s as one valid document, the right article first', async (query, expected) => {
    const {stdout} = await baro(['search', query, '--json'], {home: temporaryFolder()});
    const document = documents.search.parse(JSON.parse(stdout));
    expect(document.results[0]?.id).toBe(expected);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  it.each([
    [['search', 'zzqqxx', '--json'], 1],
    [['show', 'no-such-id'], 1],
    [['search'], 2],
    [[], 2],
    [['kb', 'lint'], 0],
    [['doctor'], 0],
    [['schema', 'search'], 0],
    [['--version'], 0],
  ])('%j exits with %i', async (args, exitCode) => {
    expect((await baro(args, {home: temporaryFolder()})).exitCode).toBe(exitCode);
  });

  it('ends well where its reader goes away', async () => {
    const home = temporaryFolder();
    const command = `"${process.execPath}" bin/baro.js show passport-new --json | head -c 1; echo "\${PIPESTATUS[0]}"`;
    const {stdout, stderr} = await shell('bash', ['-c', command], {
      cwd: PROJECT,
      env: {...process.env, BARO_HOME: home},
    });
    expect([stdout, stderr]).toEqual(['{0\n', '']);
  });

  it('works with stdin and stdout closed', () => {
    const command = `"${process.execPath}" bin/baro.js 여권 <&- >&-`;
    const {status, stderr} = spawnSync('bash', ['-c', command], {
      cwd: PROJECT,
      env: {...process.env, BARO_HOME: temporaryFolder()},
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('loads nothing that a lookup does not need', async () => {
    const home = temporaryFolder();
    await baro(['여권'], {home});
    const listing = join(home, 'loaded.mjs');
    writeFileSync(
      listing,
      `import {registerHooks} from 'node:module';
       import {appendFileSync} from 'node:fs';
       registerHooks({load(url, context, next) { appendFileSync(${JSON.stringify(join(home, 'loaded.txt'))}, url + '\\n'); return next(url, context); }});`,
    );
    await baro(['search', '여권', '--json'], {home, environment: {NODE_OPTIONS: `--import=${listing}`}});
    const loaded = execFileSync('cat', [join(home, 'loaded.txt')], {encoding: 'utf8'})
      .trim()
      .split('\n');
    const ours = loaded
      .filter((url) => url.includes('/dist/'))
      .map((url) => url.slice(url.lastIndexOf('/') + 1));
    expect(ours.sort()).toEqual(['lookup.js', 'main.js']);
  });

  it('keeps the checks of outside data out of what a lookup loads', () => {
    for (const chunk of ['lookup', 'main']) {
      expect(readFileSync(join(PROJECT, 'dist', `${chunk}.js`), 'utf8')).not.toMatch(
        /ZodType|YAMLParseError|undici/,
      );
    }
  });
});

describe('the documents', () => {
  it('are what `baro schema` says', async () => {
    const home = temporaryFolder();
    const {stdout} = await baro(['schema', 'search'], {home});
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(documents.search))));
    for (const [args, document] of [
      [['show', 'passport-new', '--json'], documents.article],
      [['kb', 'lint', '--json'], documents.lint],
      [['config', 'list', '--json'], documents.config],
      [['doctor', '--json'], documents.doctor],
    ] as const) {
      const {stdout} = await baro(args, {home});
      expect(document.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    }
    const {stderr} = await baro(['show', 'no-such-id', '--json'], {home});
    expect(documents.error.safeParse(JSON.parse(stderr)).error).toBeUndefined();
  });
});

describe('a knowledge base with every kind of broken file', () => {
  const FOLDER = 'articles/waste';
  const BROKEN: Record<string, string> = {
    'bad-yaml': 'id: "bad-yaml\n',
    'unknown-key': `${articleText('unknown-key')}zzz: 1\n`,
    'unquoted-phone': `${articleText('unquoted-phone')}contacts:\n  - name: 가\n    phone: 0511201234\n`,
    'dead-related': articleText('dead-related', {related: [{id: 'no-such', because: '까닭'}]}),
    huge: articleText('huge', {details: '가'.repeat(350_000)}),
    bomb: `a: &a [x, x]\n${Array.from({length: 20}, (_, at) => `k${at}: &k${at} [*${at ? `k${at - 1}` : 'a'}, *${at ? `k${at - 1}` : 'a'}]`).join('\n')}\n`,
    decomposed: articleText('decomposed', {fee: '무료'.normalize('NFD')}),
    'windows-lines': articleText('windows-lines').replaceAll('\n', '\r\n'),
    marked: `\uFEFF${articleText('marked')}`,
    escaped: articleText('escaped', {title: '제목 TITLE'}).replace('TITLE', '\\u001b[31m'),
  };
  const CODES: Record<string, string> = {
    'bad-yaml': 'BARO002',
    'unknown-key': 'BARO010',
    'unquoted-phone': 'BARO012',
    'dead-related': 'BARO032',
    huge: 'BARO001',
    bomb: 'BARO004',
    decomposed: 'BARO022',
    'windows-lines': 'BARO021',
    marked: 'BARO020',
    escaped: 'BARO023',
  };
  const files = () => ({
    ...Object.fromEntries(Object.entries(BROKEN).map(([id, text]) => [`${FOLDER}/${id}.yaml`, text])),
    'articles/passport/waste-large.yaml': articleText('waste-large', {title: '같은 id의 글'}),
  });

  it('lint names file, line, column and code of each: 3', async () => {
    const {exitCode, stdout} = await baro(['kb', 'lint'], {
      home: temporaryFolder(),
      knowledgeBase: knowledgeBase(files()),
    });
    expect(exitCode).toBe(3);
    for (const [id, code] of Object.entries(CODES))
      expect(stdout).toMatch(new RegExp(`${FOLDER}/${id}\\.yaml:\\d+:\\d+ {2}${code} `));
    expect(stdout).toMatch(/articles\/waste\/waste-large\.yaml:1:1 {2}BARO031 /);
  });

  it('every other article answers, and no escape sequence is sent', async () => {
    const options = {home: temporaryFolder(), knowledgeBase: knowledgeBase(files())};
    for (const query of ['여권 분실신고', '제목']) {
      const {exitCode, stdout, stderr} = await baro([query], options);
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).not.toMatch(/[\u001B\u009B]/);
    }
  });
});

describe('the index under fire', () => {
  it('killed in the middle of a build, fifty times: the next call answers right', async () => {
    const articles = Object.fromEntries(
      Array.from({length: 60}, (_, at) => [
        `articles/waste/waste-n${at}.yaml`,
        articleText(`waste-n${at}`, {details: '설명 '.repeat(500)}),
      ]),
    );
    const options = {home: temporaryFolder(), knowledgeBase: knowledgeBase(articles)};
    const cache = join(options.home, 'cache');
    for (let round = 0; round < 50; round++) {
      writeFiles(options.knowledgeBase, {
        'articles/waste/waste-n0.yaml': articleText('waste-n0', {title: `판 ${round}`}),
      });
      if (round % 5 === 0)
        writeFiles(options.knowledgeBase, {
          'categories.yaml': `waste: {label: 쓰레기${round}}\npassport: {label: 여권}\n`,
        });
      const running = start(['여권', '분실'], options);
      await Promise.race([running.result, appears(cache, round)]);
      running.kill('SIGKILL');
      await running.result;
    }
    const {exitCode, stdout} = await baro(['판', '49'], options);
    expect([exitCode, stdout.split('  ')[0]]).toEqual([0, '판 49']);
  });

  it('eight lookups at once on an empty cache all answer right', async () => {
    const options = {home: temporaryFolder(), knowledgeBase: knowledgeBase()};
    const results = await Promise.all(
      Array.from({length: 8}, () => baro(['search', '여권 분실', '--json'], options)),
    );
    expect(results.map(({exitCode, stdout}) => [exitCode, JSON.parse(stdout).results[0].id])).toEqual(
      Array(8).fill([0, 'passport-lost']),
    );
    expect(results.map(({stderr}) => stderr).join('')).toBe('');
  });

  it('a cache folder that can’t be used: the answer, and one line on stderr', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'cache'), 'a file where the folder should be');
    const {exitCode, stdout, stderr} = await baro(['여권 분실'], {home, knowledgeBase: knowledgeBase()});
    expect([exitCode, stdout.split('  ')[0]]).toEqual([0, '여권 분실신고']);
    expect(stderr).toBe(`baro: 색인을 저장할 수 없어 이번만 메모리에 만들었습니다: ${join(home, 'cache')}\n`);
  });

  it('a full disk: the answer, and one line on stderr', async () => {
    const home = temporaryFolder();
    const command = `ulimit -f 8; exec "${process.execPath}" bin/baro.js 여권 분실`;
    const environment = {...process.env, BARO_HOME: home, BARO_KB: knowledgeBase()};
    const {status, stdout, stderr} = spawnSync('bash', ['-c', command], {
      cwd: PROJECT,
      env: environment,
      encoding: 'utf8',
    });
    expect([status, stdout.split('  ')[0]]).toEqual([0, '여권 분실신고']);
    expect(stderr).toContain('메모리에 만들었습니다');
  });
});

/** Waits until a build has begun: a temporary file is there. Each round lets it live a little longer. */
async function appears(folder: string, round: number): Promise<void> {
  for (let turn = 0; turn < 2_000; turn++) {
    if (temporaryFiles(folder).length > 0) break;
    await new Promise(setImmediate);
  }
  for (let turn = 0; turn < round * 20; turn++) await new Promise(setImmediate);
}

function temporaryFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  } catch {
    return [];
  }
}

it('the packed program answers in an empty folder', async () => {
  const folder = temporaryFolder();
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {cwd: PROJECT});
  const [tarball = ''] = readdirSync(folder);
  execFileSync('tar', ['-xzf', tarball], {cwd: folder});
  chmodSync(join(folder, 'package/bin/baro.js'), 0o755);
  mkdirSync(join(folder, 'home'));
  const {exitCode, stdout, stderr} = await baro(['여권 재발급'], {
    home: join(folder, 'home'),
    launcher: join(folder, 'package/bin/baro.js'),
    cwd: folder,
  });
  expect([exitCode, stderr, stdout.split('  ')[0]]).toEqual([0, '', '일반여권 신규·재발급 신청']);
});
