import {join} from 'node:path';
import {benchDesk} from './desk.ts';
import {benchLive} from './live.ts';
import {benchQuality} from './quality.ts';
import {benchScale} from './scale.ts';
import {benchScreen} from './screen.ts';
import {benchStartUp} from './start-up.ts';

/* npm run bench [start-up] [desk] [live] [quality] [scale] [screen]: what is named, else all of it. Ratios of one run are what counts. */

const KNOWLEDGE_BASE = join(import.meta.dirname, '../../kb');
const parts = {
  'start-up': benchStartUp,
  desk: benchDesk,
  live: benchLive,
  quality: () => benchQuality(KNOWLEDGE_BASE),
  scale: benchScale,
  screen: benchScreen,
};
const named = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await run();
