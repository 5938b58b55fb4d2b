import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Context} from '../context.ts';
import {ContentError} from '../errors.ts';
import type {Center} from '../kb/center.ts';

/**
 * kb/center.yaml, kept as JSON beside the other caches while the file does not change: yaml and zod cost a hundred
 * milliseconds. Throws `ContentError` where the file is missing or invalid.
 */
export async function readCenter({paths, processId}: Context): Promise<Center> {
  const file = join(paths.knowledgeBase, 'center.yaml');
  const stat = statSync(file, {throwIfNoEntry: false});
  const stamp = `${file} ${stat?.size} ${stat?.mtimeMs} ${stat?.ctimeMs}`;
  const copy = join(paths.cache, 'center.json');
  const kept = keptCopy(copy);
  if (kept?.stamp === stamp) return kept.center;
  const center = await parsedCenter(paths.knowledgeBase);
  try {
    mkdirSync(paths.cache, {recursive: true, mode: 0o700});
    writeFileSync(`${copy}.${processId}`, JSON.stringify({stamp, center}));
    renameSync(`${copy}.${processId}`, copy);
  } catch {
    // A cache that can't be written only makes the next start slower.
  }
  return center;
}

function keptCopy(path: string): {stamp: string; center: Center} | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as {stamp: string; center: Center};
  } catch {
    return undefined;
  }
}

async function parsedCenter(root: string): Promise<Center> {
  const [{readKnowledgeFile}, {center}] = await Promise.all([
    import('../kb/parse.ts'),
    import('../kb/center.ts'),
  ]);
  try {
    const {value} = readKnowledgeFile(root, 'center.yaml', center);
    if (value !== undefined) return value;
  } catch {
    // Told below: to the reader a missing file and a broken one are mended in the same place.
  }
  throw new ContentError('지식 베이스의 center.yaml을 읽을 수 없습니다.', {hint: '자세히: baro kb lint'});
}
