import {readFileSync, statSync} from 'node:fs';
import {StoreError} from '../../errors.ts';
import {backupsOf} from './backup-files.ts';
import {DamagedRow} from './callback.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANT_OPEN = 14;
const CONSTRAINT = 19;
const NOT_A_DATABASE = 26;

/** What to do about a store that is damaged or gone: nothing was overwritten, and the newest backup is offered. */
export function restoreHint(file: string): string {
  const newest = backupsOf(file).at(-1);
  return newest === undefined
    ? '파일은 그대로 두었습니다. 백업이 아직 없으니, 파일을 옮겨 두시고 담당자에게 알려 주십시오.'
    : `파일은 그대로 두었습니다. 백업을 되살리시려면: baro callback restore ${newest} (지금 파일은 따로 보관됩니다)`;
}

/** A store's failure as a sentence that a counselor can act on; other errors pass. Never holds a phone number. */
export function storeProblem(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return error;
  if (error instanceof DamagedRow) return damaged(file, error);
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code !== 'ERR_SQLITE_ERROR')
    return systemProblem(error, String(error.code), file);
  if (!('errcode' in error) || typeof error.errcode !== 'number') return error;
  switch (error.errcode & 0xff) {
    case BUSY:
    case LOCKED:
      return new StoreError(
        `다시 전화할 목록을 ${holderOf(file)}이(가) 쓰고 있어 기다렸지만 열지 못했습니다: ${file}`,
        {
          hint: '저장되지 않았습니다. 그 프로그램이 끝난 뒤 다시 해 주십시오.',
          cause: error,
        },
      );
    case FULL:
      return noSpace(file, error);
    case READ_ONLY:
    case CANT_OPEN:
      return notWritable(file, error);
    case IO_ERROR:
      return new StoreError(`다시 전화할 목록을 읽거나 쓰지 못했습니다: ${file}`, {
        hint: '저장되지 않았습니다. 디스크에 남은 공간과 상태를 확인해 주십시오.',
        cause: error,
      });
    case CORRUPT:
    case NOT_A_DATABASE:
    case CONSTRAINT:
      return damaged(file, error);
    default:
      // Among them a table that is gone: the schema's page is damaged.
      return damaged(file, error);
  }
}

export function damaged(file: string, cause?: unknown): StoreError {
  return new StoreError(`다시 전화할 목록의 파일이 손상되었습니다: ${file}`, {
    hint: restoreHint(file),
    cause,
  });
}

function systemProblem(error: Error, code: string, file: string): unknown {
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR'].includes(code))
    return notWritable(file, error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return noSpace(file, error);
  return error;
}

function notWritable(file: string, cause: Error): StoreError {
  return new StoreError(`다시 전화할 목록을 열거나 쓸 수 없습니다: ${file}`, {
    hint: '저장되지 않았습니다. 폴더와 파일의 권한을 확인해 주십시오.',
    cause,
  });
}

function noSpace(file: string, cause: Error): StoreError {
  return new StoreError(`디스크에 공간이 없어 저장하지 못했습니다: ${file}`, {
    hint: '이번 것은 저장되지 않았고, 이미 저장된 것은 그대로 있습니다. 공간을 비운 뒤 다시 해 주십시오.',
    cause,
  });
}

/** Who holds a lock on the store, by Linux's list of file locks; elsewhere only that there is somebody. */
function holderOf(file: string): string {
  try {
    const inodes = [`${file}-shm`, file].map((path) => String(statSync(path).ino));
    const locks = readFileSync('/proc/locks', 'utf8').split('\n');
    const lock = locks.find(
      (line) => / WRITE /.test(line) && inodes.some((inode) => line.includes(`:${inode} `)),
    );
    const pid = /WRITE\s+(\d+)/.exec(lock ?? '')?.[1];
    if (pid === undefined || pid === '0') return '다른 프로그램';
    return `다른 프로그램(${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()}, 번호 ${pid})`;
  } catch {
    return '다른 프로그램'; // no such list on this system
  }
}
