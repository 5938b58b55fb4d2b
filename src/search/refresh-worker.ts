import {workerData} from 'node:worker_threads';
import {openArticleIndex} from './open-index.ts';
import type {RefreshOrder} from './refresh-in-background.ts';

const {index} = await openArticleIndex({...(workerData as RefreshOrder), wallClockMs: Date.now});
index.close();
