import {readCommonContent} from '../../src/search/common-content.ts';
import {type Corpus, readCorpora} from './corpora.ts';
import {
  baroWith,
  type Engine,
  fts5Bigrams,
  fuseDefault,
  fuseTuned,
  miniSearchBigrams,
  miniSearchDefault,
} from './peers.ts';
import {PERTURBATIONS, seeded} from './perturb.ts';

/** Every how manyeth query of a corpus is asked. */
const STEP = 8;
/** fuse.js looks at every document: what it would take minutes for is measured on fewer queries (n is shown). */
const MOST_MS = 6_000;

/** The first hit and the time of one query, side by side with other engines, on public corpora. */
export function benchQuality(knowledgeBase: string): void {
  const corpora = readCorpora(STEP);
  if (corpora.length === 0) {
    console.log('quality: the corpora beside the project are not here\n');
    return;
  }
  const {vocabulary} = readCommonContent(knowledgeBase);
  const makers = [
    baroWith(vocabulary),
    fts5Bigrams,
    miniSearchBigrams,
    miniSearchDefault,
    fuseTuned,
    fuseDefault,
  ];
  for (const corpus of corpora) {
    console.log(`${corpus.name}: ${corpus.documents.length} documents, hit@1 (mean ms a query)`);
    console.log(
      `  ${''.padEnd(22)}${Object.keys(PERTURBATIONS)
        .map((name) => name.padEnd(20))
        .join('')}`,
    );
    for (const make of makers) {
      const engine = make(corpus.documents);
      console.log(
        `  ${engine.name.padEnd(22)}${Object.keys(PERTURBATIONS)
          .map((name) => cell(engine, corpus, name).padEnd(20))
          .join('')}`,
      );
    }
    console.log('');
  }
}

function cell(engine: Engine, {queries}: Corpus, perturbation: string): string {
  const random = seeded(7);
  const perturb = PERTURBATIONS[perturbation];
  let [hits, asked] = [0, 0];
  const startedAt = performance.now();
  for (const {query, relevant} of queries) {
    const [first] = engine.find(perturb?.(query, random) ?? query, 1);
    if (first !== undefined && relevant.includes(first)) hits++;
    asked++;
    if (performance.now() - startedAt > MOST_MS) break;
  }
  const ms = (performance.now() - startedAt) / asked;
  return `${(hits / asked).toFixed(3)} (${ms.toFixed(ms < 10 ? 1 : 0)})${asked < queries.length ? ` n=${asked}` : ''}`;
}
