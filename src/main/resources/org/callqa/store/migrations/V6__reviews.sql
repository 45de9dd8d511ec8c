-- calls that were handed out to be listened to; list is the digest of what it was drawn from and how, review names a call by
-- its audio and id, seq counts the lists
CREATE TABLE callqa_review (
    list          VARCHAR(64)  NOT NULL,
    seq           BIGINT       NOT NULL,
    handed_ms     BIGINT       NOT NULL,
    review        VARCHAR(64)  NOT NULL,
    PRIMARY KEY (list, review)
);
