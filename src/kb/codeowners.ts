import type {Categories} from './center.ts';

/**
 * .github/CODEOWNERS as text: who reviews what, from categories.yaml. A category without reviewers is named in a
 * comment, so that one sees what is missing. (Format: GitHub's documentation of code owners; the last match wins.)
 */
export function codeownersText(categories: Categories): string {
  const lines = Object.entries(categories).map(([key, {label, owner, reviewers = []}]) => {
    const about = owner === undefined ? label : `${label} (${owner})`;
    return reviewers.length > 0
      ? `# ${about}\n/kb/articles/${key}/ ${reviewers.join(' ')}`
      : `# ${about}: 검토할 사람이 적혀 있지 않습니다`;
  });
  return `# kb/categories.yaml의 reviewers에서 만듭니다. 고치실 때는 그 파일을 고치고 npm run codeowners 를 실행해 주십시오.\n\n${lines.join('\n')}\n`;
}
