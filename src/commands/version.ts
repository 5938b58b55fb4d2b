import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The program's own version, from its package.json. */
export function programVersion(programFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'));
  return (manifest as {version: string}).version;
}
