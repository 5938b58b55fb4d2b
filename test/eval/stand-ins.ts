import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse, stringify} from 'yaml';
import {readTable, sharedData} from './queries.ts';

/**
 * A copy of a knowledge base in `folder`, in which each topic that has no article yet is stood in for by its
 * title and callers' wordings. Returns how many stand-ins there are.
 */
export function withStandIns(knowledgeBase: string, folder: string): number {
  cpSync(knowledgeBase, folder, {recursive: true});
  const topics = sharedData('kb/topics.tsv');
  if (topics === undefined) return 0;
  const labels = parse(readFileSync(join(folder, 'categories.yaml'), 'utf8')) as Record<
    string,
    {label: string}
  >;
  const keys = new Map(Object.entries(labels).map(([key, {label}]) => [label, key]));
  let count = 0;
  for (const [id = '', label = '', title = '', wordings = '', owner = ''] of readTable(topics)) {
    const category = keys.get(label) ?? 'civil';
    const file = join(folder, 'articles', category, `${id}.yaml`);
    if (existsSync(file)) continue;
    mkdirSync(join(folder, 'articles', category), {recursive: true});
    const article = {id, title, questions: wordings.split('|'), answer: `${title} 안내입니다.`, owner};
    writeFileSync(file, stringify(article));
    count++;
  }
  return count;
}
