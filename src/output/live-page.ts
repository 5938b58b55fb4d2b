import {BLANK, type Page, paragraph, type Style, styled} from './page.ts';

interface Line {
  text: string;
  style?: Style;
  indent?: number;
}

/** A live answer as a page: the answer, what to be careful about, then who says so and when. */
export function livePage({
  lines,
  warnings,
  origins,
}: {
  lines: readonly Line[];
  warnings: readonly string[];
  origins: readonly string[];
}): Page {
  return [
    ...lines.map(({text, style, indent = 2}) =>
      text === '' ? BLANK : paragraph(style === undefined ? text : styled(style, text), indent, indent + 2),
    ),
    ...warnings.map((text) => paragraph(styled('warning', text), 2)),
    ...origins.map((text) => paragraph(styled('faint', text), 2)),
  ];
}
