import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';
import {temporaryFolder} from '../temporary.ts';

const LAUNCHER = join(import.meta.dirname, '../../bin/baro.js');

let warm: string | undefined;
afterAll(() => {
  if (warm !== undefined) rmSync(warm, {recursive: true, force: true});
  warm = undefined;
});

/** A home of the test's own in which the index is already built, as on every day but the first. */
export function warmHome(): string {
  if (warm === undefined) {
    warm = mkdtempSync(join(tmpdir(), 'baro-home-'));
    execFileSync(process.execPath, [LAUNCHER, '여권'], {env: {...process.env, BARO_HOME: warm}});
  }
  const home = temporaryFolder();
  cpSync(join(warm, 'cache'), join(home, 'cache'), {recursive: true, preserveTimestamps: true});
  return home;
}
