import {execFile, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {startSimulator} from '../live/simulator/server.ts';
import {medianTimesMs} from './process-times.ts';

const LAUNCHER = join(import.meta.dirname, '../../bin/baro.js');
const ROUNDS = 25;
/** What issue 5 allows `baro baseball --json` with a warm cache, as a multiple of the bare runtime's start. */
const MOST = 2.5;
const NOW = '2026-07-15T12:30:00+09:00';

/** How long live answers take from a fresh copy beside the bare runtime: the upstreams are gone when they are timed. */
export async function benchLive(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'baro-bench-'));
  try {
    mkdirSync(join(home, 'config'));
    writeFileSync(join(home, 'config/settings.json'), '{"baseball":{"source":"naver"}}');
    const simulator = await startSimulator(() => Temporal.PlainDate.from(NOW.slice(0, 10)));
    const keys = {BARO_KEY_KOPIS: 'simulated-key', BARO_KEY_DATAGOKR: 'simulated-key'};
    const environment = {...process.env, ...simulator.environment, ...keys, BARO_HOME: home, BARO_NOW: NOW};
    const commands = [
      ['baseball', '--json'],
      ['baseball'],
      ['performances', '--json'],
      ['live', 'air', '--json'],
    ];
    const run = promisify(execFile);
    for (const words of commands) await run(process.execPath, [LAUNCHER, ...words], {env: environment});
    await simulator.close();
    const cases = [['-e', '0'], ...commands.map((words) => [LAUNCHER, ...words])];
    for (const args of cases) spawnSync(process.execPath, args, {env: environment}); // warm: compile cache
    const [bare = Number.NaN, ...times] = medianTimesMs(cases, ROUNDS, environment);
    console.log(
      `live answers from a fresh copy, medians of ${ROUNDS} alternating runs, bare ${bare.toFixed(1)} ms`,
    );
    for (const [at, time] of times.entries()) {
      const name = commands[at]?.join(' ') ?? '';
      const limit = at === 0 ? `  (at most ${MOST}×)` : '';
      console.log(`  ${name.padEnd(28)} ${time.toFixed(1)} ms  ${(time / bare).toFixed(2)}×${limit}`);
    }
    if ((times[0] ?? Number.NaN) > MOST * bare) process.exitCode = 1;
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}
