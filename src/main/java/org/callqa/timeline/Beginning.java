package org.callqa.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callqa.audio.Hearing;
import org.callqa.audio.SignallingTone;
import org.callqa.call.Finding;
import org.callqa.call.Party;
import org.callqa.call.Prelude;
import org.callqa.call.Reason;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.timeline.CarrierPhrases.Owned;

/**
 * Where the conversation begins: at the pick-up, or later, when a menu, recorded prompts, the music of a queue or more
 * ringing come first. Nobody answers those, and the agent's offer of help comes after them.
 *
 * @param atMs milliseconds from the start of the recording
 * @param finding what comes before the conversation, or that it cannot be told
 * @param prelude what is heard before it, by time
 */
record Beginning(int atMs, Optional<Finding> finding, List<Prelude> prelude) {

    /** A greeting lasts no longer; the rubric's own window, milliseconds. */
    private static final int GREETING_MS = 15_000;

    /** A waiting caller's cough or word, milliseconds. */
    private static final int WORD_MS = 1_000;

    /** What a caller says to a machine that asks: a few words, milliseconds. */
    private static final int TO_A_MACHINE_MS = 5_000;

    /** Whoever puts a caller on hold has talked before; a queue comes first, milliseconds. */
    private static final int EARLY_MS = 60_000;

    /** A voice is heard some moments before its first word: those of the greeting are no menu, milliseconds. */
    private static final int EDGE_MS = 300;

    /** A greeting comes in pieces; a longer pause parts it from a prompt, milliseconds. */
    private static final int PAUSE_MS = 1_500;

    /**
     * Finds it.
     *
     * @param phrases heard on each channel that give a party away
     * @param prompts what a machine says on any channel
     */
    static Beginning of(Hearing hearing, List<List<Word>> words, List<List<Owned>> phrases, List<Span> prompts) {
        int pickUpMs = hearing.answeredAtMs();
        List<Span> offers = phrases.stream()
                .flatMap(List::stream)
                .filter(phrase -> phrase.owner() == Party.AGENT && phrase.opens() && phrase.asks())
                .map(Owned::span)
                .sorted()
                .toList();
        boolean apart = !hearing.onOneChannel() && hearing.loneChannel().isEmpty();
        boolean doubted = false;
        for (Span wait : waits(hearing).sorted(Comparator.reverseOrder()).toList()) {
            boolean spoken = channels(hearing, phrases.size())
                    .anyMatch(channel -> spokenMs(channel, new Span(0, wait.startMs())) > WORD_MS);
            if (!spoken || wait.endMs() <= pickUpMs) {
                continue;
            }
            boolean offerBefore = offers.stream().anyMatch(offer -> offer.startMs() < wait.endMs());
            boolean offerAfter = offers.stream()
                    .anyMatch(
                            offer -> offer.startMs() >= wait.startMs() && offer.startMs() < wait.endMs() + GREETING_MS);
            boolean callerBefore = phrases.stream()
                    .flatMap(List::stream)
                    .anyMatch(phrase ->
                            phrase.owner() == Party.CUSTOMER && phrase.span().startMs() < wait.startMs());
            int answeredMs = apart ? answeredMs(hearing, wait.endMs()) : Integer.MAX_VALUE;
            boolean promptBefore = wait.startMs() < pickUpMs + EARLY_MS
                    && prompts.stream().anyMatch(prompt -> prompt.startMs() < wait.startMs());
            if (answeredMs <= WORD_MS && bothSpeakAfter(hearing, wait.endMs())
                    || !offerBefore
                            && !callerBefore
                            && (offerAfter || promptBefore)
                            && (!apart || answeredMs <= TO_A_MACHINE_MS)) {
                return at(wait.endMs(), hearing, words);
            }
            doubted |= !offerBefore
                    && (!callerBefore || !apart && promptBefore)
                    && wait.startMs() < pickUpMs + EARLY_MS
                    && (!apart || answeredMs <= TO_A_MACHINE_MS);
        }
        if (!offers.isEmpty() && offers.get(0).startMs() > pickUpMs + GREETING_MS) {
            Span offer = offers.get(0);
            int greetingMs = greetingMs(words, offer, pickUpMs);
            boolean callerBefore = phrases.stream()
                    .flatMap(List::stream)
                    .anyMatch(phrase ->
                            phrase.owner() == Party.CUSTOMER && phrase.span().startMs() < offer.startMs());
            boolean promptBefore = prompts.stream().anyMatch(prompt -> prompt.endMs() <= greetingMs);
            if (apart ? answeredMs(hearing, greetingMs) <= WORD_MS : promptBefore && !callerBefore) {
                return at(greetingMs, hearing, words);
            }
            doubted |= !apart && (!callerBefore || promptBefore);
        }
        if (machineBeforeRings(hearing)) {
            return at(pickUpMs, hearing, words);
        }
        return new Beginning(
                pickUpMs,
                doubted
                        ? Optional.of(new Finding(
                                Finding.Kind.UNKNOWN_BEGINNING,
                                Reason.of(
                                        "beginning.unknown",
                                        Prelude.describe(prelude(hearing, words, EARLY_MS, true)))))
                        : Optional.empty(),
                prelude(hearing, words, pickUpMs, false));
    }

    /** Phrases that are said in the conversation. */
    List<Owned> after(List<Owned> phrases) {
        return phrases.stream()
                .filter(phrase -> finding.isEmpty() || phrase.span().startMs() >= atMs)
                .toList();
    }

    /** When a menu or a queue's music was last heard before the conversation, milliseconds; 0 without one. */
    int lastOfMachineMs() {
        return finding.filter(found -> found.kind() == Finding.Kind.QUEUE).isEmpty()
                ? 0
                : prelude.stream()
                        .filter(piece -> piece.kind() != Prelude.Kind.RINGS)
                        .mapToInt(piece -> piece.span().endMs())
                        .max()
                        .orElse(0);
    }

    /** The words of each channel that no machine says, be it heard on one of them or on both. */
    List<List<Word>> conversation(List<List<Word>> words) {
        Set<Word> machine =
                prelude.stream().flatMap(piece -> piece.words().stream()).collect(Collectors.toSet());
        return words.stream()
                .map(channel -> channel.stream()
                        .filter(word -> machine.stream()
                                .noneMatch(other -> 2 * word.span().overlapMs(other.span())
                                        > word.span().durationMs()))
                        .toList())
                .toList();
    }

    /** Whether a voice is heard before the rings of the pick-up: nobody has answered yet, so it is a machine's. */
    private static boolean machineBeforeRings(Hearing hearing) {
        return hearing.channels().stream()
                .flatMap(channel -> channel.rings().stream())
                .min(Comparator.naturalOrder())
                .map(first -> new Span(0, first.startMs()))
                .filter(before -> hearing.channels().stream().anyMatch(channel -> spokenMs(channel, before) > WORD_MS))
                .isPresent();
    }

    /** Music, and rings that are not those before the pick-up. */
    private static Stream<Span> waits(Hearing hearing) {
        return hearing.channels().stream()
                .flatMap(channel -> Stream.concat(
                        channel.music().stream(),
                        channel.tones().stream()
                                .filter(tone -> tone.kind() == SignallingTone.Kind.RING_BACK)
                                .map(SignallingTone::span)));
    }

    private static Stream<Hearing.HeardChannel> channels(Hearing hearing, int counted) {
        return hearing.channels().stream().limit(counted);
    }

    private static int spokenMs(Hearing.HeardChannel channel, Span within) {
        return channel.speech().stream().mapToInt(within::overlapMs).sum();
    }

    /** How long whoever speaks less has spoken until then, but for what is heard on both channels at once: a prompt may be. */
    private static int answeredMs(Hearing hearing, int untilMs) {
        Span until = new Span(0, untilMs);
        return hearing.channels().stream()
                .mapToInt(channel -> spokenMs(channel, until)
                        - hearing.channels().stream()
                                .filter(other -> other != channel)
                                .mapToInt(other -> togetherMs(channel, other, until))
                                .sum())
                .min()
                .orElse(0);
    }

    private static int togetherMs(Hearing.HeardChannel one, Hearing.HeardChannel other, Span within) {
        return one.speech().stream()
                .filter(span -> span.startMs() < within.endMs())
                .mapToInt(span -> spokenMs(other, new Span(span.startMs(), Math.min(span.endMs(), within.endMs()))))
                .sum();
    }

    private static boolean bothSpeakAfter(Hearing hearing, int fromMs) {
        Span after = new Span(fromMs, Math.max(fromMs, hearing.durationMs()));
        return hearing.channels().stream().allMatch(channel -> spokenMs(channel, after) > WORD_MS);
    }

    /** Where the sentences begin in which help is offered. */
    private static int greetingMs(List<List<Word>> words, Span offer, int pickUpMs) {
        List<Word> before = words.stream()
                .filter(channel -> channel.stream().anyMatch(word -> word.span().overlapMs(offer) > 0))
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(word -> word.span().startMs() <= offer.startMs()
                        && word.span().startMs() >= Math.max(pickUpMs, offer.startMs() - GREETING_MS + PAUSE_MS))
                .toList();
        return IntStream.iterate(before.size() - 1, i -> i > 0, i -> i - 1)
                .filter(i -> before.get(i).span().startMs()
                                - before.get(i - 1).span().endMs()
                        > PAUSE_MS)
                .mapToObj(i -> before.get(i).span().startMs())
                .findFirst()
                .orElse(
                        before.isEmpty()
                                ? offer.startMs()
                                : before.get(0).span().startMs());
    }

    private static Beginning at(int ms, Hearing hearing, List<List<Word>> words) {
        List<Prelude> prelude = prelude(hearing, words, ms, true);
        return new Beginning(
                ms,
                Optional.of(new Finding(Finding.Kind.QUEUE, Reason.of("beginning.prelude", Prelude.describe(prelude)))),
                prelude);
    }

    /**
     * What is heard until then.
     *
     * @param voices whether a voice that is heard until then is a machine's
     */
    private static List<Prelude> prelude(Hearing hearing, List<List<Word>> words, int untilMs, boolean voices) {
        List<Span> music = all(hearing.channels().stream()
                .flatMap(channel -> channel.music().stream())
                .filter(span -> span.startMs() < untilMs));
        List<Prelude> pieces = new ArrayList<>(music.stream()
                .map(span -> Prelude.music(new Span(span.startMs(), Math.min(untilMs, span.endMs()))))
                .toList());
        List<Span> rung = new ArrayList<>();
        rings(hearing)
                .filter(ringing -> ringing.span().startMs() < untilMs)
                .sorted(Comparator.comparingInt((Prelude ringing) -> -ringing.rings()))
                .filter(ringing -> rung.stream().allMatch(other -> other.overlapMs(ringing.span()) == 0))
                .forEach(ringing -> {
                    rung.add(ringing.span());
                    pieces.add(ringing);
                });
        if (voices) {
            int machine = machine(hearing, untilMs);
            List<Span> others = all(Stream.concat(music.stream(), rung.stream()));
            int fromMs = 0;
            for (Span other : Stream.concat(others.stream(), Stream.of(new Span(untilMs, untilMs)))
                    .toList()) {
                Span until = new Span(fromMs, Math.max(fromMs, other.startMs()));
                hearing.channels().get(machine).speech().stream()
                        .filter(speech -> speech.overlapMs(until) > 0)
                        .reduce(Span::union)
                        .map(said -> new Span(said.startMs(), Math.min(said.endMs(), untilMs)))
                        .filter(said -> said.durationMs() >= EDGE_MS)
                        .ifPresent(said -> pieces.add(Prelude.menu(said, within(until, words.get(machine)))));
                fromMs = other.endMs();
            }
        }
        pieces.sort(Comparator.comparing(Prelude::span));
        return pieces;
    }

    private static List<Word> within(Span until, List<Word> words) {
        return words.stream()
                .filter(word -> until.contains(word.span().startMs()))
                .toList();
    }

    /** The channel on which a machine speaks until then: callers hardly do. */
    private static int machine(Hearing hearing, int untilMs) {
        Span until = new Span(0, untilMs);
        return IntStream.range(0, hearing.channels().size())
                .boxed()
                .max(Comparator.comparingInt(
                        channel -> spokenMs(hearing.channels().get(channel), until)))
                .orElse(0);
    }

    /** Every ringing of the recording, channel by channel. */
    private static Stream<Prelude> rings(Hearing hearing) {
        return hearing.channels().stream()
                .flatMap(channel -> Stream.concat(
                        channel.rings().stream()
                                .reduce(Span::union)
                                .map(span -> Prelude.rings(span, channel.rings().size()))
                                .stream(),
                        channel.tones().stream()
                                .filter(tone -> tone.kind() == SignallingTone.Kind.RING_BACK)
                                .map(tone -> Prelude.rings(tone.span(), tone.rings()))));
    }

    /** The same stretches without what is heard on both channels twice, in order. */
    private static List<Span> all(Stream<Span> spans) {
        List<Span> all = new ArrayList<>();
        spans.sorted().forEach(span -> {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).overlapMs(span) > 0) {
                all.set(last, all.get(last).union(span));
            } else {
                all.add(span);
            }
        });
        return all;
    }
}
