package org.callqa.scoring.readback;

import org.callqa.call.Language;

/**
 * What only asks for information: no trouble is told, and nothing is to be done. Whatever the answer names, nothing was
 * to be said back.
 */
final class Inquiry {

    private static final Wording ASKS = Wording.of(
            "\\b(?:what|where|when|which|who|why|how|whether|if)\\b|^(?:is|are|do|does|can|could|will) |"
                    + "\\b(?:is|are) there\\b|\\b(?:to|i) (?:know|ask|find out|check)\\b|\\bwondering\\b|\\bquestion about\\b"
                    + "|\\b(?:balance|opening hours|hours)\\b",
            "什么|多少|几点|哪|怎么|吗$|问一下|咨询|查一下|查询|了解|为什么|能不能|可不可以|余额");

    private static final Wording TROUBLE = Wording.of(
            "\\b(?:broken|lost|stolen|wrong|charged|nobody|problem|not"
                    + "|never|didn't|doesn't|can't|won't|isn't|hasn't|complain|complaint|cancel|without|no|dropping|dropped)\\b",
            "坏|丢|错|没有|没|投诉|扣|不了|不能|断|多了|不对|取消|退");

    /** "Can you replace it" is no question. */
    private static final Wording REQUESTS = Wording.of(
            "\\b(?:(?:can|could|would|will|may) (?:i|you|we)"
                    + "|i(?:'d| would) like to|i (?:want|need|have) to) (?:please |just |also ){0,9}(?:book|order|schedule|transfer|move"
                    + "|change|cancel|send|replace|pay|reserve|exchange|return|reset|set up|make)\\b",
            "(?:想|要|帮我|给我|能不能|可不可以|麻烦)[^吗问怎多查哪几]{0,6}(?:订|约|换|改|转|买|寄|送|办|充|缴|挂失|安装)");

    private Inquiry() {}

    static boolean is(String text, Language language) {
        return ASKS.isIn(text, language) && !TROUBLE.isIn(text, language) && !requests(text, language);
    }

    /** Whether somebody asks for something to be done. */
    static boolean requests(String text, Language language) {
        return REQUESTS.isIn(text, language);
    }
}
