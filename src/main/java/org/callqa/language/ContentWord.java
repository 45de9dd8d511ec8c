package org.callqa.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.language.words.Role;
import org.callqa.language.words.UnitReading;

/**
 * A word that carries meaning.
 *
 * @param text an English word, or one Mandarin character
 * @param word index of the recognised word it belongs to
 * @param confidence of that word, 0..1
 */
public record ContentWord(String text, int word, double confidence) {

    private static final Set<String> ENGLISH_COMMON = Set.of(
            "yes",
            "yeah",
            "okay",
            "right",
            "thank",
            "thanks",
            "hello",
            "hi",
            "bye",
            "sorry",
            "know",
            "need",
            "want",
            "like",
            "see",
            "sure",
            "really",
            "very",
            "because",
            "but",
            "too",
            "also",
            "then",
            "when",
            "where",
            "why",
            "actually",
            "calling",
            "call",
            "help",
            "said",
            "say",
            "think",
            "much",
            "just",
            "okey",
            "alright",
            "ll",
            "not",
            "no",
            "back",
            "again",
            "good",
            "great",
            "fine",
            "maybe",
            "being",
            "than",
            "into",
            "over");
    private static final List<String> MANDARIN_COMMON = List.of(
            "什么", "怎么", "一下", "一个", "这个", "那个", "就是", "然后", "现在", "可以", "能够", "知道", "觉得", "因为", "所以", "但是", "如果", "已经",
            "还是", "没有", "不是", "谢谢", "您好", "你好", "请问", "好的", "对", "好", "想", "说", "让", "问", "吧", "帮", "先生", "女士", "小姐",
            "时候", "这样", "那样", "这边", "那边", "一点", "不", "没", "上", "下", "来", "去", "再", "又", "最", "非常", "抱歉");

    /**
     * The content words of a stretch, in order. Pronouns are turned to the listener ("my" to "your", 我 to 您) and then
     * left out with the other common words, so that neither form makes or breaks an overlap. Mandarin is given by
     * characters, which do not depend on how the recogniser cut the words.
     */
    static List<ContentWord> of(UnitReading units, int fromWord, int toWord) {
        int from = units.firstUnit(fromWord);
        int to = units.firstUnit(toWord);
        Set<Integer> common = units.language() == Language.ZH ? commonMandarin(units, from, to) : Set.of();
        List<ContentWord> content = new ArrayList<>();
        for (int u = from; u < to; u++) {
            boolean meaningful = units.role[u] == Role.CONTENT || units.numeric[u];
            if (meaningful && !common.contains(u) && !ENGLISH_COMMON.contains(units.text(u))) {
                int word = units.word[u];
                content.add(new ContentWord(
                        units.text(u), word, units.words().get(word).confidence()));
            }
        }
        return List.copyOf(content);
    }

    private static Set<Integer> commonMandarin(UnitReading units, int from, int to) {
        StringBuilder written = new StringBuilder();
        List<Integer> unitAt = new ArrayList<>();
        for (int u = from; u < to; u++) {
            written.append(units.text(u));
            while (unitAt.size() < written.length()) {
                unitAt.add(u);
            }
        }
        Set<Integer> common = new HashSet<>();
        for (String word : MANDARIN_COMMON) {
            for (int at = written.indexOf(word); at >= 0; at = written.indexOf(word, at + 1)) {
                common.addAll(unitAt.subList(at, at + word.length()));
            }
        }
        return common;
    }
}
