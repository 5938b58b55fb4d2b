import {appendFileSync} from 'node:fs';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/*
 * Loaded before the program (`--import`): on SIGUSR2 it writes how much the heap really holds, after a full
 * collection. What a process takes from the machine says little: the engine gives back when it likes.
 */
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  appendFileSync(process.env.HEAP_FILE ?? '', `${process.memoryUsage().heapUsed}\n`);
});
