import type {Context, RawSettings} from '../context.ts';
import {EXIT, type ExitCode, UsageError} from '../errors.ts';
import {wantsColor} from '../output/color.ts';
import type {ConfigDocument} from '../output/documents.ts';
import {jsonText} from '../output/json.ts';
import {paragraph, renderPage, styled} from '../output/page.ts';
import {SETTINGS, type Setting} from '../settings.ts';
import {openSettingsFile} from '../settings-file.ts';
import {defineCommand, type Invocation} from './command.ts';

const ACTIONS = 'list, get, set, unset, path';

/** `baro config list|get|set|unset|path`: the settings file. */
export const config = defineCommand({
  name: 'config',
  summary: '설정을 보고 바꿉니다',
  usage: 'list | get <이름> | set <이름> <값> | unset <이름> | path',
  examples: [
    ['baro config list', '모든 설정을 보여 줍니다'],
    ['baro config set kb.path ~/busan-kb', '다른 지식 베이스를 씁니다'],
    ['baro config unset kb.path', '처음 값으로 되돌립니다'],
  ],
  flags: {json: {kind: 'switch', about: 'JSON으로 내보냅니다 (list, get)'}},
  async run(invocation) {
    const {context, words} = invocation;
    const [action, key, value, ...rest] = words;
    const settingsFile = openSettingsFile(context.paths.settings);
    const has = (count: number) => words.length === count && rest.length === 0;
    if (action === 'list' && has(1)) return print(invocation, SETTINGS);
    if (action === 'path' && has(1)) return line(context, context.paths.settings);
    if (action === 'get' && has(2)) return print(invocation, [settingOf(key)]);
    if (action === 'unset' && has(2)) {
      settingsFile.unset(settingOf(key).key);
      return EXIT.done;
    }
    if (action === 'set' && has(3) && value !== undefined) {
      const setting = settingOf(key);
      const checked = setting.schema.safeParse(value);
      if (!checked.success)
        throw new UsageError(`${setting.key}에 쓸 수 없는 값입니다${setting.isSecret ? '' : `: ${value}`}`, {
          hint: `${checked.error.issues[0]?.message}.`,
        });
      settingsFile.set(setting.key, checked.data);
      const notice = setting.notice?.[checked.data];
      if (notice !== undefined && storedValue(context.settings, setting.key) !== checked.data) {
        context.stderr.write(`${notice}\n`);
      }
      return EXIT.done;
    }
    throw new UsageError('config 뒤의 말이 맞지 않습니다.', {
      hint: `${ACTIONS} 가운데 하나를 적어 주십시오. 자세히: baro config --help`,
    });
  },
});

function settingOf(key: string | undefined): Setting {
  const setting = SETTINGS.find((candidate) => candidate.key === key);
  if (setting !== undefined) return setting;
  throw new UsageError(`이런 설정이 없습니다: ${key}`, {
    hint: `있는 설정: ${SETTINGS.map((known) => known.key).join(', ')}`,
  });
}

function print(
  {context, words, flags, color}: Invocation<{json: {kind: 'switch'; about: string}}>,
  settings: readonly Setting[],
): ExitCode {
  const {stdout} = context;
  const rows = settings.map((setting) => ({...setting, stored: shownValue(context.settings, setting)}));
  if (flags.json) {
    const document: ConfigDocument = {
      schema: 'baro.config/1',
      file: context.paths.settings,
      settings: rows.map(({key, about, stored, default: fallback}) => {
        return {
          key,
          value: stored ?? fallback ?? null,
          source: stored === undefined ? 'default' : 'file',
          about,
        };
      }),
    };
    stdout.write(jsonText(document, stdout.isTerminal));
  } else if (words[0] === 'get') {
    for (const {stored, default: fallback} of rows) line(context, stored ?? fallback ?? '');
  } else {
    const page = rows.map(({key, about, stored, default: fallback}) =>
      paragraph([
        styled('strong', key),
        ` = ${stored ?? fallback ?? ''}`,
        styled('faint', `   ${about}${stored === undefined ? ' (처음 값)' : ''}`),
      ]),
    );
    stdout.write(
      renderPage(page, {columns: stdout.columns, color: wantsColor(color, context.environment, stdout)}),
    );
  }
  return EXIT.done;
}

function line(context: Context, text: string): ExitCode {
  context.stdout.write(renderPage([paragraph(text)], {columns: undefined, color: false}));
  return EXIT.done;
}

function shownValue(settings: RawSettings, {key, isSecret}: Setting): string | undefined {
  const value = storedValue(settings, key);
  return isSecret && value !== undefined ? '(설정됨)' : value;
}

function storedValue(settings: RawSettings, key: string): string | undefined {
  const value = key
    .split('.')
    .reduce<unknown>((at, part) => (at as RawSettings | undefined)?.[part], settings);
  return value === undefined ? undefined : String(value);
}
