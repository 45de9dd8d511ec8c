package org.callqa.batch;

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
import org.callqa.speech.mono.PhraseOwnership;

/**
 * The phrases that give agents and callers away in any service call, whatever the rubric. Only what the other party
 * hardly ever says: "thank you" or "is that right" tell nothing.
 */
public final class CarrierPhrases implements PhraseOwnership {

    /** A carrier phrase is short and has to be heard nearly word for word. */
    private static final double LEAST_SIMILARITY = 0.85;

    private static final List<String> ENGLISH_AGENT = List.of(
            "how (can|may) (i|we) (help|assist) [you] [today]",
            "what can (i|we) do for you",
            "(thank you|thanks) for (calling|holding|waiting)",
            "is there anything else [that] (i|we) can [help you with]",
            "anything else (i|we) can [help you with]",
            "(may|can|could) i have your (name|account number|order number|number|address)",
            "what is your (account|order|card|phone) number",
            "may i [please] put you on hold",
            "(let me|i will) (check|look into) that for you",
            "sorry to keep you waiting",
            "we will (call|contact|send) you",
            "one moment please");

    private static final List<String> ENGLISH_CUSTOMER = List.of(
            "i am calling (about|because|to)",
            "(i would|i'd) like to (know|ask|complain|cancel|report|change)",
            "i want to (know|ask|complain|cancel|report|change)",
            "i have a (question|problem) (with|about) my");

    private static final List<String> MANDARIN_AGENT = List.of(
            "(很|非常)高兴为您服务",
            "请问有什么(可以|能)(帮您|帮到您)",
            "有什么(可以|能)(帮您|帮助您)",
            "请问还有什么(可以|能)帮您",
            "还有其他(问题|需要)吗",
            "感谢您的(来电|耐心等待|耐心)",
            "祝您生活愉快",
            "请您(稍等|稍候)",
            "让您久等了",
            "请问[您]贵姓",
            "(我|这边)(帮您|为您)(查|查询|核实|登记|安排)",
            "请[您]提供[一下]");

    private static final List<String> MANDARIN_CUSTOMER =
            List.of("我想(问|咨询|查|投诉|了解|办理)", "我要(问|咨询|查|投诉|办理)", "我家的", "我的手机(坏|不能)", "你们(怎么|什么时候|公司)");

    private final Map<Language, Map<Party, List<PhrasePattern>>> phrases = new EnumMap<>(Language.class);

    public CarrierPhrases() {
        phrases.put(
                Language.EN,
                Map.of(
                        Party.AGENT, compiled(ENGLISH_AGENT, Language.EN),
                        Party.CUSTOMER, compiled(ENGLISH_CUSTOMER, Language.EN)));
        phrases.put(
                Language.ZH,
                Map.of(
                        Party.AGENT, compiled(MANDARIN_AGENT, Language.ZH),
                        Party.CUSTOMER, compiled(MANDARIN_CUSTOMER, Language.ZH)));
    }

    @Override
    public List<Owned> find(List<Word> words, Language language) {
        SpokenText text = SpokenText.of(words, language);
        PhraseMatcher matcher = new PhraseMatcher(language, Slots.EMPTY);
        List<Owned> owned = new ArrayList<>();
        phrases.getOrDefault(language, Map.of())
                .forEach((party, patterns) -> patterns.stream()
                        .flatMap(pattern -> matcher.all(pattern, text, 0, words.size(), LEAST_SIMILARITY).stream())
                        .map(match -> new Owned(party, span(words, match)))
                        .forEach(found -> addOnce(found, owned)));
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

    private static List<PhrasePattern> compiled(List<String> phrases, Language language) {
        List<PhrasePattern> compiled = new ArrayList<>();
        for (String phrase : phrases) {
            try {
                compiled.add(PhrasePattern.compile(phrase, language));
            } catch (InvalidPhraseException e) {
                throw new IllegalStateException(phrase, e);
            }
        }
        return compiled;
    }
}
