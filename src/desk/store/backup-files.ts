import {existsSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}

/** Names of the backups, oldest first. */
export function backupsOf(file: string): string[] {
  const folder = backupFolder(file);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^desk-.*\.db$/.test(name))
        .sort()
    : [];
}

export function hasBackup(file: string, label: string): boolean {
  return existsSync(join(backupFolder(file), `desk-${label}.db`));
}
