package org.callqa.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.callqa.store.Digest;

/**
 * What is asked of a list.
 *
 * @param seed another one draws other calls
 * @param perAgent how many calls of each agent are drawn by lot, where there are as many
 * @param picked how many of each agent are picked besides
 * @param minutes what each reviewer has for listening; no end of it when empty
 * @param reviewers among whom the list is split; one without a name when empty
 * @param doubleShare share of the drawn calls that a second reviewer gets, too, 0..1
 * @param notAgain for how long a call that was handed out is on no other list
 */
public record ReviewRequest(
        long seed,
        int perAgent,
        int picked,
        Optional<Duration> minutes,
        List<String> reviewers,
        double doubleShare,
        Duration notAgain) {

    /** What reports come with. */
    public static final ReviewRequest DEFAULT =
            new ReviewRequest(1, 2, 3, Optional.empty(), List.of(), 0.2, Duration.ofDays(30));

    public ReviewRequest {
        reviewers = List.copyOf(reviewers);
        if (perAgent < 0 || picked < 0 || !(doubleShare >= 0 && doubleShare <= 1)) {
            throw new IllegalArgumentException("no such list: " + perAgent + ", " + picked + ", " + doubleShare);
        }
        if (new HashSet<>(reviewers).size() < reviewers.size()) {
            throw new IllegalArgumentException("a reviewer is named twice: " + reviewers);
        }
    }

    /**
     * Names a list.
     *
     * @param what the period, or from when to when
     * @param keys of the calls it is drawn from
     */
    public String listId(String what, Collection<String> keys) {
        List<String> parts = new ArrayList<>(List.of(what, toString()));
        keys.stream().sorted().forEach(parts::add);
        return Digest.of(parts);
    }

    /** Whoever listens: without names one person. */
    List<String> people() {
        return reviewers.isEmpty() ? List.of("") : reviewers;
    }

    long secondsEach() {
        return minutes.map(Duration::toSeconds).orElse(Long.MAX_VALUE);
    }
}
