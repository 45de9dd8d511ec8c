package org.callqa.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Word;
import org.callqa.language.InvalidPhraseException;
import org.callqa.language.PhraseMatch;
import org.callqa.language.PhraseMatcher;
import org.callqa.language.PhrasePattern;
import org.callqa.language.Slots;
import org.callqa.language.SpokenText;

/**
 * The phrases that give agents and callers away in any service call, whatever the rubric. Only what the other party
 * hardly ever says: "thank you" or "is that right" tell nothing.
 */
public final class CarrierPhrases implements PhraseOwnership {

    /** A carrier phrase is short and has to be heard nearly word for word. */
    private static final double LEAST_SIMILARITY = 0.85;

    /** Where one character, 您 or 我, makes the phrase the other party's. */
    private static final double TO_THE_LETTER = 0.98;

    private static final List<String> ENGLISH_GREETING = List.of(
            "how (can|may) (i|we) (help|assist) [you] [today]",
            "what can (i|we) do for you",
            "(thank you|thanks) for calling");

    private static final List<String> ENGLISH_AGENT = List.of(
            "(thank you|thanks) for (holding|waiting)",
            "is there anything else [that] (i|we) can [help you with]",
            "anything else (i|we) can [help you with]",
            "(may|can|could) i have your (name|account number|order number|number|address)",
            "what is your (account|order|card|phone) number",
            "what is your [new] (name|address)",
            "and your account number",
            "may i [please] put you on hold",
            "(let me|i will) (check|look into) that for you",
            "sorry to keep you waiting",
            "(we will|we'll) (call|contact|send|refund|cancel) (you|your)",
            "(on|to|for|from) your account",
            "i (can|can't) help you with that",
            "(go to|on) our website",
            "one moment please");

    private static final List<String> ENGLISH_REASON = List.of("i am calling (about|because|to)");

    private static final List<String> ENGLISH_CUSTOMER = List.of(
            "(i would|i'd) like to (know|ask|complain|cancel|report|change)",
            "i want to (know|ask|complain|cancel|report|change)",
            "(i would like|i'd like|i want) to make a complaint",
            "(i would like|i'd like|i want|let me) [to] (speak|talk) to (your|a) (supervisor|manager)",
            "i want my money back",
            "i (lost|can't find) my",
            "i was charged",
            "i have been waiting",
            "(on|about|with) my (account|bill|card|order|phone)",
            "i have a (question|problem) (with|about) my");

    private static final List<String> MANDARIN_GREETING =
            List.of("(很|非常)高兴为您服务", "请问有什么(可以|能)(帮您|帮到您)", "有什么(可以|能)(帮您|帮助您)", "我是客服");

    private static final List<String> MANDARIN_AGENT = List.of(
            "请问还有什么(可以|能)帮您",
            "还有其他(问题|需要)吗",
            "感谢您的(来电|耐心等待|耐心)",
            "祝您生活愉快",
            "请您(稍等|稍候)",
            "让您久等了",
            "请问[您]贵姓",
            "(我|这边)(帮您|为您)(查|查询|核实|登记|安排)",
            "请[您]提供[一下]");

    private static final List<String> MANDARIN_AGENT_TO_THE_LETTER =
            List.of("(您|你)(的|这个月的|上个月的)(话费|账单|流量|套餐|账号|宽带|订单|手机号码)", "给您(打电话|回电话|退款|带来不便)");

    private static final List<String> MANDARIN_CUSTOMER =
            List.of("我想(问|咨询|查|投诉|了解|办理)", "我要(问|咨询|查|投诉|办理)", "我家的", "我的手机(坏|不能)");

    private static final List<String> MANDARIN_CUSTOMER_TO_THE_LETTER = List.of(
            "我(的|这个月的|上个月的)(话费|账单|账号|宽带|订单|手机号码|号码|地址)", "我等了", "给我(打电话|退款)", "你们的(服务|师傅|态度)", "你们(怎么|什么时候|公司|领导)");

    private final Map<Language, List<Carrier>> phrases = new EnumMap<>(Language.class);

    public CarrierPhrases() {
        add(Language.EN, Party.AGENT, LEAST_SIMILARITY, true, ENGLISH_GREETING);
        add(Language.EN, Party.AGENT, LEAST_SIMILARITY, false, ENGLISH_AGENT);
        add(Language.EN, Party.CUSTOMER, LEAST_SIMILARITY, true, ENGLISH_REASON);
        add(Language.EN, Party.CUSTOMER, LEAST_SIMILARITY, false, ENGLISH_CUSTOMER);
        add(Language.ZH, Party.AGENT, LEAST_SIMILARITY, true, MANDARIN_GREETING);
        add(Language.ZH, Party.AGENT, LEAST_SIMILARITY, false, MANDARIN_AGENT);
        add(Language.ZH, Party.AGENT, TO_THE_LETTER, false, MANDARIN_AGENT_TO_THE_LETTER);
        add(Language.ZH, Party.CUSTOMER, LEAST_SIMILARITY, false, MANDARIN_CUSTOMER);
        add(Language.ZH, Party.CUSTOMER, TO_THE_LETTER, false, MANDARIN_CUSTOMER_TO_THE_LETTER);
    }

    private record Carrier(Party owner, double leastSimilarity, boolean opens, PhrasePattern phrase) {}

    private void add(Language language, Party owner, double leastSimilarity, boolean opens, List<String> texts) {
        List<Carrier> carriers = phrases.computeIfAbsent(language, any -> new ArrayList<>());
        for (String text : texts) {
            try {
                carriers.add(new Carrier(owner, leastSimilarity, opens, PhrasePattern.compile(text, language)));
            } catch (InvalidPhraseException e) {
                throw new IllegalStateException(text, e);
            }
        }
    }

    @Override
    public List<Owned> find(List<Word> words, Language language) {
        SpokenText text = SpokenText.of(words, language);
        PhraseMatcher matcher = new PhraseMatcher(language, Slots.EMPTY);
        List<Owned> owned = new ArrayList<>();
        for (Carrier carrier : phrases.getOrDefault(language, List.of())) {
            for (PhraseMatch match : matcher.all(carrier.phrase(), text, 0, words.size(), carrier.leastSimilarity())) {
                addOnce(new Owned(carrier.owner(), span(words, match), carrier.opens()), owned);
            }
        }
        owned.sort(Comparator.comparing(Owned::span));
        return owned;
    }

    /** One sentence may be several phrases; it speaks once. */
    private static void addOnce(Owned found, List<Owned> owned) {
        if (owned.stream().noneMatch(other -> other.span().overlapMs(found.span()) > 0)) {
            owned.add(found);
        }
    }

    private static Span span(List<Word> words, PhraseMatch match) {
        return words.get(match.fromWord())
                .span()
                .union(words.get(match.toWord() - 1).span());
    }
}
