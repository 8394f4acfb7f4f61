-- Where a schedule stands in the list of its action, as people arranged it.
ALTER TABLE schedules ADD COLUMN position BIGINT NOT NULL DEFAULT 0;

-- Failures are few among many, and looked for often. Queries that are to find this index say its condition.
CREATE INDEX transactions_unsuccessful ON transactions (environment_id, developer_id, created_at, id)
WHERE result_status <> 'SUCCESS';

-- The words of documents as PostgreSQL compares them: to take them out of a text takes fifty times as long, which
-- counts where a search reads documents one after the other.
DROP INDEX run_words;

ALTER TABLE run_documents ADD COLUMN words tsvector;

UPDATE run_documents SET words = to_tsvector('simple', text);

ALTER TABLE run_documents ALTER COLUMN words SET NOT NULL;

CREATE INDEX run_words ON run_documents USING gin (words);

CREATE TRIGGER run_documents_words BEFORE INSERT OR UPDATE ON run_documents FOR EACH ROW
EXECUTE PROCEDURE tsvector_update_trigger(words, 'pg_catalog.simple', text);
