import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import {basename, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {UsageError} from '../../errors.ts';
import {backupFolder, backupsOf} from './backup-files.ts';
import {callbackOf} from './callback.ts';
import {checkTallies} from './callbacks.ts';
import {damaged} from './problem.ts';

/** Daily backups are personal data too: as many are kept as done call-backs stay days. */
const KEPT = 7;

const ABANDONED_AFTER_MS = 10 * 60_000;

/** A checked copy of the store, complete or not there at all. A damaged store is never copied over a good backup. */
export function backUp(database: DatabaseSync, file: string, label: string): string {
  const folder = backupFolder(file);
  const target = join(folder, `desk-${label}.db`);
  const temporary = `${target}.${Math.random().toString(36).slice(2)}.tmp`; // another process may be at it too
  verify(database, file);
  mkdirSync(folder, {recursive: true, mode: 0o700});
  closeSync(openSync(temporary, 'wx', 0o600));
  try {
    database.prepare('VACUUM INTO ?').run(temporary);
    chmodSync(temporary, 0o600);
    const descriptor = openSync(temporary, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, {force: true});
  }
  removeOld(folder, statSync(target).mtimeMs);
  return target;
}

/** Old daily backups, and what a killed process has left: both hold telephone numbers. */
function removeOld(folder: string, nowMs: number): void {
  const names = readdirSync(folder).sort();
  const daily = names.filter((name) => /^desk-\d{4}-\d\d-\d\d\.db$/.test(name));
  const abandoned = names.filter((name) => {
    const modifiedMs = statSync(join(folder, name), {throwIfNoEntry: false})?.mtimeMs ?? nowMs;
    return name.endsWith('.tmp') && nowMs - modifiedMs > ABANDONED_AFTER_MS;
  });
  for (const name of [...daily.slice(0, -KEPT), ...abandoned]) rmSync(join(folder, name), {force: true});
}

/**
 * Puts a backup in the place of the store, which is kept beside it under the label `at`. Throws `UsageError` for
 * a backup that is not there.
 */
export function restore(file: string, name: string, at: string): {kept: string | undefined} {
  const source = join(backupFolder(file), basename(name));
  if (!backupsOf(file).includes(basename(name))) {
    throw new UsageError(`이런 백업이 없습니다: ${name}`, {
      hint: `있는 백업: ${backupsOf(file).join(', ') || '없음'}`,
    });
  }
  const temporary = `${file}.restore.tmp`;
  rmSync(temporary, {force: true});
  closeSync(openSync(temporary, 'wx', 0o600));
  const backup = new DatabaseSync(source, {readOnly: true});
  try {
    verify(backup, source);
    backup.prepare('VACUUM INTO ?').run(temporary);
  } finally {
    backup.close();
  }
  const copy = new DatabaseSync(temporary);
  copy.exec('PRAGMA journal_mode = WAL');
  copy.close();
  const kept = existsSync(file) ? `${file}.${at.replaceAll(/[^0-9]/g, '').slice(0, 14)}` : undefined;
  for (const suffix of ['', '-wal', '-shm'])
    if (kept !== undefined && existsSync(`${file}${suffix}`))
      renameSync(`${file}${suffix}`, `${kept}${suffix}`);
  if (kept === undefined) for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, {force: true});
  renameSync(temporary, file);
  return {kept};
}

function verify(database: DatabaseSync, file: string): void {
  const result = database.prepare('PRAGMA integrity_check').get()?.integrity_check;
  if (result !== 'ok') throw damaged(file);
  checkTallies(database);
  for (const row of database.prepare('SELECT * FROM callback').iterate()) callbackOf(row);
}
