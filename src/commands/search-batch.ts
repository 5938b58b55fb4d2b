import type {Context} from '../context.ts';
import {EXIT, type ExitCode} from '../errors.ts';
import type {ErrorDocument} from '../output/documents.ts';
import {jsonLine} from '../output/json.ts';
import {type SearchOptions, search} from '../search/search.ts';
import {explainer} from './search.ts';
import {searchDocument} from './search-document.ts';
import {withIndex} from './with-index.ts';

/** A query a line on stdin, a document a line on stdout, in order and at once; a bad line is answered with an error. */
export function searchBatch(context: Context, options: SearchOptions, explains: boolean): Promise<ExitCode> {
  return withIndex(context, async (index) => {
    for (const line of context.stdin.lines()) {
      const startedMs = context.elapsedMs();
      const query = line.trim();
      const problem = query === '' ? EMPTY_LINE : query.includes('\uFFFD') ? BROKEN_LINE : undefined;
      if (problem !== undefined) {
        context.stdout.write(jsonLine(problem));
        continue;
      }
      const outcome = search(index, query, options);
      const why = explains ? await explainer(index, outcome) : undefined;
      context.stdout.write(jsonLine(searchDocument(query, outcome, context.elapsedMs() - startedMs, why)));
    }
    return EXIT.done;
  });
}

const EMPTY_LINE: ErrorDocument = {
  error: {
    code: 'usage',
    message: '찾을 말이 없는 줄입니다.',
    hint: '한 줄에 찾을 말을 하나씩 적어 주십시오.',
  },
};

/** Bytes that are no UTF-8 arrive as U+FFFD; on Korean Windows they are often CP949. */
const BROKEN_LINE: ErrorDocument = {
  error: {
    code: 'usage',
    message: '글자가 깨진 줄입니다(UTF-8이 아닙니다).',
    hint: 'UTF-8로 바꾸어 다시 보내 주십시오. 예: iconv -f CP949 -t UTF-8 질문.txt | baro search --batch',
  },
};
