-- What runs are found by, see server/store/run_search.h. Numbers grow with time and are never given twice, so that
-- they can stand for the order of runs and a word of a deleted one finds nothing.
CREATE TABLE run_documents (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    transaction_id TEXT NOT NULL UNIQUE REFERENCES transactions (id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE run_words USING fts5 (
    text, content = 'run_documents', content_rowid = 'number', detail = 'none', prefix = '2 3 4 5 6',
    tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER run_documents_added AFTER INSERT ON run_documents BEGIN
    INSERT INTO run_words (rowid, text) VALUES (new.number, new.text);
END;

CREATE TRIGGER run_documents_changed AFTER UPDATE OF text ON run_documents BEGIN
    INSERT INTO run_words (run_words, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO run_words (rowid, text) VALUES (new.number, new.text);
END;

CREATE TRIGGER run_documents_removed AFTER DELETE ON run_documents BEGIN
    INSERT INTO run_words (run_words, rowid, text) VALUES ('delete', old.number, old.text);
END;

INSERT INTO run_documents (transaction_id, text)
SELECT id,
       'xtx' || lower(replace(replace(id, '-', ''), '_', '')) ||
       ' xax' || lower(replace(replace(action_id, '-', ''), '_', '')) ||
       ' xox' || lower(replace(replace(owner_id, '-', ''), '_', '')) ||
       ' xex' || lower(replace(replace(environment_id, '-', ''), '_', '')) ||
       ' ' || substr(result_data, 1, 4000)
FROM transactions ORDER BY created_at, id;
