import {randomBytes} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openGit} from '../../src/git/git.ts';
import {openKeptCopy} from '../../src/git/kept-copy.ts';
import {oneAtATime} from '../../src/git/one-at-a-time.ts';
import {pull} from '../../src/git/pull.ts';
import {baro} from '../context.ts';
import {gitServer} from '../git/git-server.ts';
import {git, type Repository, repositoryAt} from '../git/repository.ts';
import {articleText, SMALL_KNOWLEDGE_BASE} from '../knowledge-base.ts';
import {temporaryFolder, writeFiles} from '../temporary.ts';

const LOST = 'kb/articles/passport/passport-lost.yaml';
const answering = (answer: string, id = 'passport-lost') => articleText(id, {title: `${id} 안내`, answer});

interface Center {
  remote: string;
  editor: Repository & {push(files: Record<string, string | null>, ...flags: string[]): string};
  home: string;
  run(...args: string[]): Promise<{exitCode: number; stdout: string; stderr: string}>;
  folder(): string;
  answer(): Promise<string>;
}

/** A repository at the center, an editor's clone, and a counselor whose home is empty. */
function center(): Center {
  const remote = join(temporaryFolder(), 'kb.git');
  git(dirname(remote), 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  const folder = join(temporaryFolder(), 'editor');
  git(dirname(folder), 'clone', '--quiet', remote, folder);
  git(folder, 'switch', '--quiet', '--create', 'main');
  const clone = repositoryAt(folder);
  const home = temporaryFolder();
  const settings = () => {
    const file = join(home, 'config/settings.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as {kb?: {path?: string}}) : {};
  };
  const kb = () => settings().kb?.path ?? '/nowhere';
  const run = (...args: string[]) =>
    baro(args, {knowledgeBase: kb(), home, environment: {}, settings: settings()});
  const one: Center = {
    remote,
    editor: {
      ...clone,
      push(files, ...flags) {
        const commit = clone.commit('고침', files);
        git(folder, 'push', '--quiet', '--set-upstream', ...flags, 'origin', 'main');
        return commit;
      },
    },
    home,
    run,
    folder: kb,
    answer: async () => (await run('show', 'passport-lost', '--script')).stdout.trim(),
  };
  one.editor.push(
    Object.fromEntries(Object.entries(SMALL_KNOWLEDGE_BASE).map(([path, text]) => [`kb/${path}`, text])),
  );
  one.editor.push({[LOST]: answering('첫 답입니다.')});
  return one;
}

/** The same, with the counselor's first copy fetched. */
async function counselor(address?: (remote: string) => string): Promise<Center> {
  const one = center();
  const {exitCode, stderr} = await one.run('kb', 'use', address?.(one.remote) ?? `file://${one.remote}`);
  expect([exitCode, stderr.replaceAll(/^(?:받는|검사하는|바꾸는) 중…\n/gm, '')]).toEqual([0, '']);
  return one;
}

/** Everything below a folder but what git keeps for itself. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.git'),
  );
  return Object.fromEntries(
    entries.map(({parentPath, name}) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

describe('kb use', () => {
  it('fetches a repository and answers from it, read-only', async () => {
    const one = await counselor();
    expect(await one.answer()).toBe('첫 답입니다.');
    expect(statSync(join(one.folder(), 'center.yaml')).mode & 0o222).toBe(0);
  });

  it('takes a folder as it is, so that an edit shows at once', async () => {
    const one = center();
    const {exitCode, stdout} = await one.run('kb', 'use', one.editor.folder);
    expect([exitCode, stdout]).toEqual([
      0,
      `이제 이 지식 베이스를 씁니다: ${one.editor.folder}/kb\n글 2건\n`,
    ]);
    writeFiles(one.editor.folder, {[LOST]: answering('고친 답입니다.')});
    expect(await one.answer()).toBe('고친 답입니다.');
  });

  it('takes a bare repository of this machine and a branch of it', async () => {
    const one = center();
    git(one.editor.folder, 'switch', '--quiet', '--create', 'trial');
    one.editor.commit('고침', {[LOST]: answering('시험하는 답입니다.')});
    git(one.editor.folder, 'push', '--quiet', 'origin', 'trial');
    expect(
      JSON.parse((await one.run('kb', 'use', one.remote, '--branch', 'trial', '--json')).stdout),
    ).toMatchObject({
      schema: 'baro.use/1',
      articles: 2,
    });
    expect(await one.answer()).toBe('시험하는 답입니다.');
    one.editor.commit('고침', {[LOST]: answering('더 시험하는 답입니다.')});
    git(one.editor.folder, 'push', '--quiet', 'origin', 'trial');
    expect((await one.run('kb', 'pull')).exitCode).toBe(0);
    expect(await one.answer()).toBe('더 시험하는 답입니다.');
  });

  it.each([
    ['http://git.example.kr/kb.git', 2, '암호화되지 않았거나'],
    ['ext::sh -c whoami', 3, '폴더가 없습니다'],
    ['https://hong:secret@git.example.kr/kb.git', 2, '계정이나 비밀번호를 적지'],
    ['/no/such/folder', 3, '폴더가 없습니다'],
    ['file:///no/such/repository.git', 4, 'git 저장소가 없습니다'],
  ])('refuses %s', async (address, exitCode, says) => {
    const one = center();
    const result = await one.run('kb', 'use', address);
    expect([result.exitCode, result.stderr]).toEqual([exitCode, expect.stringContaining(says)]);
    expect(result.stderr).not.toContain('secret');
    expect(one.folder()).toBe('/nowhere');
  });

  it('refuses a broken repository, and leaves nothing of it', async () => {
    const one = center();
    one.editor.push({[LOST]: 'id: [\n'});
    const {exitCode, stderr} = await one.run('kb', 'use', `file://${one.remote}`);
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringContaining('articles/passport/passport-lost.yaml:1:5 BARO002'),
    ]);
    expect(readdirSync(join(one.home, 'data/kb')).filter((name) => !name.endsWith('.lock'))).toEqual([]);
  });
});

describe('kb pull', () => {
  it('brings what is new and says what it is', async () => {
    const one = await counselor();
    one.editor.push({
      [LOST]: answering('새 답입니다.'),
      'kb/articles/passport/passport-fee.yaml': answering('수수료의 답입니다.', 'passport-fee'),
      'kb/articles/waste/waste-large.yaml': null,
    });
    const {exitCode, stdout} = await one.run('kb', 'pull');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^지식 베이스를 새로 받았습니다 \([0-9a-f]{7}\)\n/);
    expect(stdout).toMatch(/\[새 글\] passport-fee 안내 \(passport-fee\)/);
    expect(stdout).toMatch(
      /\[바뀜\] passport-lost 안내 \(passport-lost\).*\n.*\n +이전 +첫 답입니다\.\n +이제 +새 답입니다\./,
    );
    expect(stdout).toMatch(/새 글 1건, 바뀐 글 1건, 없어진 글 1건\n$/);
    expect(await one.answer()).toBe('새 답입니다.');
    expect((await one.run('kb', 'pull')).stdout).toMatch(/^이미 가장 새로운 지식 베이스입니다/);
  });

  it('prints one document with --json', async () => {
    const one = await counselor();
    const to = one.editor.push({[LOST]: answering('새 답입니다.')});
    expect(JSON.parse((await one.run('kb', 'pull', '--json')).stdout)).toMatchObject({
      schema: 'baro.pull/1',
      updated: true,
      to,
      articles: [{kind: 'changed', id: 'passport-lost', fields: [{field: 'answer', come: ['새 답입니다.']}]}],
      files: [],
    });
  });

  it.each<[string, Record<string, string | null>, string]>([
    [
      'a broken file',
      {[LOST]: `${answering('나쁜 답입니다.')}oops: 1\n`},
      'articles/passport/passport-lost.yaml:7:1 BARO010',
    ],
    ['no articles', {[LOST]: null, 'kb/articles/waste/waste-large.yaml': null}, 'articles 폴더가 없습니다'],
    ['no categories', {'kb/categories.yaml': null}, 'BARO001'],
    ['an article that others lead to gone', {[LOST]: null}, 'BARO032'],
  ])(
    'keeps the last good one where the new commit has %s, until it is mended',
    async (_name, files, says) => {
      const one = await counselor();
      const before = filesIn(one.folder());
      one.editor.push(files);
      const {exitCode, stdout, stderr} = await one.run('kb', 'pull');
      expect([exitCode, stdout, stderr]).toEqual([3, '', expect.stringContaining(says)]);
      expect(filesIn(one.folder())).toEqual(before);
      expect(await one.answer()).toBe('첫 답입니다.');
      git(one.editor.folder, 'revert', '--no-edit', 'HEAD');
      one.editor.push({[LOST]: answering('고친 답입니다.')});
      expect((await one.run('kb', 'pull')).exitCode).toBe(0);
      expect(await one.answer()).toBe('고친 답입니다.');
    },
  );

  it('does not hold against a commit what was wrong before it', async () => {
    const holidays = 'holidays:\n  - { on: 2026-01-01, name: 신정 }\n  - { on: 2027-01-01, name: 신정 }\n';
    const one = center();
    one.editor.push({'kb/calendar.yaml': holidays});
    await one.run('kb', 'use', `file://${one.remote}`);
    one.editor.push({[LOST]: answering('새해의 답입니다.')});
    const settings = {kb: {path: one.folder()}};
    const later = await baro(['kb', 'pull'], {
      knowledgeBase: one.folder(),
      home: one.home,
      settings,
      now: '2027-01-02T10:00:00+09:00',
    });
    expect([later.exitCode, await one.answer()]).toEqual([0, '새해의 답입니다.']);
  });

  it('refuses a rewritten history; kb use takes it on purpose', async () => {
    const one = await counselor();
    git(one.editor.folder, 'reset', '--quiet', '--hard', 'HEAD~1');
    one.editor.push({[LOST]: answering('다시 쓴 답입니다.')}, '--force');
    const {exitCode, stderr} = await one.run('kb', 'pull');
    expect([exitCode, stderr]).toEqual([5, expect.stringContaining('강제 푸시')]);
    expect(await one.answer()).toBe('첫 답입니다.');
    expect((await one.run('kb', 'pull')).exitCode).toBe(5);
    await one.run('kb', 'use', `file://${one.remote}`);
    expect(await one.answer()).toBe('다시 쓴 답입니다.');
  });

  it('refuses a commit of far too many files', async () => {
    const one = await counselor();
    const listing = Array.from({length: 20_001}, (_, at) => `M 100644 inline kb/x/${at}\ndata 1\nx\n`).join(
      '',
    );
    const stream = `commit refs/heads/main\ncommitter a <a@example.org> 0 +0000\ndata 1\nx\nfrom refs/heads/main^0\n${listing}`;
    openGit(one.editor.folder, process.env).read(['fast-import', '--quiet'], stream);
    git(one.editor.folder, 'push', '--quiet', 'origin', 'main');
    const {exitCode, stderr} = await one.run('kb', 'pull');
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('새 커밋이 너무 큽니다: 파일 20005개')]);
    expect(await one.answer()).toBe('첫 답입니다.');
  });

  it('lets one pull at a time do its work', async () => {
    const one = await counselor();
    one.editor.push({[LOST]: answering('새 답입니다.')});
    const home = dirname(join(one.folder(), '..'));
    await oneAtATime(`${home}.lock`, async () => {
      const {exitCode, stderr} = await one.run('kb', 'pull');
      expect([exitCode, stderr]).toEqual([5, expect.stringContaining('다른 창에서')]);
      expect(await one.answer()).toBe('첫 답입니다.');
    });
    const exitCodes = (await Promise.all([one.run('kb', 'pull'), one.run('kb', 'pull')])).map(
      ({exitCode}) => exitCode,
    );
    expect(exitCodes).toContain(0);
    expect([0, 5]).toEqual(expect.arrayContaining(exitCodes));
    expect(await one.answer()).toBe('새 답입니다.');
  });

  it('gets over what a killed pull has left', async () => {
    const one = await counselor();
    const to = one.editor.push({[LOST]: answering('새 답입니다.')});
    const home = dirname(join(one.folder(), '..'));
    mkdirSync(join(home, 'checkouts', to, 'kb'), {recursive: true});
    writeFileSync(join(home, 'checkouts', to, 'kb/center.yaml'), 'half');
    mkdirSync(join(home, 'baro-staging-0123456789ab'));
    symlinkSync(join(home, 'checkouts', to), join(home, 'current.next'));
    expect((await one.run('kb', 'pull')).exitCode).toBe(0);
    expect(await one.answer()).toBe('새 답입니다.');
    expect(readdirSync(home).sort()).toEqual(['checkouts', 'current', 'repository.git']);
  });

  it('keeps the checkout before the newest, and no more', async () => {
    const one = await counselor();
    for (const answer of ['둘째 답입니다.', '셋째 답입니다.', '넷째 답입니다.']) {
      one.editor.push({[LOST]: answering(answer)});
      await one.run('kb', 'pull');
    }
    expect(readdirSync(join(one.folder(), '../../checkouts'))).toHaveLength(2);
    expect(await one.answer()).toBe('넷째 답입니다.');
  });
});

describe('kb pull over a bad line', () => {
  it('keeps the last good one where the line is dead, cut in the middle, or silent', async () => {
    const one = center();
    const server = await gitServer(dirname(one.remote));
    await one.run('kb', 'use', server.url('kb.git'));
    expect(await one.answer()).toBe('첫 답입니다.');
    // Random bytes, so that the pack is as long as they are.
    one.editor.push({
      [LOST]: answering('새 답입니다.'),
      'attachment.txt': randomBytes(600_000).toString('hex'),
    });

    server.line = {kind: 'closed'};
    expect(await one.run('kb', 'pull')).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining('연결할 수 없거나 중간에 끊겼습니다'),
    });
    server.line = {kind: 'cut', afterBytes: 200_000};
    expect(await one.run('kb', 'pull')).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining('그대로 쓰실 수 있습니다'),
    });
    server.line = {kind: 'silent', afterBytes: 200_000};
    const copy = openKeptCopy((folder) => openGit(folder, process.env), dirname(join(one.folder(), '..')), {
      prefix: 'kb/',
    });
    const stages: number[] = [];
    await expect(
      pull(copy, {
        check: async () => {},
        onStage: (stage) => stages.push('percent' in stage ? stage.percent : -1),
        stallMs: 500,
      }),
    ).rejects.toThrow('아무것도 오지 않아');
    expect(await one.answer()).toBe('첫 답입니다.');

    server.line = {kind: 'open'};
    expect(await one.run('kb', 'pull')).toMatchObject({exitCode: 0});
    expect(await one.answer()).toBe('새 답입니다.');
  });
});

describe('kb pull in an editor’s own clone', () => {
  async function editing(): Promise<Center & {colleague: Repository & {push(): void}}> {
    const one = center();
    await one.run('kb', 'use', one.editor.folder);
    const folder = join(temporaryFolder(), 'colleague');
    git(dirname(folder), 'clone', '--quiet', one.remote, folder);
    return {...one, colleague: {...repositoryAt(folder), push: () => void git(folder, 'push', '--quiet')}};
  }

  it('goes forward where it can', async () => {
    const one = await editing();
    one.colleague.commit('고침', {[LOST]: answering('동료의 답입니다.')});
    one.colleague.push();
    writeFiles(one.editor.folder, {'kb/notes.txt': '아직 커밋하지 않은 메모'});
    expect((await one.run('kb', 'pull')).stdout).toContain('바뀐 글 1건');
    expect(await one.answer()).toBe('동료의 답입니다.');
    one.editor.commit('고침', {[LOST]: answering('앞선 답입니다.')});
    expect((await one.run('kb', 'pull')).stdout).toContain('이미 가장 새로운');
  });

  it.each<[string, (one: Awaited<ReturnType<typeof editing>>) => void, number, string]>([
    [
      'has commits of its own',
      ({editor}) => editor.commit('고침', {'kb/mine.txt': '내 커밋'}),
      5,
      '갈라졌습니다',
    ],
    [
      'has the same file changed',
      ({editor}) => writeFiles(editor.folder, {[LOST]: answering('아직 쓰는 답입니다.')}),
      5,
      `겹쳐 받지 않았습니다: ${LOST}`,
    ],
    ['is on no branch', ({editor}) => git(editor.folder, 'switch', '--quiet', '--detach'), 2, 'detached'],
    [
      'follows nothing',
      ({editor}) => git(editor.folder, 'switch', '--quiet', '--create', 'own'),
      2,
      '받아 올 곳이 정해져 있지',
    ],
  ])('stays as it is where it %s', async (_name, change, exitCode, says) => {
    const one = await editing();
    one.colleague.commit('고침', {[LOST]: answering('동료의 답입니다.')});
    one.colleague.push();
    change(one);
    const before = [filesIn(one.editor.folder), git(one.editor.folder, 'rev-parse', 'HEAD')];
    const result = await one.run('kb', 'pull');
    expect([result.exitCode, result.stderr]).toEqual([exitCode, expect.stringContaining(says)]);
    expect([filesIn(one.editor.folder), git(one.editor.folder, 'rev-parse', 'HEAD')]).toEqual(before);
  });

  it('refuses a broken commit before it touches a file', async () => {
    const one = await editing();
    one.colleague.commit('고침', {[LOST]: 'id: [\n'});
    one.colleague.push();
    expect(await one.run('kb', 'pull')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('BARO002'),
    });
    expect(await one.answer()).toBe('첫 답입니다.');
  });
});

describe('without git, or without a repository', () => {
  it.each([
    ['kb use of a folder works', (one: Center) => ['kb', 'use', one.editor.folder], 0, ''],
    [
      'kb use of an address says so',
      (one: Center) => ['kb', 'use', `file://${one.remote}`],
      5,
      'git을 실행할 수 없습니다',
    ],
    ['kb pull says so', () => ['kb', 'pull'], 5, 'git을 실행할 수 없습니다'],
  ])('%s', async (_name, args, exitCode, says) => {
    const one = center();
    const result = await baro(args(one), {
      knowledgeBase: join(one.editor.folder, 'kb'),
      home: one.home,
      environment: {PATH: '/nowhere'},
    });
    expect([result.exitCode, result.stderr]).toEqual([exitCode, expect.stringContaining(says)]);
  });

  it('kb pull says where a plain folder can’t be pulled, and that the program’s own comes with it', async () => {
    const plain = temporaryFolder();
    writeFiles(plain, SMALL_KNOWLEDGE_BASE);
    expect(await baro(['kb', 'pull'], {knowledgeBase: plain})).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('git 저장소가 아니어서'),
    });
    const own = realpathSync(join(import.meta.dirname, '../../kb'));
    expect(await baro(['kb', 'pull'], {knowledgeBase: own})).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('프로그램과 함께'),
    });
  });
});
