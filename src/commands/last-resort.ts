import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {article} from '../kb/article.ts';
import {isArticlePath, listKnowledgeFiles} from '../kb/files.ts';
import {readKnowledgeFile} from '../kb/parse.ts';
import type {SourceName} from '../live/ask.ts';

/** Where to look or call where no article of the source says so: the services' own (live.md §7.5, §8.4, §9.3, §11.4). */
const OFFICIAL: Partial<Record<SourceName, string>> = {
  bus: '부산버스정보 bus.busan.go.kr',
  weather: '기상콜센터 131',
  air: '에어코리아 airkorea.or.kr',
  pharmacy: '응급의료포털 e-gen.or.kr, 129, 119',
  hospital: '응급의료포털 e-gen.or.kr, 129, 119',
  'emergency-room': '응급의료포털 e-gen.or.kr, 119',
  festivals: '대한민국 구석구석 korean.visitkorea.or.kr',
  attractions: '비짓부산 visitbusan.net',
};

/** The official pages and phones of the articles that show this source, in one sentence. */
export function lastResort(root: string, source: SourceName): string {
  const [pages, phones] = [new Set<string>(), new Set<string>()];
  try {
    for (const {path} of listKnowledgeFiles(root).filter((file) => isArticlePath(file.path))) {
      if (
        !new RegExp(`^live:\\s*["']?${source}["']?\\s*(?:#.*)?$`, 'm').test(
          readFileSync(join(root, path), 'utf8'),
        )
      )
        continue;
      const {value} = readKnowledgeFile(root, path, article);
      for (const {title, url} of value?.sources ?? []) pages.add(`${title} ${url}`);
      for (const {name, phone} of value?.contacts ?? []) phones.add(`${name} ${phone}`);
    }
  } catch {
    // Without a knowledge base there is nothing to name but what is below.
  }
  const places = [...[...pages].slice(0, 3), ...[...phones].slice(0, 2)];
  const told = places.length > 0 ? places.join(' · ') : OFFICIAL[source];
  return told === undefined ? '' : `공식 안내: ${told}`;
}
