import {mkdirSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import Conf from 'conf';
import {StoreError} from './errors.ts';

/**
 * The settings file for changing: conf writes it whole and at once (mode 0600). Two writers at the same
 * moment may lose one change, which is why only settings are kept this way.
 */
export function openSettingsFile(path: string) {
  return {
    set: (key: string, value: string) => change(path, (file) => file.set(key, value)),
    unset: (key: string) => change(path, (file) => file.delete(key)),
  };
}

function change(path: string, apply: (file: Conf<Record<string, unknown>>) => void): void {
  try {
    mkdirSync(dirname(path), {recursive: true, mode: 0o700});
    apply(new Conf({cwd: dirname(path), configName: basename(path, '.json'), configFileMode: 0o600}));
  } catch (cause) {
    throw new StoreError(`설정을 저장할 수 없습니다: ${path}`, {
      hint: '폴더의 권한과 남은 공간을 확인해 주십시오.',
      cause,
    });
  }
}
