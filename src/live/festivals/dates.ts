/** The days in a free text such as `2025. 7. 5.(토) ~ 7. 13.(일)`; the second date may leave out year or month (live.md §5.3). */
export function readFestivalDates(text: string): {from: string; to: string} | null {
  const first = /(\d{4})\s*[.년]\s*(\d{1,2})\s*[.월]\s*(\d{1,2})/.exec(text);
  if (first === null) return null;
  const [year, month, day] = first.slice(1).map(Number) as [number, number, number];
  const from = iso(year, month, day);
  if (from === null) return null;
  const rest = text.slice(first.index + first[0].length);
  const second =
    /^[^~∼\-–]{0,12}[~∼–-]\s*(?:(\d{4})\s*[.년]\s*)?(?:(\d{1,2})\s*[.월]\s*)?(\d{1,2})(?!\s*:)/.exec(rest);
  if (second === null) return {from, to: from};
  const to = iso(Number(second[1] ?? year), Number(second[2] ?? month), Number(second[3]));
  return to === null || to < from ? {from, to: from} : {from, to};
}

function iso(year: number, month: number, day: number): string | null {
  try {
    return `${Temporal.PlainDate.from({year, month, day}, {overflow: 'reject'})}`;
  } catch {
    return null;
  }
}
