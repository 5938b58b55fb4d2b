import {addCallback} from '../../src/desk/store/callbacks.ts';
import {withDesk} from '../../src/desk/store/open-desk.ts';
import {promise} from './promise.ts';

/** A process that adds call-backs and prints each id once it is acknowledged: add-many.ts <file> <count>. */
const [file = '', count = '0'] = process.argv.slice(2);
for (let at = 0; at < Number(count); at++) {
  const added = promise({purpose: `시험 ${process.pid} ${at}`});
  const {id} = withDesk({file, waitMs: 60_000}, (database) => addCallback(database, added));
  process.stdout.write(`${id}\n`);
}
