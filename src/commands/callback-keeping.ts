import {isoOf} from '../desk/callback-view.ts';
import {backUp, restore} from '../desk/store/backup.ts';
import {backupsOf} from '../desk/store/backup-files.ts';
import {purge} from '../desk/store/callbacks.ts';
import {withDesk} from '../desk/store/open-desk.ts';
import {storeProblem} from '../desk/store/problem.ts';
import {retentionLimits} from '../desk/store/upkeep.ts';
import {EXIT} from '../errors.ts';
import {defineCommand} from './command.ts';
import {deskFile, retentionOf, withStore} from './with-desk.ts';

/** `baro callback purge`: deletes what may no longer be kept; the program does so once a day by itself. */
export const callbackPurge = defineCommand({
  name: 'callback purge',
  summary: '보관 기간이 지난 약속을 지금 지웁니다 (날마다 저절로도 지웁니다)',
  usage: '',
  examples: [['baro callback purge', '몇 건을 지웠는지 알려 줍니다']],
  flags: {},
  async run({context}) {
    const limits = retentionLimits(context.now(), retentionOf(context.settings));
    const count = withStore(context, (database) => purge(database, limits));
    context.stdout.write(`${count}건을 지웠습니다.\n`);
    return EXIT.done;
  },
});

/** `baro callback backup`: a checked copy now, beside the daily ones. */
export const callbackBackup = defineCommand({
  name: 'callback backup',
  summary: '약속 목록의 백업을 지금 만듭니다 (날마다 저절로도 만듭니다)',
  usage: '',
  examples: [['baro callback backup', '만든 파일을 알려 줍니다']],
  flags: {},
  async run({context}) {
    const file = deskFile(context);
    const label = isoOf(context.now()).slice(0, 19).replaceAll(':', '');
    const backup = withDesk({file}, (database) => backUp(database, file, label));
    context.stdout.write(`백업했습니다: ${backup}\n`);
    return EXIT.done;
  },
});

/** `baro callback restore [<backup>]`: lists the backups, or puts one back; the present file is kept. */
export const callbackRestore = defineCommand({
  name: 'callback restore',
  summary: '백업을 보여 주거나 되살립니다 (지금 파일은 따로 보관합니다)',
  usage: '[백업]',
  examples: [
    ['baro callback restore', '있는 백업을 보여 줍니다'],
    ['baro callback restore desk-2026-03-11.db', '이 백업을 되살립니다'],
  ],
  flags: {},
  async run({context, words}) {
    const file = deskFile(context);
    const [name] = words;
    if (name === undefined) {
      const names = backupsOf(file);
      context.stdout.write(names.length === 0 ? '백업이 없습니다.\n' : `${names.join('\n')}\n`);
      return EXIT.done;
    }
    try {
      const {kept} = restore(file, name, isoOf(context.now()));
      context.stdout.write(
        `되살렸습니다: ${name}\n${kept === undefined ? '' : `지금까지의 파일: ${kept}\n`}`,
      );
      return EXIT.done;
    } catch (error) {
      throw storeProblem(error, file);
    }
  },
});
