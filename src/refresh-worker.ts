import {workerData} from 'node:worker_threads';
import {createContext} from './context.ts';
import {openArticleIndex} from './search/open-index.ts';
import type {RefreshOrder} from './search/refresh-in-background.ts';

/* The program's other entry: what `refreshInBackground` runs on a thread of its own. */
const {wallClockMs} = createContext();
const {index} = await openArticleIndex({...(workerData as RefreshOrder), wallClockMs});
index.close();
