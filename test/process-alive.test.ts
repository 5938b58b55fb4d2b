import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {expect, it, onTestFinished} from 'vitest';
import {createContext} from '../src/context.ts';

const {isProcessAlive} = createContext({});

it('a process that runs is alive, one that has ended is not', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  expect(isProcessAlive(child.pid ?? 0)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isProcessAlive(child.pid ?? 0)).toBe(false);
});

it.skipIf(process.platform !== 'linux')('nor is one whose parent has not noticed that it ended', async () => {
  // The shell becomes another program, which waits for no child.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const orphan = Number(said.toString());
  await expect.poll(() => readFileSync(`/proc/${orphan}/stat`, 'latin1')).toContain(') Z ');
  expect(isProcessAlive(orphan)).toBe(false);
});
