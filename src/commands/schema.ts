import * as z from 'zod';
import {EXIT, UsageError} from '../errors.ts';
import {documents} from '../output/documents.ts';
import {defineCommand} from './command.ts';

const NAMES = Object.keys(documents);

/** `baro schema [<name>]`: the JSON Schema of what `--json` prints. */
export const schema = defineCommand({
  name: 'schema',
  summary: '--json으로 나가는 문서의 JSON Schema를 보여 줍니다',
  usage: '[이름]',
  examples: [
    ['baro schema', '문서의 이름을 보여 줍니다'],
    ['baro schema search', 'baro search --json 의 형식을 보여 줍니다'],
  ],
  flags: {},
  async run({context, words}) {
    const [name, ...rest] = words;
    if (name === undefined) {
      context.stdout.write(`${NAMES.join('\n')}\n`);
      return EXIT.done;
    }
    if (!isDocument(name) || rest.length > 0) {
      throw new UsageError(`이런 문서가 없습니다: ${words.join(' ')}`, {
        hint: `다음 가운데 하나를 적어 주십시오: ${NAMES.join(', ')}`,
      });
    }
    context.stdout.write(`${JSON.stringify(z.toJSONSchema(documents[name]), undefined, 2)}\n`);
    return EXIT.done;
  },
});

function isDocument(name: string): name is keyof typeof documents {
  return Object.hasOwn(documents, name);
}
