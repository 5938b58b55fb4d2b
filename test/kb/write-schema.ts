import {writeFileSync} from 'node:fs';
import {articleSchemaText} from '../../src/kb/json-schema.ts';

writeFileSync(new URL('../../kb/schema.json', import.meta.url), articleSchemaText());
