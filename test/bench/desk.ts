import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Callback, checksumOf} from '../../src/desk/store/callback.ts';
import {withDesk} from '../../src/desk/store/open-desk.ts';
import {medianTimesMs} from './process-times.ts';

const LAUNCHER = join(import.meta.dirname, '../../bin/baro.js');
const ROUNDS = 25;
const CALLBACKS = 10_000;
const ADD = ['add', '내일', '두시', '--about', '여권', '--phone', '010-0000-1234'];

/** How long the call-back commands take beside the bare runtime, over ten thousand open call-backs. */
export function benchDesk(): void {
  const home = mkdtempSync(join(tmpdir(), 'baro-bench-'));
  try {
    fill(join(home, 'data', 'desk.db'));
    const environment = {...process.env, BARO_HOME: home, BARO_NOW: '2026-03-11T14:10:00+09:00'};
    const commands = [ADD, ['list'], ['list', '--json'], ['due'], ['due', '--json'], ['when', '내일 두시']];
    const cases = [['-e', '0'], ...commands.map((words) => [LAUNCHER, 'callback', ...words])];
    for (const args of cases) spawnSync(process.execPath, args, {env: environment}); // warm: calendar, backup, compile cache
    const times = medianTimesMs(cases, ROUNDS, environment);
    const bare = times[0] ?? Number.NaN;
    console.log(`call-backs, ${CALLBACKS} open, medians of ${ROUNDS} alternating runs`);
    for (const [at, words] of commands.entries()) {
      const time = times[at + 1] ?? Number.NaN;
      console.log(
        `  ${words.slice(0, 2).join(' ').padEnd(28)} ${time.toFixed(1)} ms  ${(time / bare).toFixed(2)}×`,
      );
    }
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}

function fill(file: string): void {
  withDesk({file}, (database) => {
    database.exec('BEGIN');
    const insert = database.prepare(
      `INSERT INTO callback (id, phone, purpose, kind, due_at, due, phrase, state, attempts, created_at, created_by, checksum)
       VALUES (?, ?, ?, 'at', ?, unixepoch(?), ?, 'open', 0, ?, ?, ?)`,
    );
    for (let id = 1; id <= CALLBACKS; id++) {
      const dueAt = `2026-03-${10 + (id % 20)}T15:00:00+09:00`;
      const callback: Callback = {
        id,
        phone: '010-0000-1234',
        purpose: '여권 발급일 확인',
        name: null,
        article: null,
        kind: 'at',
        dueAt,
        phrase: '내일 두시',
        state: 'open',
        attempts: 0,
        createdAt: '2026-03-11T10:00:00+09:00',
        createdBy: 'kim',
        closedAt: null,
      };
      const {phone, purpose, phrase, createdAt, createdBy} = callback;
      insert.run(id, phone, purpose, dueAt, dueAt, phrase, createdAt, createdBy, checksumOf(callback));
    }
    database.exec('COMMIT');
  });
}
