-- Documents that run_words does not have yet, or has with another text. They are brought in many at a time
-- (TransactionStore::indexDocuments), because FTS5 writes much for every transaction, however little it adds.
CREATE TABLE run_words_waiting (
    number INTEGER PRIMARY KEY,
    indexed_text TEXT -- What run_words has under this number, or NULL
) STRICT;

DROP TRIGGER run_documents_added;

DROP TRIGGER run_documents_changed;

DROP TRIGGER run_documents_removed;

CREATE TRIGGER run_documents_added AFTER INSERT ON run_documents BEGIN
    INSERT INTO run_words_waiting (number) VALUES (new.number);
END;

CREATE TRIGGER run_documents_changed AFTER UPDATE OF text ON run_documents BEGIN
    INSERT INTO run_words_waiting (number, indexed_text) VALUES (old.number, old.text) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER run_documents_removed AFTER DELETE ON run_documents BEGIN
    INSERT INTO run_words_waiting (number, indexed_text) VALUES (old.number, old.text) ON CONFLICT DO NOTHING;
END;
