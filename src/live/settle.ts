import {LiveFailure} from './failure.ts';

/** What answered of several sources, and what failed; any other error is thrown. The order stays. */
export async function settle<T>(asked: readonly Promise<T>[]): Promise<{good: T[]; failed: LiveFailure[]}> {
  const settled = await Promise.allSettled(asked);
  const good = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = settled.flatMap((one) => (one.status === 'rejected' ? [failureOf(one.reason)] : []));
  return {good, failed};
}

/** A failure of a source as a value; anything else is a bug and is thrown. */
export function failureOf(error: unknown): LiveFailure {
  if (error instanceof LiveFailure) return error;
  throw error;
}
