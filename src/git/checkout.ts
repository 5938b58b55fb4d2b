import type {Git} from './git.ts';

/** A knowledge base under git: where it is, and how a new commit takes its place. */
export interface Checkout {
  /** Git in its repository. */
  git: Git;
  /** Where it comes from; `branch` and `tracking` are full names of refs. */
  remote: {name: string; branch: string; tracking: string};
  /** The knowledge base's place inside a commit's tree: '' or 'kb/'. Throws `ContentError` where it has none. */
  prefixAt(commit: string): string;
  /** The commit that answers now; none before the first. */
  head: string | undefined;
  /** A folder for files in passing. */
  scratch: string;
  lockFile: string;
  /** Puts a commit in its place; throws, and leaves what was there, where that can't be done. */
  adopt(commit: string): void;
}
