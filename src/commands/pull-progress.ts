import type {Output} from '../context.ts';
import type {PullStage} from '../git/pull.ts';

/** Tells on stderr how far a pull is: one line that is written over on a terminal, a line a stage elsewhere. */
export function pullProgress(stderr: Output): {
  onStage(stage: PullStage | {kind: 'indexing'}): void;
  end(): void;
} {
  let last = '';
  return {
    onStage(stage) {
      const text = textOf(stage);
      const isNew = stage.kind !== last;
      last = stage.kind;
      if (stderr.isTerminal) stderr.write(`\r\u001B[2K${text}`);
      else if (isNew) stderr.write(`${text}\n`);
    },
    end() {
      if (stderr.isTerminal && last !== '') stderr.write('\r\u001B[2K');
    },
  };
}

function textOf(stage: PullStage | {kind: 'indexing'}): string {
  switch (stage.kind) {
    case 'fetching':
      return stage.percent > 0 ? `받는 중… ${stage.percent}%` : '받는 중…';
    case 'checking':
      return '검사하는 중…';
    case 'replacing':
      return '바꾸는 중…';
    case 'indexing':
      return '새 글을 읽는 중…';
  }
}
