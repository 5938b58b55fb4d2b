import type {Command} from './command.ts';
import {search} from './search.ts';

/** How each command is found by the words it is typed with. Only `search` is always loaded: it is the default. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  search: async () => search,
  show: async () => (await import('./show.ts')).show,
  'callback add': async () => (await import('./callback-add.ts')).callbackAdd,
  'callback list': async () => (await import('./callback-list.ts')).callbackList,
  'callback next': async () => (await import('./callback-next.ts')).callbackNext,
  'callback due': async () => (await import('./callback-due.ts')).callbackDue,
  'callback done': async () => (await import('./callback-change.ts')).callbackDone,
  'callback absent': async () => (await import('./callback-change.ts')).callbackAbsent,
  'callback snooze': async () => (await import('./callback-change.ts')).callbackSnooze,
  'callback cancel': async () => (await import('./callback-change.ts')).callbackCancel,
  'callback undo': async () => (await import('./callback-undo.ts')).callbackUndo,
  'callback when': async () => (await import('./callback-when.ts')).callbackWhen,
  'callback watch': async () => (await import('./callback-watch.ts')).callbackWatch,
  'callback export': async () => (await import('./callback-export.ts')).callbackExport,
  'callback purge': async () => (await import('./callback-keeping.ts')).callbackPurge,
  'callback backup': async () => (await import('./callback-keeping.ts')).callbackBackup,
  'callback restore': async () => (await import('./callback-keeping.ts')).callbackRestore,
  baseball: async () => (await import('./baseball.ts')).baseball,
  performances: async () => (await import('./performances.ts')).performances,
  live: async () => (await import('./live.ts')).live,
  'kb use': async () => (await import('./kb-use.ts')).kbUse,
  'kb pull': async () => (await import('./kb-pull.ts')).kbPull,
  'kb lint': async () => (await import('./kb-lint.ts')).kbLint,
  'kb new': async () => (await import('./kb-new.ts')).kbNew,
  'kb preview': async () => (await import('./kb-preview.ts')).kbPreview,
  'kb status': async () => (await import('./kb-status.ts')).kbStatus,
  'kb verify': async () => (await import('./kb-verify.ts')).kbVerify,
  'kb changes': async () => (await import('./kb-changes.ts')).kbChanges,
  'kb impact': async () => (await import('./kb-impact.ts')).kbImpact,
  config: async () => (await import('./config.ts')).config,
  doctor: async () => (await import('./doctor.ts')).doctor,
  schema: async () => (await import('./schema.ts')).schema,
};

/** The command that a command line names, and its other words; `undefined` where it names none. */
export function findCommand(
  words: readonly string[],
): {load: () => Promise<Command>; rest: readonly string[]} | undefined {
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(' ');
    const load = words.length >= count && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load !== undefined) return {load, rest: words.slice(count)};
  }
  return undefined;
}

/** Whether a word is only the beginning of commands, such as `kb`. */
export function subcommandsOf(word: string): string[] {
  return Object.keys(COMMANDS).filter((name) => name.startsWith(`${word} `));
}
