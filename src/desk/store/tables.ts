/*
 * desk.db holds promises to citizens. What SQLite does not guard itself is guarded here: a due time stands
 * twice and must agree, each row carries a checksum, and tallies kept by triggers tell that no row has gone
 * missing or slipped out of its state where bytes on the disk have changed.
 */

/** "baro", so that no other program's database is taken for ours. */
export const APPLICATION_ID = 0x6261726f;

/** Each brings the store from its place in the list to the next version; never change one that was released. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE callback (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, also after a purge
    phone TEXT NOT NULL,
    purpose TEXT NOT NULL,
    name TEXT,
    article TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('at', 'by', 'after')),
    due_at TEXT NOT NULL,                 -- ISO 8601, +09:00
    due INTEGER NOT NULL CHECK (due = unixepoch(due_at)),
    phrase TEXT NOT NULL,                 -- as the caller said it
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
    attempts INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    closed_at TEXT,
    checksum INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    callback INTEGER NOT NULL REFERENCES callback (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    what TEXT NOT NULL,
    before TEXT,                          -- JSON: what undo brings back
    undone INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX event_callback ON event (callback);
  CREATE TABLE tally (state TEXT PRIMARY KEY, rows INTEGER NOT NULL, dues INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO tally VALUES ('open', 0, 0), ('done', 0, 0), ('cancelled', 0, 0);
  CREATE TRIGGER callback_added AFTER INSERT ON callback BEGIN
    UPDATE tally SET rows = rows + 1, dues = dues + new.due WHERE state = new.state;
  END;
  CREATE TRIGGER callback_removed AFTER DELETE ON callback BEGIN
    UPDATE tally SET rows = rows - 1, dues = dues - old.due WHERE state = old.state;
  END;
  CREATE TRIGGER callback_changed AFTER UPDATE ON callback BEGIN
    UPDATE tally SET rows = rows - 1, dues = dues - old.due WHERE state = old.state;
    UPDATE tally SET rows = rows + 1, dues = dues + new.due WHERE state = new.state;
  END;
  `,
  // A promise that was being written when the screen was left: it may hold a number, so it stands nowhere else.
  `
  CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,                   -- JSON
    saved_at TEXT NOT NULL                -- ISO 8601, +09:00
  ) STRICT;
  `,
  // The process whose window has it in hand, so that no other is offered it.
  `
  ALTER TABLE draft ADD COLUMN holder INTEGER;
  `,
];

export const STORE_VERSION = MIGRATIONS.length;
