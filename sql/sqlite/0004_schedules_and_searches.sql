-- Where a schedule stands in the list of its action, as people arranged it.
ALTER TABLE schedules ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

-- Failures are few among many, and looked for often. Queries that are to find this index say its condition.
CREATE INDEX transactions_unsuccessful ON transactions (environment_id, developer_id, created_at, id)
WHERE result_status <> 'SUCCESS';
