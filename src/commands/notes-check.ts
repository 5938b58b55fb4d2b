import type {Context} from '../context.ts';
import {findPersonalData} from '../desk/personal-data.ts';
import {listNotes} from '../kb/files.ts';
import {readNote} from '../kb/note.ts';
import type {DoctorDocument} from '../output/documents.ts';
import {notesFolder} from './with-index.ts';

/** Whether a counselor's own notes can be read, and hold nobody's numbers. */
export function notesCheck(context: Context): DoctorDocument['checks'][number] {
  const folder = notesFolder(context);
  const files = listNotes(folder).map(({path}) => readNote(folder, path));
  const problems = files.flatMap(({path, text, findings, locate}) => [
    ...findings.map(({line, column, message, fix}) => `${path}:${line}:${column} ${message}. ${fix}`),
    ...findPersonalData(text).map(
      ({kind, at}) => `${path}:${locate(at).line}행 ${kind}(으)로 보이는 번호를 지워 주십시오`,
    ),
  ]);
  return {
    name: '내 메모',
    status: problems.length > 0 ? 'warning' : 'ok',
    value: `${folder}, ${files.length}건`,
    ...(problems[0] === undefined ? {} : {hint: problems[0]}),
  };
}
