import type {Answer, Ask} from './ask.ts';
import {DATASETS, type DatasetName} from './ask.ts';
import {isUpstreamFault, LiveFailure, reasonOf} from './failure.ts';
import {openLiveDatabase} from './store/live-db.ts';
import {type Kept, LiveStore} from './store/live-store.ts';
import {baseOf, type UpstreamName} from './upstreams.ts';

export interface LiveOptions {
  /** Where live.db is. */
  cacheFolder: string;
  environment: Readonly<Record<string, string | undefined>>;
  keys: {kopis: string | undefined; datagokr: string | undefined};
  userAgent: string;
  processId: number;
  now(): Temporal.ZonedDateTime;
  /** Milliseconds since the epoch, never fixed. */
  wallClockMs(): number;
}

export interface AskOptions {
  /** The longest to wait, within the question's limit; a copy or a failure is given after that. */
  waitMs?: number | undefined;
}

/** How long a circuit stays open after this many failures in a row (live.md §2.7). */
export const CIRCUIT_MS = 10 * 60_000;
const FAILURES_TO_OPEN = 3;
const POLL_MS = 25;
/** Who waits for another process's answer waits a little longer than that process does, which began after it. */
const GRACE_MS = 500;
/** Who would wait a good deal longer than the process that gave up asks again; who would not takes its word. */
const ENOUGH_PATIENCE = 0.75;
/** A copy from the future was kept under a clock that was wrong: it is not fresh, whatever it says. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Answers of upstreams: from live.db while they are good, else asked, by one process for all. */
export class Answers {
  readonly store: LiveStore;
  /** Asks even where a copy is fresh or the circuit is open, as an operator's check does. */
  isChecking = false;
  readonly #options: LiveOptions;
  readonly #ending = new AbortController();
  /** Keys that this process holds the claim of. */
  readonly #mine = new Set<string>();
  #untilWall = Number.POSITIVE_INFINITY;
  readonly #underWay = new Map<string, Promise<Answer<unknown>>>();

  constructor(options: LiveOptions) {
    this.#options = options;
    this.store = new LiveStore(openLiveDatabase(options.cacheFolder, options.processId));
  }

  /** Milliseconds that are left for the question at hand. */
  get leftMs(): number {
    return Math.max(0, this.#untilWall - this.#options.wallClockMs());
  }

  /** One limit for a whole question, however many requests it takes one after another. */
  limit(ms: number): void {
    this.#untilWall = this.#options.wallClockMs() + ms;
  }

  get nowMs(): number {
    return this.#options.now().epochMilliseconds;
  }

  /** The answer, live, fresh or stale. Throws `LiveFailure` where there is none, and no copy that may still be shown. */
  async ask<T>(ask: Ask<T>, options: AskOptions = {}): Promise<Answer<T>> {
    const {waitMs = Number.POSITIVE_INFINITY} = options;
    const isCheck = this.isChecking;
    const kept = this.kept<T>(ask);
    if (kept !== undefined && !isCheck && this.#isFresh(ask, kept)) return freshAnswer(kept);
    try {
      return await this.#fetchOnce(ask, isCheck, Math.min(waitMs, ask.policy.timeoutMs, this.leftMs));
    } catch (error) {
      if (!(error instanceof LiveFailure) || this.#ending.signal.aborted) throw error;
      const copy = this.kept<T>(ask);
      const ageMs =
        copy === undefined ? Number.POSITIVE_INFINITY : Math.max(0, this.nowMs - copy.retrievedMs);
      if (copy === undefined || ageMs > ask.policy.staleMs || isCheck) throw error;
      const warning = `지금 확인하지 못해 이전 자료를 보여 드립니다: ${reasonOf(error)}.`;
      return {...copy, freshness: 'stale', warnings: [warning]};
    }
  }

  /** The last answer, whatever its age. */
  kept<T>(ask: Pick<Ask<T>, 'key'>): Kept<T> | undefined {
    return this.store.answer(ask.key) as Kept<T> | undefined;
  }

  /** Milliseconds since the epoch, never fixed. */
  wallClockMs(): number {
    return this.#options.wallClockMs();
  }

  /** Ends what is still under way, so that nobody waits for an answer that nobody reads. */
  close(): void {
    this.#ending.abort();
    for (const key of this.#mine) this.store.release(key);
    this.store.close();
  }

  #isFresh<T>(ask: Ask<T>, {value, retrievedMs}: Kept): boolean {
    const ageMs = this.nowMs - retrievedMs;
    if (ageMs < -CLOCK_TOLERANCE_MS) return false;
    return ask.isFresh?.(value as T, retrievedMs, this.nowMs) ?? ageMs < ask.policy.freshMs;
  }

  async #fetchOnce<T>(ask: Ask<T>, isCheck: boolean, waitMs: number): Promise<Answer<T>> {
    const running = this.#underWay.get(ask.key) ?? this.#fetchOrWait(ask, isCheck, waitMs);
    this.#underWay.set(ask.key, running);
    try {
      return (await running) as Answer<T>;
    } finally {
      this.#underWay.delete(ask.key);
    }
  }

  async #fetchOrWait<T>(ask: Ask<T>, isCheck: boolean, waitMs: number): Promise<Answer<T>> {
    const {processId, wallClockMs} = this.#options;
    const startedWall = wallClockMs();
    const arrived = () => {
      const kept = this.kept<T>(ask);
      return kept !== undefined && !isCheck && this.#isFresh(ask, kept) ? kept : undefined;
    };
    const failed = () =>
      isCheck ? undefined : this.store.failureSince(ask.key, startedWall, waitMs * ENOUGH_PATIENCE);
    for (;;) {
      if (this.#ending.signal.aborted) throw new LiveFailure('timeout', 'nobody waits any longer');
      const nowWall = wallClockMs();
      const leftMs = waitMs - (nowWall - startedWall);
      if (waitMs <= 0 || leftMs <= -GRACE_MS)
        throw new LiveFailure('timeout', 'no time left, or another process is still asking');
      const failure = failed();
      if (failure !== undefined) throw failure;
      const kept = arrived();
      if (kept !== undefined) return {...kept, freshness: 'live', warnings: []};
      const isStillWanted = () => arrived() === undefined && failed() === undefined;
      const untilWall = nowWall + leftMs + 1000;
      if (
        leftMs > 0 &&
        this.store.claim(ask.key, `${processId}`, nowWall, untilWall, isStillWanted) === 'mine'
      ) {
        return this.#fetch(ask, isCheck, leftMs);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  async #fetch<T>(ask: Ask<T>, isCheck: boolean, waitMs: number): Promise<Answer<T>> {
    const {dataset} = ask;
    const startedWall = this.#options.wallClockMs();
    this.#mine.add(ask.key);
    try {
      if (!isCheck) this.#refuseWhileOpen(dataset);
      const value = await this.#retrieve(ask, waitMs);
      this.#ending.signal.throwIfAborted();
      this.store.succeeded(dataset, this.nowMs);
      const copy = this.kept<T>(ask);
      if (ask.isEmpty?.(value) && copy !== undefined && !ask.isEmpty(copy.value)) {
        throw new LiveFailure('empty', 'an empty list in place of one that had entries');
      }
      const kept = {value, retrievedMs: this.nowMs};
      this.store.keep(ask.key, ask.source, kept);
      return {...kept, freshness: 'live', warnings: []};
    } catch (error) {
      if (this.#ending.signal.aborted) throw new LiveFailure('timeout', 'nobody waits any longer');
      if (!(error instanceof LiveFailure)) {
        this.store.release(ask.key);
        throw error;
      }
      this.#remember(ask, error, startedWall, waitMs);
      throw error;
    } finally {
      this.#mine.delete(ask.key);
    }
  }

  #remember<T>(ask: Ask<T>, failure: LiveFailure, startedWall: number, waitMs: number): void {
    const {wallClockMs} = this.#options;
    this.store.fail(ask.key, wallClockMs(), failure, waitMs);
    if (failure.kind === 'quota') this.store.exhaust(ask.dataset, this.#day());
    // A wait cut short by an impatient screen says nothing about the upstream.
    const isImpatience =
      failure.kind === 'timeout' && wallClockMs() - startedWall < ask.policy.timeoutMs - 100;
    if (!isUpstreamFault(failure) || (isImpatience && waitMs < ask.policy.timeoutMs)) return;
    this.store.failed(
      ask.dataset,
      this.nowMs,
      failure.kind,
      failure.kind === 'withdrawn' ? 1 : FAILURES_TO_OPEN,
    );
  }

  #refuseWhileOpen(dataset: DatasetName): void {
    if (isOpen(this.store.health(dataset).openedMs, this.nowMs)) {
      throw new LiveFailure('circuit', 'the circuit is open');
    }
  }

  async #retrieve<T>(ask: Ask<T>, waitMs: number): Promise<T> {
    const {environment, keys, userAgent, wallClockMs} = this.#options;
    const {withSend} = await import('./client/send.ts'); // undici costs 84 ms to import
    const configured: Partial<Record<UpstreamName, string | undefined>> = keys;
    return withSend(
      {
        base: (upstream) => baseOf(upstream, environment),
        key: (upstream) => configured[upstream],
        userAgent,
        retries: ask.policy.retries,
        timeoutMs: waitMs,
        signal: AbortSignal.any([AbortSignal.timeout(waitMs), this.#ending.signal]),
        spend: () => {
          if (!this.store.spend(ask.dataset, this.#day(), DATASETS[ask.dataset])) {
            throw new LiveFailure('quota', 'the day’s quota is used up');
          }
        },
        turn: (upstream, spacingMs) => this.store.turn(upstream, wallClockMs(), spacingMs),
      },
      (send) => ask.retrieve(send),
    );
  }

  #day(): string {
    return this.#options.now().toPlainDate().toString(); // Seoul's
  }
}

/** Whether a circuit that opened at a moment is still open; one from the future was opened under a wrong clock. */
export function isOpen(openedMs: number | null, nowMs: number): boolean {
  return openedMs !== null && nowMs >= openedMs - CLOCK_TOLERANCE_MS && nowMs < openedMs + CIRCUIT_MS;
}

function freshAnswer<T>(kept: Kept<T>): Answer<T> {
  return {...kept, freshness: 'fresh', warnings: []};
}
