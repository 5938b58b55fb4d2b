import type {UpstreamName} from '../upstreams.ts';

/** What is asked of an upstream. Paths begin with a slash; the key is added by the client and never stands here. */
export interface UpstreamRequest {
  upstream: UpstreamName;
  path: string;
  query: Readonly<Record<string, string>>;
  /** The query parameter that carries the key, where one is needed. */
  keyParameter?: 'serviceKey' | 'ServiceKey' | 'service';
  headers?: Readonly<Record<string, string>>;
  /** Makes it a POST, which is never repeated. */
  form?: Readonly<Record<string, string>>;
}

/** Asks once, with what retries are allowed. Throws `LiveFailure`. */
export type Send = (request: UpstreamRequest) => Promise<Body>;

/** A body by what it is, not by what its header says (live.md §1.7). `isNoData`: the upstream says it has nothing. */
export type Body =
  | {kind: 'json'; value: unknown; isNoData: boolean}
  | {kind: 'xml'; value: unknown; isNoData: boolean};
