package org.callqa.language.words;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callqa.call.Language;

/** What a unit does in a sentence, and so what it weighs in a comparison. */
public enum Role {
    /** Carries the meaning. */
    CONTENT(1.0, 0.45),
    /** Pronouns, modal verbs: heard often, seldom decisive. */
    LIGHT(0.6, 0.3),
    /** Articles, particles. */
    FUNCTION(0.35, 0.2),
    /** Hesitation; worth nothing, costs nothing. */
    FILLER(0.15, 0.04),
    /** Makes the sentence another one: without "else" a closing question is an offer of help. */
    DECISIVE(1.0, 0.45),
    /** Turns the meaning round. */
    NEGATION(1.0, 0.45);

    private static final Set<String> ENGLISH_FUNCTION =
            words("a an the to of is are am was were be been do does did has"
                    + " have had in on at for with by it its and or so then as from up about there if");
    private static final Set<String> ENGLISH_LIGHT = words("i me my we us our you your he him his she her they them"
            + " their this that these those can could will would shall should may might must what which who how let"
            + " get got just now all here going please one some any");
    private static final Set<String> ENGLISH_FILLER = words("um uh er erm hm hmm mm ah oh well like eh huh mhm okay");
    private static final Set<String> ENGLISH_NEGATION = words("not no never nothing none nobody cannot neither nor");

    private static final Set<String> MANDARIN_FUNCTION = characters("的了吗呢吧呀啊嘛哦地得着过儿么个下把被");
    private static final Set<String> MANDARIN_LIGHT = characters("我您你他她是在有就这那也都还会能可以要给们和跟为到请很");
    private static final Set<String> MANDARIN_FILLER = characters("嗯呃啊哎唉喔噢哼");
    private static final Set<String> MANDARIN_NEGATION = characters("不没别非勿未无");

    /** 还有什么 asks for more, 还是 chooses. */
    private static final Set<String> MANDARIN_AFTER_STILL = characters("有需要能可");

    /** Set phrases whose 不, 没 or other negation denies nothing, by that character. */
    private static final Map<String, List<String>> MANDARIN_IDIOMS = Map.of(
            "不",
            List.of(
                    "对不起", "不好意思", "不客气", "不用谢", "不过", "不但", "不仅", "不管", "差不多", "要不", "不然", "不便", "不周", "不错", "不断",
                    "不足"),
            "没",
            List.of("没关系", "没问题", "没错"),
            "别",
            List.of("特别", "分别", "级别", "别的", "区别", "性别", "识别"),
            "无",
            List.of("无论"),
            "非",
            List.of("非常"));

    private final double weight;
    private final double insertion;

    Role(double weight, double insertion) {
        this.weight = weight;
        this.insertion = insertion;
    }

    /** What a unit of a phrase weighs, 1 for a content word. */
    public double weight() {
        return weight;
    }

    /** What an extra unit heard inside a phrase costs, in the same measure. */
    public double insertion() {
        return insertion;
    }

    /** The role of each unit; a Mandarin one depends on its neighbours (对不起 and 是不是 deny nothing). */
    public static Role[] of(List<String> units, Language language) {
        Role[] roles = new Role[units.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = language == Language.ZH ? mandarin(units, i) : english(units.get(i));
        }
        return roles;
    }

    private static Role english(String word) {
        if (ENGLISH_NEGATION.contains(word)) {
            return Role.NEGATION;
        }
        if (ENGLISH_FILLER.contains(word) || word.isEmpty()) {
            return Role.FILLER;
        }
        if (word.equals("else")) {
            return Role.DECISIVE;
        }
        if (ENGLISH_FUNCTION.contains(word)) {
            return Role.FUNCTION;
        }
        return ENGLISH_LIGHT.contains(word) ? Role.LIGHT : Role.CONTENT;
    }

    private static Role mandarin(List<String> units, int i) {
        String unit = units.get(i);
        if (MANDARIN_NEGATION.contains(unit)) {
            if (isInIdiom(units, i)) {
                return Role.CONTENT;
            }
            boolean asks = i > 0 && i + 1 < units.size() && units.get(i - 1).equals(units.get(i + 1));
            boolean asksAtTheEnd = unit.equals("没") && i > 0 && units.get(i - 1).equals("有");
            return asks || asksAtTheEnd ? Role.FUNCTION : Role.NEGATION;
        }
        if (MANDARIN_FILLER.contains(unit) || unit.isEmpty() || isThatOne(units, i)) {
            return Role.FILLER;
        }
        if (unit.equals("还") && i + 1 < units.size() && MANDARIN_AFTER_STILL.contains(units.get(i + 1))) {
            return Role.DECISIVE;
        }
        if (MANDARIN_FUNCTION.contains(unit)) {
            return Role.FUNCTION;
        }
        return MANDARIN_LIGHT.contains(unit) ? Role.LIGHT : Role.CONTENT;
    }

    /** 那个, which Mandarin speakers say while they think. */
    private static boolean isThatOne(List<String> units, int i) {
        return (units.get(i).equals("那")
                        && i + 1 < units.size()
                        && units.get(i + 1).equals("个"))
                || (units.get(i).equals("个") && i > 0 && units.get(i - 1).equals("那"));
    }

    private static boolean isInIdiom(List<String> units, int i) {
        String denial = units.get(i);
        return MANDARIN_IDIOMS.getOrDefault(denial, List.of()).stream()
                .anyMatch(idiom -> isWritten(idiom, units, i - idiom.indexOf(denial)));
    }

    private static boolean isWritten(String text, List<String> units, int from) {
        if (from < 0 || from + text.length() > units.size()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            String unit = units.get(from + i);
            if (unit.length() != 1 || unit.charAt(0) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" ", -1));
    }

    private static Set<String> characters(String all) {
        Set<String> set = new HashSet<>();
        for (int i = 0; i < all.length(); i++) {
            set.add(all.substring(i, i + 1));
        }
        return Set.copyOf(set);
    }
}
