import {spawnSync} from 'node:child_process';

/**
 * Median wall time of whole processes in milliseconds, the cases taken in turn, so that what else the machine
 * does falls on all of them alike. Only ratios within one call mean anything.
 */
export function medianTimesMs(
  cases: readonly (readonly string[])[],
  rounds: number,
  environment: NodeJS.ProcessEnv,
): number[] {
  const times = cases.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    cases.forEach((args, at) => {
      const startedAt = process.hrtime.bigint();
      const {status} = spawnSync(process.execPath, args, {
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}`);
      times[at]?.push(Number(process.hrtime.bigint() - startedAt) / 1e6);
    });
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
