import {Document, stringify} from 'yaml';

/** What an editor must say for an article to be one; the rest is offered in comments. */
export interface Draft {
  id: string;
  title: string;
  questions: readonly string[];
  answer: string;
  owner: string;
}

/** A new article's file: what was said, and every other field as a comment that becomes content without its `# `. */
export function newArticleText({id, title, questions, answer, owner}: Draft): string {
  return `# yaml-language-server: $schema=../../schema.json
# 앞에 #이 붙은 줄은 설명이거나, 아직 쓰지 않는 항목입니다. 쓰실 항목은 "# "을 지우고 내용을 고쳐 주십시오.
# 다 쓰지 않으셔도 됩니다. 틀린 숫자보다 숫자가 없는 편이 낫습니다.
id: ${id}
title: ${scalar(title)}

# 시민이 실제로 하는 말. 열 개 이상이면 훨씬 잘 찾아집니다(줄임말, 사투리, 오타 그대로).
questions:
${questions.map((question) => `  - ${inList(question)}`).join('\n')}

# 찾을 때 쓰는 짧은 낱말: 줄임말, 옛 이름, 다른 이름
# keywords: [줄임말, 다른 이름]

# 그대로 소리 내어 읽는 답. 세 문장 이내, "-합니다"로. 기한, 준비물, 더 쉬운 길을 먼저 말합니다.
answer: |
${indented(answer)}

# 답이 갈릴 때 먼저 여쭤볼 것(세 가지까지). 고른 답마다 answer(말씀)나 see(다른 글의 id) 하나를 적습니다.
# askFirst:
#   - ask: 처음 신청하십니까?
#     choices:
#       - { label: 처음, answer: 신청서를 쓰시면 됩니다. }
#       - { label: 다시, answer: 전에 받으신 것을 가져오시면 됩니다. }

# bring: [신분증]
# steps:
#   - 신청서를 씁니다
#   - 창구에 냅니다
# fee: "확인 후 안내"
# duration: "확인 후 안내"
# where: [가까운 행정복지센터]

# 조심할 것, 약속하면 안 되는 것
# watchOut:
#   - 기한이 지나면 처음부터 다시 하셔야 합니다.

# 더 싸거나 빠른 방법
# easierWay: 누리집에서 신청하시면 오시지 않아도 됩니다.

# 상담사가 눈으로 보는 설명
# details: |
#   - 자세한 설명

# 전화번호는 반드시 따옴표로 감쌉니다. 근거가 있는 번호만 적습니다.
# contacts:
#   - { name: 120 콜센터, phone: "120" }

# 보내 드릴 문자. 한글 45자쯤(90바이트)까지 SMS입니다.
# sms: |
#   [120] 안내 말씀

# 근거. 전화번호, 금액, 날짜, 시간을 적으셨으면 꼭 있어야 합니다.
# 한 줄에 하나씩 이렇게 적습니다: - { title: 법령이나 누리집의 이름, url: "https://…" }
sources: []

# 내용을 책임지는 부서
owner: ${scalar(owner)}

# 내용을 확인하셨으면 적지 마시고 이렇게 하십시오: baro kb verify ${id}
reviewEvery: 180d
`;
}

function scalar(text: string): string {
  return stringify(text, {lineWidth: 0}).trim();
}

/** A line of a list, where text such as "여권: 분실" would otherwise be read as a map. */
function inList(text: string): string {
  return new Document([text]).toString({lineWidth: 0}).trim().slice('- '.length);
}

function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `  ${line.trim()}`.trimEnd())
    .join('\n');
}
