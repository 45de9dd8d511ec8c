-- when the call list said before that a call was, null for no time: the reports of that day, too, change with its correction
CREATE TABLE callqa_earlier_time (
    call_key      VARCHAR(64)  NOT NULL,
    started_ms    BIGINT
);
CREATE INDEX callqa_earlier_time_call ON callqa_earlier_time (call_key);
