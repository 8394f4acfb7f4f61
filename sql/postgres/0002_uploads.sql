-- Files that people gave to actions. Without a reference to the transaction: the row has to outlive it until its
-- file has been removed.
CREATE TABLE uploads (
    key TEXT PRIMARY KEY,
    transaction_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- When the last link to the file stops working.
    expires_at BIGINT NOT NULL
);

CREATE INDEX uploads_by_transaction ON uploads (transaction_id);

CREATE INDEX uploads_by_expiry ON uploads (expires_at);
