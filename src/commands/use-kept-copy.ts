import {rmSync} from 'node:fs';
import type {Context} from '../context.ts';
import type {Address} from '../git/address.ts';
import {openGit} from '../git/git.ts';
import {
  followBranch,
  hasAnswered,
  keptCopyHome,
  keptCopyRoot,
  mainBranchOf,
  openKeptCopy,
  prepareKeptCopy,
} from '../git/kept-copy.ts';
import {oneAtATime} from '../git/one-at-a-time.ts';
import {pull} from '../git/pull.ts';
import {checkFetched} from './fetched-check.ts';
import {keptCopiesFolder} from './kept-copies.ts';
import {pullProgress} from './pull-progress.ts';

/** Fetches a knowledge base for the first time, or again where its history is to be taken as it is now. */
export async function useKeptCopy(
  context: Context,
  address: Address,
  branch: string | undefined,
): Promise<{folder: string; commit: string}> {
  const git = (folder: string) => openGit(folder, context.environment);
  const home = keptCopyHome(keptCopiesFolder(context), address);
  const progress = pullProgress(context.stderr);
  return oneAtATime(`${home}.lock`, async () => {
    const isFirst = !hasAnswered(home);
    try {
      prepareKeptCopy(git, home, address);
      const followed = branch ?? (await mainBranchOf(git, home));
      const checkout = openKeptCopy(git, home, {branch: followed});
      const {to} = await pull(checkout, {
        check: (folder) => checkFetched(context, folder, undefined),
        onStage: progress.onStage,
        mayReplaceHistory: true,
      });
      followBranch(git, home, followed);
      return {folder: keptCopyRoot(home, checkout.prefixAt(to)), commit: to};
    } catch (error) {
      if (isFirst) rmSync(home, {recursive: true, force: true});
      throw error;
    }
  }).finally(progress.end);
}
