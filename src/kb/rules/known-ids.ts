import type {KnowledgeBase} from '../rule.ts';

/** The ids that there are. A broken article is still there: its last good version answers, and its file's name is its id. */
export function idsOf({articles}: KnowledgeBase): Set<string> {
  return new Set(
    articles.flatMap(({path, value}) => [
      ...(value === undefined ? [] : [value.id]),
      path.replace(/^.*\/|\.ya?ml$/g, ''),
    ]),
  );
}
