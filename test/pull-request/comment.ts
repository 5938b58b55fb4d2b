import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

/*
 * `npm run pr:comment -- <base>`: what a pull request's comment says, as Markdown on stdout: the articles that change
 * and the queries that find another first. A part that can't be made says why in its place.
 */
const [base = 'origin/main'] = process.argv.slice(2);
const launcher = join(import.meta.dirname, '../../bin/baro.js');

function part(...args: string[]): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [launcher, ...args], {encoding: 'utf8'});
  return status === 0
    ? stdout
    : `\`baro ${args.join(' ')}\`을 하지 못했습니다.\n\n\`\`\`text\n${stderr}\`\`\`\n`;
}

process.stdout.write(
  [part('kb', 'preview', '--changed', base), part('kb', 'impact', base, '--markdown')].join('\n'),
);
