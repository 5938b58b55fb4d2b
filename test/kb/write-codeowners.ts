import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {categories} from '../../src/kb/center.ts';
import {codeownersText} from '../../src/kb/codeowners.ts';

/* `npm run codeowners`: makes .github/CODEOWNERS of kb/categories.yaml. A test keeps it current. */
const project = join(import.meta.dirname, '../..');
const text = readFileSync(join(project, 'kb/categories.yaml'), 'utf8');
writeFileSync(join(project, '.github/CODEOWNERS'), codeownersText(categories.parse(parse(text))));
