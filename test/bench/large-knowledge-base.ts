import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';

/**
 * A knowledge base of so many articles in a temporary folder: the real ones, again and again under other ids, with
 * a number in title and questions so that no two are the same. The caller removes it.
 */
export function largeKnowledgeBase(source: string, count: number): string {
  const root = mkdtempSync(join(tmpdir(), 'baro-large-'));
  cpSync(source, root, {recursive: true});
  const files = readdirSync(join(source, 'articles'), {recursive: true, encoding: 'utf8'}).filter((path) =>
    path.endsWith('.yaml'),
  );
  for (let made = files.length; made < count; made++) {
    const file = files[made % files.length] ?? '';
    const copy = Math.floor(made / files.length);
    const id = `${basename(file, '.yaml')}-copy-${copy}`;
    const text = readFileSync(join(source, 'articles', file), 'utf8')
      .replace(/^id: .*$/m, `id: ${id}`)
      .replace(/^title: (.*)$/m, (_, title: string) => `title: ${unquoted(title)} 제${copy}호`);
    const target = join(root, 'articles', dirname(file), `${id}.yaml`);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, text);
  }
  return root;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
