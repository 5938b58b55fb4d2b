import type {PathPart} from '../finding.ts';
import type {ValidArticleFile} from '../rule.ts';

interface Claim {
  key: string;
  at: PathPart[];
}

/** Each claim to a key that another file (or an earlier line) has already made, with the path of the first. */
export function firstClaims(
  files: readonly ValidArticleFile[],
  claimsOf: (file: ValidArticleFile) => Claim[],
): (Claim & {file: ValidArticleFile; firstPath: string})[] {
  const firstPaths = new Map<string, string>();
  return files.flatMap((file) =>
    claimsOf(file).flatMap((claim) => {
      const firstPath = firstPaths.get(claim.key);
      if (firstPath !== undefined) return [{...claim, file, firstPath}];
      firstPaths.set(claim.key, file.path);
      return [];
    }),
  );
}
