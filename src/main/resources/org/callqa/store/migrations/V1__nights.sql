-- What must survive the night. The same statements run on H2 and on PostgreSQL.

-- when a night was begun, and what its calls are scored against
CREATE TABLE callqa_night (
    night         VARCHAR(64)  NOT NULL PRIMARY KEY,
    begun_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    rubric        VARCHAR(1024) NOT NULL
);

-- one row per call of a night; a night is named by the content it is made of
CREATE TABLE callqa_call (
    night         VARCHAR(64)  NOT NULL,
    call_id       VARCHAR(512) NOT NULL,
    slice         INTEGER      NOT NULL,
    seq           INTEGER      NOT NULL,
    audio_sha256  VARCHAR(64)  NOT NULL,
    body          TEXT         NOT NULL,
    PRIMARY KEY (night, call_id)
);

-- the answers of one call
CREATE TABLE callqa_result (
    night         VARCHAR(64)  NOT NULL,
    call_id       VARCHAR(512) NOT NULL,
    body          TEXT         NOT NULL,
    PRIMARY KEY (night, call_id)
);

-- a recording that was not scored, and why; rejection 0 is a call of the night, 1.. are rows and files that make no call
CREATE TABLE callqa_skip (
    night         VARCHAR(64)  NOT NULL,
    call_id       VARCHAR(512) NOT NULL,
    recording     VARCHAR(2048) NOT NULL,
    reason        TEXT         NOT NULL,
    remedy        TEXT         NOT NULL,
    again         BOOLEAN      NOT NULL,
    rejection     INTEGER      NOT NULL,
    PRIMARY KEY (night, call_id, rejection)
);

-- how often a content was begun to be heard without an end: a recording, or a model, that ends the program is found by
-- it; in_a_row while the model has heard nothing to its end since
CREATE TABLE callqa_listening (
    content_key   VARCHAR(64)  NOT NULL PRIMARY KEY,
    model         TEXT         NOT NULL,
    recording     TEXT         NOT NULL,
    begun         INTEGER      NOT NULL,
    in_a_row      BOOLEAN      NOT NULL
);

-- transcripts by content: audio, model, decoder and their settings
CREATE TABLE callqa_transcript (
    content_key   VARCHAR(64)  NOT NULL PRIMARY KEY,
    body          TEXT         NOT NULL
);
