-- calls that were forgotten on purpose: their recordings are left alone, and nothing but this is known of them
CREATE TABLE callqa_forgotten (
    call_key      VARCHAR(64)  NOT NULL PRIMARY KEY,
    path_key      VARCHAR(64)  NOT NULL
);
