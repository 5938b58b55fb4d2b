import {appendFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {expect, it, vi} from 'vitest';
import {watchFile} from '../../src/commands/watch-file.ts';
import {temporaryFolder} from '../temporary.ts';

it('shows a file at once and after each saving, however an editor saves', async () => {
  const file = `${temporaryFolder()}/글.yaml`;
  writeFileSync(file, '하나');
  const show = vi.fn();
  const end = new AbortController();
  const watching = watchFile(file, show, end.signal);
  expect(show).toHaveBeenCalledTimes(1);
  appendFileSync(file, '둘');
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(2));
  writeFileSync(`${file}.new`, '셋');
  renameSync(`${file}.new`, file);
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(3));
  rmSync(file);
  writeFileSync(file, '넷');
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(4));
  end.abort();
  await expect(watching).resolves.toBeUndefined();
});

it('ends with what goes wrong while it shows', async () => {
  const file = `${temporaryFolder()}/a.yaml`;
  writeFileSync(file, '하나');
  const failing = () => {
    throw new Error('no');
  };
  await expect(watchFile(file, failing)).rejects.toThrow('no');
});
