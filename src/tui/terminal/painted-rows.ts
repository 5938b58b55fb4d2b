/*
 * Ink reads every row of every frame into cells, measures it with Intl.Segmenter and writes it out again: at 120×40
 * some ten times what an input line costs (measured, test/bench/screen.ts). Our rows are cut and painted before they
 * come to Ink, so each goes through it as one character that stands for it, and is put in its place on the way out.
 * Ink still decides what is written where: which rows changed, the synchronized update, the caret.
 */

/** Private use: each takes one column. Ink writes nothing else but control sequences. */
const FIRST = 0xe000;
const LAST = 0xf8ff;
const STAND_INS = /[\uE000-\uF8FF]/g;
/** As wide as Ink takes the terminal to be: it makes a cell of each column of each row for every frame. */
const COLUMNS = 2;
/** More rows than any screen has are kept, since a frame that is put off may be drawn after the next is made. */
const MOST_KEPT = 2_000;
/** A row replaces all that stood in its place; erased first, because behind a full row it would take its last cell. */
const ERASE_ROW = '\u001B[K';

export class PaintedRows {
  #next = FIRST;
  #standIns = new Map<string, string>();
  #rows = new Map<string, string>();

  /** The character that stands for each row; the same row has the same one. */
  standInsFor(rows: readonly string[]): string[] {
    if (this.#rows.size > MOST_KEPT) this.#keepOnly(rows);
    return rows.map((row) => this.#standIns.get(row) ?? this.#add(row));
  }

  /** What Ink wrote, with the rows in their places. */
  painted(text: string): string {
    return text.replace(STAND_INS, (standIn) => ERASE_ROW + (this.#rows.get(standIn) ?? ''));
  }

  /** Every row is drawn anew: the terminal has another size. */
  forget(): void {
    this.#keepOnly([]);
  }

  #add(row: string): string {
    const standIn = String.fromCharCode(this.#next);
    this.#next = this.#next === LAST ? FIRST : this.#next + 1;
    this.#standIns.set(row, standIn);
    this.#rows.set(standIn, row);
    return standIn;
  }

  #keepOnly(rows: readonly string[]): void {
    const kept = rows.flatMap((row) => {
      const standIn = this.#standIns.get(row);
      return standIn === undefined ? [] : [[row, standIn] as const];
    });
    this.#standIns = new Map(kept);
    this.#rows = new Map(kept.map(([row, standIn]) => [standIn, row]));
  }
}

/** The terminal as Ink writes to it: the same stream, but narrow, and with the rows put in. */
export function throughRows(output: NodeJS.WriteStream, rows: PaintedRows): NodeJS.WriteStream {
  const write = (chunk: unknown, ...rest: unknown[]) =>
    Reflect.apply(output.write, output, [typeof chunk === 'string' ? rows.painted(chunk) : chunk, ...rest]);
  return new Proxy(output, {
    get(target, key) {
      if (key === 'write') return write;
      if (key === 'columns') return COLUMNS;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
