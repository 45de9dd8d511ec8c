package org.callqa.call;

import java.util.List;
import java.util.Locale;

/**
 * A piece of what a caller hears before the conversation begins. Nobody of the house speaks in it, and none of it is held
 * against anybody.
 *
 * @param kind what is heard
 * @param span when it is heard
 * @param rings how often it rings; 0 where the piece is no ringing
 * @param words what a recorded voice says in it, by time; empty where nothing was recognised
 */
public record Prelude(Kind kind, Span span, int rings, List<Word> words) {

    /** What a caller hears before anybody answers. */
    public enum Kind {
        /** Recorded prompts: a menu, an announcement, a notice. */
        MENU,
        /** The music of a queue, or music instead of ringing. */
        MUSIC,
        /** Ring-back tone. */
        RINGS
    }

    public Prelude {
        words = List.copyOf(words);
    }

    public static Prelude menu(Span span, List<Word> words) {
        return new Prelude(Kind.MENU, span, 0, words);
    }

    public static Prelude music(Span span) {
        return new Prelude(Kind.MUSIC, span, 0, List.of());
    }

    public static Prelude rings(Span span, int rings) {
        return new Prelude(Kind.RINGS, span, rings, List.of());
    }

    /** All pieces for people: {@code menu 0:00–0:21, music 0:21–0:46, 2 rings}. */
    public static Reason describe(List<Prelude> pieces) {
        return Reason.list(pieces.stream().map(Prelude::describe).toList());
    }

    private Reason describe() {
        return switch (kind) {
            case MENU -> Reason.of("prelude.menu", time(span.startMs()), time(span.endMs()));
            case MUSIC -> Reason.of("prelude.music", time(span.startMs()), time(span.endMs()));
            case RINGS -> Reason.of("count.rings", rings);
        };
    }

    private static String time(int ms) {
        return String.format(Locale.ROOT, "%d:%02d", ms / 60_000, ms / 1_000 % 60);
    }
}
