import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {StoreError} from '../errors.ts';

/**
 * Runs `use` unless another process is at it. The lock is SQLite's on a file of its own: the system gives it up
 * when the process ends, however it ends, so that no stale lock is ever left. Throws `StoreError` where it is held.
 */
export async function oneAtATime<T>(lockFile: string, use: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lockFile), {recursive: true, mode: 0o700});
  const database = new DatabaseSync(lockFile);
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new StoreError('다른 창에서 지식 베이스를 받고 있습니다.', {
      hint: '그쪽이 끝난 뒤에 다시 해 주십시오. 지금 지식 베이스는 그대로 쓰실 수 있습니다.',
      cause,
    });
  }
  try {
    return await use();
  } finally {
    database.close();
  }
}
