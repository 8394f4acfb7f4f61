-- The first schema. Rules and conventions: ../README.md. The same tables as ../postgres/0001_initial.sql.

-- Accounts -------------------------------------------------------------------------------------------------------

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    email_normalized TEXT NOT NULL,
    -- 1: imported with an address that differs from an older account's in case only.
    has_email_twin INTEGER NOT NULL DEFAULT 0,
    email_confirmed INTEGER NOT NULL,
    password_hash TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    default_notification_method TEXT NOT NULL,
    time_zone_name TEXT NOT NULL,
    is_instance_admin INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    disabled_at INTEGER,
    search_text TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX users_by_unique_email ON users (email_normalized) WHERE has_email_twin = 0;

CREATE INDEX users_by_email_normalized ON users (email_normalized);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    user_agent TEXT NOT NULL,
    ip TEXT NOT NULL,
    mfa_verified_at INTEGER,
    identity_confirmed_at INTEGER,
    method TEXT NOT NULL
) STRICT;

CREATE INDEX sessions_by_user ON sessions (user_id, last_used_at);

CREATE INDEX sessions_by_last_use ON sessions (last_used_at);

CREATE INDEX sessions_by_creation ON sessions (created_at);

-- Organizations --------------------------------------------------------------------------------------------------

CREATE TABLE organizations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    require_mfa INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;

CREATE INDEX organizations_by_owner ON organizations (owner_id);

CREATE TABLE environments (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE RESTRICT,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;

CREATE UNIQUE INDEX environments_by_slug ON environments (organization_id, slug) WHERE deleted_at IS NULL;

CREATE TABLE memberships (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    -- JSON array of roles and single permissions.
    permissions TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    last_switched_to_at INTEGER NOT NULL,
    -- The primary role in permissions, or ''.
    role TEXT NOT NULL,
    -- That of the user, so that the members of one organization are sorted and paged by an index.
    search_text TEXT NOT NULL,
    UNIQUE (user_id, organization_id)
) STRICT;

CREATE INDEX memberships_by_name ON memberships (organization_id, search_text, id);

CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    permissions TEXT NOT NULL,
    team_ids TEXT NOT NULL,
    invited_by_id TEXT REFERENCES users (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_sent_at INTEGER,
    -- A second invitation to the same address replaces the first.
    UNIQUE (organization_id, email)
) STRICT;

CREATE INDEX invitations_by_email ON invitations (email);

CREATE TABLE teams (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    slug TEXT NOT NULL,
    -- NULL: managed here.
    scim_group_id TEXT UNIQUE,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (organization_id, slug)
) STRICT;

CREATE TABLE team_memberships (
    team_id TEXT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    membership_id TEXT NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (team_id, membership_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX team_memberships_by_membership ON team_memberships (membership_id);

CREATE TABLE api_keys (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    usage_environment TEXT NOT NULL,
    label TEXT NOT NULL,
    lookup TEXT NOT NULL UNIQUE,
    sealed_text TEXT NOT NULL,
    last_four TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    expires_at INTEGER,
    deleted_at INTEGER
) STRICT;

CREATE INDEX api_keys_by_organization ON api_keys (organization_id, created_at, id);

CREATE INDEX api_keys_by_user ON api_keys (user_id, organization_id, created_at, id);

CREATE INDEX api_keys_by_environment ON api_keys (environment_id);

-- Instance -------------------------------------------------------------------------------------------------------

CREATE TABLE feature_flags (
    flag TEXT PRIMARY KEY,
    enabled INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organization_feature_flags (
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    flag TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, flag)
) STRICT, WITHOUT ROWID;

CREATE TABLE instance_settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sdk_alerts (
    sdk_name TEXT NOT NULL,
    min_sdk_version TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (sdk_name, min_sdk_version, severity)
) STRICT, WITHOUT ROWID;

-- Actions and pages. developer_id is '' for live ones, so that it can be part of unique keys ---------------------

CREATE TABLE actions (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE RESTRICT,
    environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE RESTRICT,
    developer_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    backgroundable INTEGER NOT NULL,
    warn_on_close INTEGER NOT NULL,
    unlisted INTEGER NOT NULL,
    name_override TEXT,
    description_override TEXT,
    backgroundable_override INTEGER,
    archived_at INTEGER,
    default_notification_delivery TEXT NOT NULL,
    availability TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    search_text TEXT NOT NULL,
    UNIQUE (organization_id, environment_id, developer_id, slug)
) STRICT;

CREATE INDEX actions_by_environment ON actions (environment_id);

CREATE TABLE action_access (
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    level TEXT NOT NULL,
    PRIMARY KEY (action_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX action_access_by_team ON action_access (team_id, level);

CREATE TABLE pages (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE RESTRICT,
    environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE RESTRICT,
    developer_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    unlisted INTEGER NOT NULL,
    has_handler INTEGER NOT NULL,
    availability TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (organization_id, environment_id, developer_id, slug)
) STRICT;

CREATE INDEX pages_by_environment ON pages (environment_id);

CREATE TABLE page_access (
    page_id TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    level TEXT NOT NULL,
    PRIMARY KEY (page_id, team_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX page_access_by_team ON page_access (team_id, level);

-- Hosts ----------------------------------------------------------------------------------------------------------

CREATE TABLE http_hosts (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    status TEXT NOT NULL,
    sdk_name TEXT NOT NULL,
    sdk_version TEXT NOT NULL,
    last_connected_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    UNIQUE (organization_id, url)
) STRICT;

CREATE INDEX http_hosts_by_status ON http_hosts (status) WHERE deleted_at IS NULL;

CREATE TABLE http_host_requests (
    id TEXT PRIMARY KEY,
    http_host_id TEXT NOT NULL REFERENCES http_hosts (id) ON DELETE CASCADE,
    action_id TEXT REFERENCES actions (id) ON DELETE CASCADE,
    page_id TEXT REFERENCES pages (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    invalid_at INTEGER
) STRICT;

CREATE INDEX http_host_requests_by_host ON http_host_requests (http_host_id);

CREATE INDEX http_host_requests_by_creation ON http_host_requests (created_at);

CREATE TABLE http_host_actions (
    http_host_id TEXT NOT NULL REFERENCES http_hosts (id) ON DELETE CASCADE,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    PRIMARY KEY (http_host_id, action_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX http_host_actions_by_action ON http_host_actions (action_id);

CREATE TABLE http_host_pages (
    http_host_id TEXT NOT NULL REFERENCES http_hosts (id) ON DELETE CASCADE,
    page_id TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    PRIMARY KEY (http_host_id, page_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX http_host_pages_by_page ON http_host_pages (page_id);

CREATE TABLE host_instances (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
    developer_id TEXT NOT NULL,
    api_key_id TEXT NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
    status TEXT NOT NULL,
    sdk_name TEXT NOT NULL,
    sdk_version TEXT NOT NULL,
    request_id TEXT UNIQUE REFERENCES http_host_requests (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX host_instances_by_key ON host_instances (api_key_id);

CREATE TABLE host_actions (
    host_instance_id TEXT NOT NULL REFERENCES host_instances (id) ON DELETE CASCADE,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    PRIMARY KEY (host_instance_id, action_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX host_actions_by_action ON host_actions (action_id);

CREATE TABLE host_pages (
    host_instance_id TEXT NOT NULL REFERENCES host_instances (id) ON DELETE CASCADE,
    page_id TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    PRIMARY KEY (host_instance_id, page_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX host_pages_by_page ON host_pages (page_id);

-- Runs -----------------------------------------------------------------------------------------------------------

CREATE TABLE schedules (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    runner_id TEXT REFERENCES users (id) ON DELETE SET NULL,
    second TEXT NOT NULL,
    minute TEXT NOT NULL,
    hour TEXT NOT NULL,
    day_of_month TEXT NOT NULL,
    month TEXT NOT NULL,
    day_of_week TEXT NOT NULL,
    time_zone_name TEXT NOT NULL,
    notify_on_success INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;

CREATE INDEX schedules_by_action ON schedules (action_id);

CREATE INDEX schedules_in_force ON schedules (organization_id) WHERE deleted_at IS NULL;

-- Organization and environment are those of the action, and never change; no reference of their own, because each
-- would cost a look-up and a lock at every start of a run. completed_at, not status, marks what is open: status
-- changes all the time, and no index shall have to follow.
CREATE TABLE transactions (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL,
    environment_id TEXT NOT NULL,
    developer_id TEXT NOT NULL,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE RESTRICT,
    owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    status TEXT NOT NULL,
    status_before_drop TEXT,
    result_status TEXT,
    was_redirected INTEGER NOT NULL,
    result_schema_version INTEGER NOT NULL,
    current_client_id TEXT NOT NULL,
    host_instance_id TEXT REFERENCES host_instances (id) ON DELETE SET NULL,
    sdk_name TEXT NOT NULL,
    sdk_version TEXT NOT NULL,
    schedule_id TEXT REFERENCES schedules (id) ON DELETE SET NULL,
    last_input_group_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    dropped_at INTEGER,
    completed_at INTEGER,
    params TEXT NOT NULL,
    params_meta TEXT NOT NULL,
    pending_redirect TEXT NOT NULL,
    result_data TEXT NOT NULL,
    result_data_meta TEXT NOT NULL
) STRICT;

CREATE INDEX transactions_by_scope ON transactions (environment_id, developer_id, created_at, id);

CREATE INDEX transactions_by_owner ON transactions (owner_id, environment_id, developer_id, created_at, id);

CREATE INDEX transactions_by_action ON transactions (action_id, created_at, id);

CREATE INDEX transactions_by_host ON transactions (host_instance_id) WHERE host_instance_id IS NOT NULL;

CREATE INDEX transactions_by_schedule ON transactions (schedule_id, created_at, id) WHERE schedule_id IS NOT NULL;

CREATE INDEX transactions_open ON transactions (created_at) WHERE completed_at IS NULL;

CREATE TABLE transaction_logs (
    transaction_id TEXT NOT NULL REFERENCES transactions (id) ON DELETE CASCADE,
    idx INTEGER NOT NULL,
    data TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (transaction_id, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE transaction_requirements (
    id TEXT PRIMARY KEY,
    transaction_id TEXT NOT NULL REFERENCES transactions (id) ON DELETE CASCADE,
    io_call_id TEXT NOT NULL,
    input_group_key TEXT NOT NULL,
    grace_period_ms INTEGER,
    created_at INTEGER NOT NULL,
    satisfied_at INTEGER,
    canceled_at INTEGER
) STRICT;

CREATE INDEX transaction_requirements_by_transaction ON transaction_requirements (transaction_id, created_at, id);

CREATE UNIQUE INDEX transaction_requirements_open ON transaction_requirements (transaction_id, input_group_key)
    WHERE satisfied_at IS NULL AND canceled_at IS NULL;

CREATE TABLE queued_actions (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    params TEXT NOT NULL,
    params_meta TEXT NOT NULL,
    assignee_id TEXT REFERENCES users (id) ON DELETE SET NULL,
    transaction_id TEXT UNIQUE REFERENCES transactions (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX queued_actions_by_organization ON queued_actions (organization_id, created_at, id);

CREATE INDEX queued_actions_by_action ON queued_actions (action_id);

CREATE INDEX queued_actions_by_assignee ON queued_actions (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE TABLE schedule_runs (
    id TEXT PRIMARY KEY,
    schedule_id TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
    status TEXT NOT NULL,
    transaction_id TEXT UNIQUE REFERENCES transactions (id) ON DELETE SET NULL,
    details TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- That of the schedule, for the list of all runs of an action.
    action_id TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX schedule_runs_by_schedule ON schedule_runs (schedule_id, created_at, id);

CREATE INDEX schedule_runs_by_action ON schedule_runs (action_id, created_at, id);

-- Notifications and audit ----------------------------------------------------------------------------------------

CREATE TABLE notifications (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    transaction_id TEXT REFERENCES transactions (id) ON DELETE CASCADE,
    environment TEXT NOT NULL,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    idempotency_key TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (organization_id, idempotency_key)
) STRICT;

CREATE INDEX notifications_by_organization ON notifications (organization_id, created_at, id);

CREATE INDEX notifications_by_transaction ON notifications (transaction_id) WHERE transaction_id IS NOT NULL;

CREATE TABLE notification_deliveries (
    id TEXT PRIMARY KEY,
    notification_id TEXT NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    method TEXT,
    status TEXT NOT NULL,
    error TEXT NOT NULL,
    user_id TEXT REFERENCES users (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- The order in which the deliveries were asked for.
    position INTEGER NOT NULL
) STRICT;

CREATE INDEX notification_deliveries_by_notification ON notification_deliveries (notification_id, position);

CREATE INDEX notification_deliveries_by_user ON notification_deliveries (user_id) WHERE user_id IS NOT NULL;

CREATE INDEX notification_deliveries_pending ON notification_deliveries (created_at) WHERE status = 'PENDING';

-- Append-only, and without references: a line outlives what it tells of.
CREATE TABLE audit_log (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    actor_id TEXT NOT NULL,
    actor_email TEXT NOT NULL,
    type TEXT NOT NULL,
    target_type TEXT NOT NULL,
    target_id TEXT NOT NULL,
    ip TEXT NOT NULL,
    details TEXT NOT NULL
) STRICT;

CREATE INDEX audit_log_by_organization ON audit_log (organization_id, created_at, id);

CREATE INDEX audit_log_by_actor ON audit_log (organization_id, actor_id, created_at, id);

CREATE INDEX audit_log_by_type ON audit_log (organization_id, type, created_at, id);
