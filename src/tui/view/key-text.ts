const NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  up: '위 화살표',
  down: '아래 화살표',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/** A key as a person reads it: `F2`, `Ctrl-O`, `위 화살표`. */
export function keyText(key: string): string {
  const named = NAMES[key];
  if (named !== undefined) return named;
  if (key.startsWith('ctrl-')) return `Ctrl-${key.slice(5).toUpperCase()}`;
  return /^f\d/.test(key) ? key.toUpperCase() : key;
}
