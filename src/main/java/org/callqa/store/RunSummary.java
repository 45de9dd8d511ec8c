package org.callqa.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a run came to.
 *
 * @param heard recordings that were heard
 * @param answeredAgain calls that were answered anew from what was heard once
 * @param skipped rows of {@code skipped.csv}; of a run that came to no reports, recordings that it could not score
 * @param rejected rows of the call list and files that make no call, of those
 * @param waiting recordings that were changed meanwhile
 * @param audioMs length of what was heard, in milliseconds
 * @param words by language, how many words were heard, and how many of them are doubtful
 * @param models by language, what heard them
 */
public record RunSummary(
        int heard,
        int answeredAgain,
        int skipped,
        int rejected,
        int waiting,
        long audioMs,
        Map<String, Words> words,
        Map<String, String> models) {

    /** Of which nothing is known but that it was. */
    public static final RunSummary NONE = new RunSummary(0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    public RunSummary {
        words = new TreeMap<>(words);
        models = new TreeMap<>(models);
    }

    /** Of both together. */
    public RunSummary plus(RunSummary other) {
        Map<String, Words> allWords = new TreeMap<>(words);
        other.words.forEach((language, said) -> allWords.merge(language, said, Words::plus));
        Map<String, String> allModels = new TreeMap<>(other.models);
        allModels.putAll(models);
        return new RunSummary(
                heard + other.heard,
                answeredAgain + other.answeredAgain,
                skipped + other.skipped,
                rejected + other.rejected,
                waiting + other.waiting,
                audioMs + other.audioMs,
                allWords,
                allModels);
    }

    /** The same, of a run whose reports are written. */
    public RunSummary reporting(int skippedRows, int rejectedRows) {
        return new RunSummary(heard, answeredAgain, skippedRows, rejectedRows, waiting, audioMs, words, models);
    }

    /**
     * How well the words of a language were heard.
     *
     * @param heard how many
     * @param doubtful how many of them the recogniser was not sure of
     */
    public record Words(long heard, long doubtful) {

        /** Of both together. */
        public Words plus(Words other) {
            return new Words(heard + other.heard, doubtful + other.doubtful);
        }
    }
}
