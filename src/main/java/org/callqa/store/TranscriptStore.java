package org.callqa.store;

import java.util.Optional;
import org.callqa.speech.Transcript;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transcripts by content, so that a new rubric never transcribes twice. */
@Repository
public final class TranscriptStore {

    private final JdbcClient jdbc;

    public TranscriptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key names audio, model, decoder and their settings */
    public Optional<Transcript> find(String key) {
        return jdbc.sql("SELECT body FROM callqa_transcript WHERE content_key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .map(body -> Json.read(body, Transcript.class));
    }

    /** Keeps a transcript; one that is already there is the same. */
    public void save(String key, Transcript transcript) {
        if (isKept(key)) {
            return;
        }
        try {
            jdbc.sql("INSERT INTO callqa_transcript (content_key, body) VALUES (?, ?)")
                    .params(key, Json.write(transcript))
                    .update();
        } catch (DuplicateKeyException writtenMeanwhile) {
            // the same content by another thread
        }
    }

    /** Forgets a transcript. */
    public void remove(String key) {
        jdbc.sql("DELETE FROM callqa_transcript WHERE content_key = ?")
                .param(key)
                .update();
    }

    /** Whether a transcript is kept. */
    public boolean isKept(String key) {
        return jdbc.sql("SELECT content_key FROM callqa_transcript WHERE content_key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
