-- One row per call for good: what is known of it, what was heard, and its answers per rubric and program. A run points at
-- answers and copies none. The same statements run on H2 and on PostgreSQL; no column has a width, so that no value is
-- refused for its length, and what is long and looked for is looked for by its digest.

ALTER TABLE callqa_call RENAME TO callqa_old_call;
ALTER TABLE callqa_skip RENAME TO callqa_old_skip;

-- what every state had by now, but the oldest
CREATE TABLE IF NOT EXISTS callqa_listening (
    content_key   VARCHAR(64)  NOT NULL PRIMARY KEY,
    model         TEXT         NOT NULL,
    recording     TEXT         NOT NULL,
    begun         INTEGER      NOT NULL,
    in_a_row      BOOLEAN      NOT NULL
);
DROP TABLE IF EXISTS callqa_attempt;

-- what one command did
CREATE TABLE callqa_run (
    run           BIGINT       NOT NULL PRIMARY KEY,
    begun_at      BIGINT       NOT NULL,
    ended_at      BIGINT,
    outcome       VARCHAR      NOT NULL,
    program       VARCHAR      NOT NULL,
    rubric        VARCHAR      NOT NULL,
    summary       VARCHAR      NOT NULL
);

-- a call: the call list's facts, and the recording as it was when it was heard
CREATE TABLE callqa_call (
    call_key       VARCHAR(64)  NOT NULL PRIMARY KEY,
    path_key       VARCHAR(64)  NOT NULL,
    folder_key     VARCHAR(64)  NOT NULL,
    folder         VARCHAR      NOT NULL,
    call_id        VARCHAR      NOT NULL,
    recording      VARCHAR      NOT NULL,
    agent_id       VARCHAR      NOT NULL,
    team           VARCHAR      NOT NULL,
    queue          VARCHAR      NOT NULL,
    language       VARCHAR      NOT NULL,
    started_ms     BIGINT,
    facts          VARCHAR      NOT NULL,
    facts_sha256   VARCHAR(64)  NOT NULL,
    bytes          BIGINT       NOT NULL,
    modified_ms    BIGINT       NOT NULL,
    audio_sha256   VARCHAR(64)  NOT NULL,
    transcript_key VARCHAR(64)  NOT NULL,
    gone           BOOLEAN      NOT NULL
);
CREATE INDEX callqa_call_folder ON callqa_call (folder_key);
CREATE INDEX callqa_call_audio ON callqa_call (audio_sha256);
CREATE INDEX callqa_call_started ON callqa_call (started_ms);
CREATE INDEX callqa_call_transcript ON callqa_call (transcript_key);

-- a call's answers; basis is the digest of all they rest on but rubric and program
CREATE TABLE callqa_answer (
    call_key      VARCHAR(64)  NOT NULL,
    rubric        VARCHAR(64)  NOT NULL,
    program       VARCHAR(128) NOT NULL,
    basis         VARCHAR(64)  NOT NULL,
    run           BIGINT       NOT NULL,
    body          TEXT         NOT NULL,
    PRIMARY KEY (call_key, rubric, program)
);

-- why a call has no answers; basis is the digest of what would have to change for another try
CREATE TABLE callqa_skip (
    call_key      VARCHAR(64)  NOT NULL PRIMARY KEY,
    reason        VARCHAR      NOT NULL,
    remedy        VARCHAR      NOT NULL,
    again         BOOLEAN      NOT NULL,
    basis         VARCHAR(64)  NOT NULL
);

-- rows of a call list and files of a folder that make no call, as the folder's last run found them
CREATE TABLE callqa_rejection (
    folder_key    VARCHAR(64)  NOT NULL,
    seq           INTEGER      NOT NULL,
    call_id       VARCHAR      NOT NULL,
    recording     VARCHAR      NOT NULL,
    reason        VARCHAR      NOT NULL,
    remedy        VARCHAR      NOT NULL,
    PRIMARY KEY (folder_key, seq)
);

-- the batch engine's own bookkeeping is no longer kept: what is done is known from the calls
DROP TABLE IF EXISTS BATCH_STEP_EXECUTION_CONTEXT;
DROP TABLE IF EXISTS BATCH_JOB_EXECUTION_CONTEXT;
DROP TABLE IF EXISTS BATCH_STEP_EXECUTION;
DROP TABLE IF EXISTS BATCH_JOB_EXECUTION_PARAMS;
DROP TABLE IF EXISTS BATCH_JOB_EXECUTION;
DROP TABLE IF EXISTS BATCH_JOB_INSTANCE;
