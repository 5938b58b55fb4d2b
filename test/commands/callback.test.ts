import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type * as z from 'zod';
import {documents} from '../../src/output/documents.ts';
import {baro} from '../context.ts';
import {knowledgeBase} from '../knowledge-base.ts';
import {temporaryFolder} from '../temporary.ts';

const CALENDAR = 'holidays:\n  - { on: 2026-03-13, name: 임시공휴일 }\n';

/** A desk of its own: `desk('add 내일 …')` runs `baro callback add 내일 …`. */
function newDesk(files: Record<string, string> = {}) {
  const home = temporaryFolder();
  const root = knowledgeBase({'calendar.yaml': CALENDAR, ...files});
  const desk = (line: string, ...more: string[]) =>
    baro(['callback', ...line.split(' ').filter(Boolean), ...more], {knowledgeBase: root, home});
  return {desk, home, root};
}

describe('callback', () => {
  it('adds, lists, tells the next, and is done', async () => {
    const {desk} = newDesk();
    const added = await desk('add 내일 두시 --phone 01000001234 --about 여권 --name 홍길동');
    expect([added.exitCode, added.stdout]).toEqual([
      0,
      '   1  3월 12일(목) 오후 2시, 내일  010-****-1234 홍*동님  여권\n',
    ]);
    expect((await desk('next --reveal')).stdout).toContain('010-0000-1234 홍길동님');
    expect((await desk('done 1')).stdout).toContain('[끝남]');
    expect(await desk('next')).toMatchObject({exitCode: 1});
    expect(await desk('list')).toMatchObject({exitCode: 0, stdout: '다시 전화할 약속이 없습니다.\n'});
    expect((await desk('undo')).stdout).toContain('되돌렸습니다(통화함)');
    expect((await desk('list 1')).stdout).toMatch(/약속\n.*통화함\n.*되돌림\n/);
  });

  it('is silent and exits with 1 where nothing is due', async () => {
    const {desk} = newDesk();
    await desk('add 30분 뒤 -p 01000001234 -a 여권');
    expect(await desk('due')).toEqual({exitCode: 1, stdout: '', stderr: ''});
    expect((await desk('due --within 30')).exitCode).toBe(0);
    expect(JSON.parse((await desk('due --json')).stdout)).toMatchObject({total: 0, callbacks: []});
  });

  it('sees a temporary holiday that an editor has just added', async () => {
    const {desk, root} = newDesk();
    expect(JSON.parse((await desk('when 모레 두시 --json')).stdout).kind).toBe('ask');
    writeFileSync(join(root, 'calendar.yaml'), CALENDAR.replace('03-13', '03-12'));
    expect(JSON.parse((await desk('when 모레 두시 --json')).stdout).at).toBe('2026-03-13T14:00:00+09:00');
    writeFileSync(join(root, 'calendar.yaml'), 'holidays: nonsense\n');
    const {stdout, stderr} = await desk('when 내일 두시 --json');
    expect([JSON.parse(stdout).kind, stderr]).toEqual([
      'ask',
      expect.stringContaining('그 전 내용을 씁니다'),
    ]);
  });

  it.each([
    ['add 내일 두시', '용건을 적어 주십시오.'],
    ['add 나중에 -a 여권 -p 01000001234', '언제인지 정할 수 없습니다'],
    ['add 25시 -a 여권 -p 01000001234', '25시라는 시각은 없습니다'],
    ['add 내일 -a 여권', '전화번호가 없습니다.'],
    ['add 내일 -a 여권 -p 1234', '전화번호를 읽을 수 없습니다.'],
    ['add 내일 -a 900101-1234568 -p 01000001234', '주민등록번호(으)로 보이는 번호'],
    ['add 내일 -a 여권 -p 01000001234 --article no-such', '이런 id의 글이 없습니다: no-such'],
    ['add 0518881234 내일 -a 여권', '때에 전화번호가 있습니다.'],
    ['add 내일 -a 051.888.1234 -p 051-888-1234', '용건이나 이름에 전화번호가 있어'],
    ['done', '약속의 번호를 적어 주십시오.'],
    ['done x', '약속의 번호를 적어 주십시오.'],
    ['snooze 1', '언제로 미룰지 적어 주십시오.'],
    ['list --reveal', '전화번호는 한 건씩만 볼 수 있습니다.'],
    ['when', '때를 적어 주십시오.'],
    ['when --batch', '--batch는 --json과 함께'],
  ])('%s: %s (2)', async (line, message) => {
    const {desk} = newDesk();
    const {exitCode, stderr, stdout} = await desk(line);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect((await desk('list')).stdout).toBe('다시 전화할 약속이 없습니다.\n');
  });

  it('checks the article against the index', async () => {
    const {desk} = newDesk();
    expect((await desk('add 내일 -a 여권 -p 01000001234 --article passport-lost')).stdout).toContain(
      '(passport-lost)',
    );
  });

  it('prints the documents that `baro schema` describes', async () => {
    const {desk} = newDesk();
    const check = async (line: string, document: z.ZodType) =>
      expect(document.safeParse(JSON.parse((await desk(`${line} --json`)).stdout)).error).toBeUndefined();
    await check('when 두시', documents.when);
    await check('when 나중에', documents.when);
    await check('next', documents.callback);
    await check('add 두시 -p 01000001234 -a 여권', documents.callback);
    await check('absent 1', documents.callback);
    await check('snooze 1 내일', documents.callback);
    await check('list', documents.callbacks);
    await check('list 1', documents.callback);
    await check('undo', documents.callback);
  });

  it('shows no telephone number anywhere but in the store, without --reveal', async () => {
    const {desk, home} = newDesk();
    const printed: string[] = [];
    for (const line of [
      'add 내일 두시 -p 010-0000-9876 -a 여권 --name 홍길동',
      'add 010-0000-9876 내일 -a 여권',
      'add 내일 -a 010-0000-9876 -p 01000009876',
      'add 내일 -a 여권 -p 010-0000-98765',
      'when 010-0000-9876 --json',
      'list',
      'list --json',
      'list 1 --json',
      'next',
      'due --within 1440',
      'absent 1',
      'export',
      'export --format json',
      'export --format ics',
      'watch --once',
      'backup',
      'restore',
      'purge',
    ]) {
      const {stdout, stderr} = await desk(line);
      printed.push(stdout, stderr);
    }
    expect(printed.filter((text) => /010-?0000-?9876/.test(text))).toEqual([]);
    const holding = readdirSync(home, {recursive: true, encoding: 'utf8'})
      .filter((name) => statSync(join(home, name)).isFile())
      .filter((name) => /010-?0000-?9876/.test(readFileSync(join(home, name), 'latin1')));
    expect(holding.every((name) => /^data\/(?:desk\.db|backups\/)/.test(name))).toBe(true);
  });

  it('tells the store’s failure on stderr: 5', async () => {
    const {desk, home} = newDesk();
    writeFileSync(join(home, 'data'), '');
    const {exitCode, stderr} = await desk('list');
    expect([exitCode, stderr]).toEqual([
      5,
      expect.stringContaining('다시 전화할 목록을 열거나 쓸 수 없습니다'),
    ]);
  });

  it('exports a calendar that folds its lines', async () => {
    const {desk} = newDesk();
    await desk(
      'add 내일 두시 -p 01000001234 -a',
      '아주 긴 용건, 쉼표와; 쌍반점이 있고 75바이트를 훌쩍 넘어서 접혀야 하는 용건입니다',
    );
    const {stdout} = await desk('export --format ics');
    expect(stdout.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(stdout.replaceAll('\r\n ', '')).toContain('용건\\, 쉼표와\\; 쌍반점이');
    expect(stdout).toContain('DTSTART:20260312T050000Z');
  });
});
