package org.callqa.scoring.measure;

import com.google.re2j.Pattern;
import org.callqa.call.Language;
import org.callqa.call.Turn;

/** The small sounds by which a listener says "go on": they take no turn, so they interrupt nobody. */
public final class BackChannels {

    private static final Pattern ENGLISH = Pattern.compile("(?:(?:mm|mhm|mm-hmm|mmhmm|hm|hmm|uh|uh-huh|huh|um|erm|oh|ah"
            + "|yeah|yes|yep|yup|ok|okay|okey|right|sure|alright|all right|i see|got it|fine|great|good|exactly"
            + "|of course|really|wow|no)(?: |$))+");
    private static final Pattern MANDARIN =
            Pattern.compile("(?:嗯|哦|噢|喔|啊|呃|唉|哎|诶|哈|好的|好吧|好|对的|对|是的|是吗|是|行|可以|没错|明白了|明白|知道了|了解|没有)+");

    /** What such sounds are made of, in pieces of a recogniser. */
    private static final Pattern ENGLISH_PIECES =
            Pattern.compile("(?:(?:mm|mhm|mm-hmm|mmhmm|hm|hmm|uh|uh-huh|huh|um|erm"
                    + "|oh|ah|yeah|yes|yep|yup|ok|okay|okey|right|sure|alright|all|i|see|got|it|fine|great|good|exactly|of|course"
                    + "|really|wow|no)(?: |$))*");

    private static final Pattern MANDARIN_PIECES = Pattern.compile("[嗯哦噢喔啊呃唉哎诶哈好的吧对是吗行可以没错明白了知道解有]*");

    private BackChannels() {}

    /** Whether nothing in a text speaks against such sounds, though pieces of them may be missing. */
    public static boolean mayBeLeftOfOne(String text, Language language) {
        return (language == Language.ZH ? MANDARIN_PIECES : ENGLISH_PIECES).matches(text);
    }

    /** Whether a turn consists of nothing but such sounds. */
    public static boolean isOne(Turn turn, Language language) {
        return isOne(turn.text(language), language);
    }

    /** Whether a text, as the language writes it, consists of nothing but such sounds. */
    public static boolean isOne(String text, Language language) {
        return (language == Language.ZH ? MANDARIN : ENGLISH).matches(text);
    }
}
