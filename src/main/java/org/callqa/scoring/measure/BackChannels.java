package org.callqa.scoring.measure;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callqa.call.Language;
import org.callqa.call.Turn;

/**
 * The small sounds by which a listener says "go on": they take no turn, so they interrupt nobody. Every word of a call
 * is asked for, so they are looked up rather than matched by a regular expression.
 */
public final class BackChannels {

    private static final Set<String> ENGLISH = Set.of(
            "mm",
            "mhm",
            "mm-hmm",
            "mmhmm",
            "hm",
            "hmm",
            "uh",
            "uh-huh",
            "huh",
            "um",
            "erm",
            "oh",
            "ah",
            "yeah",
            "yes",
            "yep",
            "yup",
            "ok",
            "okay",
            "okey",
            "right",
            "sure",
            "alright",
            "all right",
            "i see",
            "got it",
            "fine",
            "great",
            "good",
            "exactly",
            "of course",
            "really",
            "wow",
            "no");

    private static final Set<String> MANDARIN = Set.of(
            "嗯", "哦", "噢", "喔", "啊", "呃", "唉", "哎", "诶", "哈", "好的", "好吧", "好", "对的", "对", "是的", "是吗", "是", "行", "可以",
            "没错", "明白了", "明白", "知道了", "了解", "没有");

    /** Characters of the longest Mandarin one. */
    private static final int LONGEST = 3;

    /** What they are made of: words, or characters. */
    private static final Set<String> PIECES = Stream.concat(
                    ENGLISH.stream().flatMap(sound -> Stream.of(sound.split(" "))),
                    MANDARIN.stream().flatMap(sound -> Stream.of(sound.split(""))))
            .collect(Collectors.toUnmodifiableSet());

    private BackChannels() {}

    /** Whether nothing in a text speaks against such sounds, though pieces of them may be missing. */
    public static boolean mayBeLeftOfOne(String text, Language language) {
        return text.isEmpty()
                || Stream.of(text.split(language == Language.ZH ? "" : " ")).allMatch(PIECES::contains);
    }

    /** Whether a turn consists of nothing but such sounds. */
    public static boolean isOne(Turn turn, Language language) {
        return isOne(turn.text(language), language);
    }

    /** Whether a text, as the language writes it, consists of nothing but such sounds. */
    public static boolean isOne(String text, Language language) {
        return language == Language.ZH ? isMandarin(text) : isEnglish(text);
    }

    private static boolean isEnglish(String text) {
        int from = 0;
        while (from < text.length()) {
            int to = endOfWord(text, from);
            if (!ENGLISH.contains(text.substring(from, to))) {
                to = endOfWord(text, Math.min(text.length(), to + 1));
                if (!ENGLISH.contains(text.substring(from, to))) {
                    return false;
                }
            }
            from = to + 1;
        }
        return !text.isEmpty();
    }

    private static int endOfWord(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }

    private static boolean isMandarin(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        int furthest = 0;
        for (int from = 0; from < text.length() && from <= furthest; from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(text.length(), from + LONGEST); to++) {
                if (MANDARIN.contains(text.substring(from, to))) {
                    reached[to] = true;
                    furthest = Math.max(furthest, to);
                }
            }
        }
        return !text.isEmpty() && reached[text.length()];
    }
}
