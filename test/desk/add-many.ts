import {addCallback} from '../../src/desk/store/callbacks.ts';
import {withDesk} from '../../src/desk/store/open-desk.ts';

/** A process that adds call-backs and prints each id once it is acknowledged: add-many.ts <file> <count>. */
const [file = '', count = '0'] = process.argv.slice(2);
for (let at = 0; at < Number(count); at++) {
  const {id} = withDesk({file, waitMs: 60_000}, (database) =>
    addCallback(database, {
      phone: '010-0000-1234',
      purpose: `시험 ${process.pid} ${at}`,
      name: null,
      article: null,
      kind: 'at',
      dueAt: '2026-03-12T14:00:00+09:00',
      phrase: '내일 두시',
      createdAt: '2026-03-11T14:10:00+09:00',
      createdBy: 'test',
    }),
  );
  process.stdout.write(`${id}\n`);
}
