import {writeFileSync} from 'node:fs';
import {rulesGuide} from '../../src/kb/rules-guide.ts';

writeFileSync(new URL('../../docs/lint.md', import.meta.url), rulesGuide());
