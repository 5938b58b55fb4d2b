import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, it} from 'vitest';
import {backUp, restore} from '../../src/desk/store/backup.ts';
import {backupsOf} from '../../src/desk/store/backup-files.ts';
import type {NewCallback} from '../../src/desk/store/callback.ts';
import {
  addCallback,
  callbackById,
  changeCallback,
  historyOf,
  openCallbacks,
  purge,
  undoChange,
} from '../../src/desk/store/callbacks.ts';
import {withDesk} from '../../src/desk/store/open-desk.ts';
import {dailyUpkeep} from '../../src/desk/store/upkeep.ts';
import {StoreError} from '../../src/errors.ts';
import {temporaryFolder} from '../temporary.ts';
import {seoul} from './calendar.ts';
import {promise} from './promise.ts';

const ACTOR = {by: 'kim', at: '2026-03-11T15:00:00+09:00'};

/** A store with so many open call-backs; returns its file. */
function store(count = 1, fields: Partial<NewCallback> = {}): string {
  const file = join(temporaryFolder(), 'data', 'desk.db');
  withDesk({file}, (database) => {
    for (let at = 0; at < count; at++) addCallback(database, promise(fields));
  });
  return file;
}

const ids = (file: string) =>
  withDesk({file}, (database) => openCallbacks(database, {limit: 1000}).callbacks.map(({id}) => id));

/** The error's message, hint included; fails where there is none. */
function problem(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof StoreError) return `${error.message} ${error.hint}`;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a call-back', () => {
  it('is kept with its history, by due time', () => {
    const file = store(1, {dueAt: '2026-03-13T09:00:00+09:00'});
    withDesk({file}, (database) => {
      addCallback(database, promise());
      expect(openCallbacks(database, {limit: 9}).callbacks.map(({id}) => id)).toEqual([2, 1]);
      expect(openCallbacks(database, {limit: 9, until: '2026-03-12T14:00:00+09:00'}).total).toBe(1);
      changeCallback(database, 2, 'absent', ACTOR, {kind: 'at', dueAt: '2026-03-12T15:00:00+09:00'});
      changeCallback(database, 2, 'done', ACTOR);
      expect(callbackById(database, 2)).toMatchObject({state: 'done', attempts: 1, closedAt: ACTOR.at});
      expect(historyOf(database, 2).map(({what}) => what)).toEqual(['add', 'absent', 'done']);
    });
  });

  it('goes back step by step with undo, to before it was added', () => {
    const file = store();
    withDesk({file}, (database) => {
      const original = callbackById(database, 1);
      changeCallback(database, 1, 'snooze', ACTOR, {kind: 'by', dueAt: '2026-03-13T18:30:00+09:00'});
      changeCallback(database, 1, 'cancel', ACTOR);
      expect(undoChange(database, undefined, ACTOR).undone).toBe('cancel');
      expect(undoChange(database, 1, ACTOR).callback).toEqual(original);
      expect(undoChange(database, 1, ACTOR).callback.state).toBe('cancelled');
      expect(() => undoChange(database, 1, ACTOR)).toThrow('되돌릴 일이 없습니다');
    });
  });

  it('that is closed can’t be changed', () => {
    const file = store();
    withDesk({file}, (database) => {
      changeCallback(database, 1, 'done', ACTOR);
      expect(() => changeCallback(database, 1, 'cancel', ACTOR)).toThrow('이미 끝난 약속입니다: 1');
    });
  });

  it('is deleted after its time, overwritten on the disk, and its number is not used again', () => {
    const file = store(1, {purpose: '지워질 용건'});
    withDesk({file}, (database) => {
      changeCallback(database, 1, 'done', ACTOR);
      const limits = {closedBefore: '2026-03-11T16:00:00+09:00', dueBefore: '2026-02-01T00:00:00+09:00'};
      expect([purge(database, limits), purge(database, limits)]).toEqual([1, 0]);
      expect(addCallback(database, promise()).id).toBe(2);
    });
    expect(readFileSync(file).includes('지워질 용건')).toBe(false);
  });

  it('is in files that only their owner reads', () => {
    const file = store();
    withDesk({file}, (database) => backUp(database, file, '2026-03-11'));
    const folder = join(file, '..');
    for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
      const {mode} = statSync(join(folder, name));
      expect([name, mode & 0o077]).toEqual([name, 0]);
    }
  });
});

describe('many at once', () => {
  it('twelve processes add a hundred each, and all are kept', async () => {
    const file = join(temporaryFolder(), 'desk.db');
    const script = join(import.meta.dirname, 'add-many.ts');
    const outputs = await Promise.all(
      Array.from({length: 12}, async () => {
        const child = spawn(process.execPath, [script, file, '100'], {stdio: ['ignore', 'pipe', 'inherit']});
        let text = '';
        for await (const chunk of child.stdout) text += chunk;
        return text.trim().split('\n');
      }),
    );
    const printed = outputs.flat().map(Number);
    expect(new Set(printed).size).toBe(1200);
    withDesk({file}, (database) => {
      expect(database.prepare('PRAGMA integrity_check').get()).toEqual({integrity_check: 'ok'});
      expect(openCallbacks(database, {limit: 2000}).total).toBe(1200);
    });
  }, 300_000);

  it('killed at any moment, every id that was printed is there', async () => {
    const file = store(1);
    const script = join(import.meta.dirname, 'add-many.ts');
    const printed: number[] = [];
    for (let round = 0; round < 15; round++) {
      const child = spawn(process.execPath, [script, file, '10000'], {stdio: ['ignore', 'pipe', 'ignore']});
      let text = '';
      for await (const chunk of child.stdout) {
        text += chunk;
        if (text.split('\n').length > (round % 5) + 1) child.kill('SIGKILL');
      }
      printed.push(...text.split('\n').slice(0, -1).map(Number));
    }
    const kept = new Set(ids(file));
    expect(printed.filter((id) => !kept.has(id))).toEqual([]);
    expect(printed.length).toBeGreaterThan(15);
  }, 300_000);
});

describe('a store that fails', () => {
  it('locked: waits, then says who holds it', () => {
    const file = store();
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const message = problem(() =>
      withDesk({file, waitMs: 50}, (database) => addCallback(database, promise())),
    );
    other.close();
    expect(message).toMatch(/다른 프로그램(?:\(.+, 번호 \d+\))?이\(가\) 쓰고 있어 기다렸지만/);
    expect(ids(file)).toEqual([1]);
  });

  it('of a newer version: is left alone', () => {
    const file = store();
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 99');
    other.close();
    expect(problem(() => ids(file))).toContain('더 새로운 baro가 만든 목록입니다(판 99)');
  });

  it('of another program: is left alone', () => {
    const file = join(temporaryFolder(), 'desk.db');
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE something (a)');
    other.close();
    expect(problem(() => ids(file))).toContain('손상되었습니다');
    expect(new DatabaseSync(file).prepare('SELECT name FROM sqlite_schema').all()).toEqual([
      {name: 'something'},
    ]);
  });

  it('gone, while backups are there: no new one is made silently', () => {
    const file = store();
    withDesk({file}, (database) => backUp(database, file, '2026-03-11'));
    rmSync(file);
    expect(problem(() => ids(file))).toMatch(
      /파일이 없어졌습니다.*baro callback restore desk-2026-03-11\.db/,
    );
    expect(existsSync(file)).toBe(false);
    restore(file, 'desk-2026-03-11.db', ACTOR.at);
    expect(ids(file)).toEqual([1]);
  });

  it('with a folder in its place, or a file in its folder’s', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'desk.db'));
    writeFileSync(join(folder, 'data'), '');
    expect(problem(() => ids(join(folder, 'desk.db')))).toContain('열거나 쓸 수 없습니다');
    expect(problem(() => ids(join(folder, 'data', 'desk.db')))).toContain('열거나 쓸 수 없습니다');
  });

  it('on a full disk: says so, and keeps what was acknowledged', () => {
    const file = store();
    const script = join(import.meta.dirname, 'add-many.ts');
    // 200 blocks of 512 bytes or 1 KiB: the shell's limit on a file's size stands for a disk that fills up.
    const command = `trap '' XFSZ; ulimit -f 200; exec "${process.execPath}" "${script}" "${file}" 5000`;
    const {status, stdout, stderr} = spawnSync('bash', ['-c', command], {encoding: 'utf8'});
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/디스크에|읽거나 쓰지 못했습니다/);
    const kept = new Set(
      ids(file).concat(
        withDesk({file}, (database) => openCallbacks(database, {limit: 100_000}).callbacks.map(({id}) => id)),
      ),
    );
    const printed = stdout.split('\n').filter(Boolean).map(Number);
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.filter((id) => !kept.has(id))).toEqual([]);
  });

  it('with flipped bytes: is either right or refused, never silently wrong', () => {
    const file = store(40);
    const good = readFileSync(file);
    const before = withDesk({file}, (database) => openCallbacks(database, {limit: 100}));
    let refused = 0;
    for (let at = 0; at < good.length; at += 61) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x15;
      writeFileSync(file, bytes);
      for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, {force: true});
      try {
        expect(withDesk({file}, (database) => openCallbacks(database, {limit: 100}))).toEqual(before);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        refused++;
        expect(existsSync(file)).toBe(true);
      }
    }
    expect(refused).toBeGreaterThan(20);
  }, 120_000);
});

describe('backups', () => {
  const now = seoul('2026-03-11T14:10:00+09:00');
  const retention = {closedDays: 7, openDays: 30};

  it('are made once a day, seven are kept, and retention is applied', () => {
    const file = store(1, {dueAt: '2026-01-05T09:00:00+09:00'});
    withDesk({file}, (database) => {
      addCallback(database, promise());
      for (let day = 0; day < 10; day++) dailyUpkeep(database, file, now.add({days: day}), retention);
    });
    expect(backupsOf(file)).toHaveLength(7);
    expect(ids(file)).toEqual([2]);
  });

  it('are restored, and what was there is kept beside', () => {
    const file = store();
    withDesk({file}, (database) => {
      backUp(database, file, '2026-03-11');
      addCallback(database, promise());
    });
    const {kept} = restore(file, 'desk-2026-03-11.db', ACTOR.at);
    expect([ids(file), kept && ids(kept)]).toEqual([[1], [1, 2]]);
  });

  it('that are not there are named with those that are', () => {
    const file = store();
    expect(() => restore(file, '../desk.db', ACTOR.at)).toThrow('이런 백업이 없습니다');
  });

  it('are never made of a damaged store', () => {
    const file = store(40);
    const bytes = readFileSync(file);
    bytes.fill('x', bytes.indexOf('여권'), bytes.indexOf('여권') + 3);
    writeFileSync(file, bytes);
    expect(problem(() => withDesk({file}, (database) => backUp(database, file, '2026-03-11')))).toContain(
      '손상',
    );
    expect(backupsOf(file)).toEqual([]);
  });
});
