package org.callqa.scoring.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Span;
import org.callqa.call.Turn;
import org.callqa.call.Word;
import org.callqa.rubric.Check.RepeatsBack.Kind;
import org.callqa.scoring.measure.BackChannels;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.CustomerNames;

/**
 * What a party stated over the whole call, item by item: amounts, days and times, and the answers to questions that
 * collect something. What is told of the past ("since Monday") is no item, and no more is a request to wait.
 *
 * @param items by time; what is stated again stands once
 * @param answers the turns that answer a question, with the question
 */
record Ledger(List<Item> items, Map<Turn, Clause> answers) {

    /** An answer is short; more content words are a story. */
    static final int LONGEST_ANSWER = 10;

    /** A name has no more words. */
    private static final int LONGEST_NAME = 4;

    /** An address is given without being asked for as well. */
    private static final Wording ADDRESS = Wording.of(
            "\\b(?:my|the|our) (?:new |delivery |home |street )?address is |\\bi live (?:at|on|in) |\\bwe live (?:at|on|in) ",
            "地址是|我住在|我家住|我家在");

    /** A longer number is read back for its digits: {@link NumberReadBack}. */
    private static final int DIGITS_OF_A_NUMBER = 4;

    private static final Wording MUCH = Wording.of("\\bhow much\\b|\\b(?:amount|price|sum)\\b", "多少钱|金额|数额");

    private static final Wording PUTS_OFF = Wording.of(
            "\\b(?:one|just a|a) (?:moment|second|sec|minute)\\b|\\bhold on\\b"
                    + "|\\blet me (?:check|see|look|find|get|think)\\b|\\bi (?:don't|do not|can't|cannot) (?:know|remember|have|recall)\\b"
                    + "|\\bnot sure\\b|\\bno idea\\b",
            "稍等|等一下|等等|我看看|看一下|我找|不知道|不清楚|不记得|记不|忘了");

    private static final Wording PAST = Wording.of(
            "\\b(?:since|last|was|were|didn't|did|came|had|been|happened|yesterday|ago|never|nobody|charged)\\b",
            "以来|从上|从前|昨天|上个|上周|之前|已经|过了|没有|没来|没收|还没|扣了|坏了");

    /** What questions ask for: its name for people, and no sign that the answer was understood when it is said. */
    private static final Wording TOPIC = Wording.of(
            "\\b(account|card|address|street|city|town|state|zip code|"
                    + "post code|postcode|phone|number|date|day|time|amount|much|branch|bill|company|size|colou?r|room|order|model|"
                    + "product|item|email|reason|type|kind|plan|reading|month|year|party|people|nights?|bank|store|shop|reference)s?\\b",
            "(账户|账号|帐户|卡|地址|街道|城市|邮编|电话|手机|号码|日期|时间|几点|哪天|几号|"
                    + "金额|多少钱|多少|网点|账单|尺码|颜色|房型|房间|订单|型号|商品|邮箱|原因|类型|套餐|读数|几位|几晚|银行|店)");

    private static final Pattern NO_NAME_EN = Pattern.compile(
            "^(?:name|first|last|full|surname|spelled|spelt|spell|with|mister|miss|missus|mr|mrs|ms|doctor|uh|um|er|erm|sir|madam|under|double)$");

    private static final Pattern NO_NAME_ZH = Pattern.compile("^(?:我|是|姓|叫|的|名字|姓名|免贵|免贵姓|我姓|我叫|嗯|啊|呃|好|好的|对)$");

    private static final Pattern SORT_EN = Pattern.compile(
            "^(?:[a-z]|account|card|number|one|on|address|please|pleas|thing|sort|kind|typ|type|branch|color|colour|siz|room|uh|um|er|erm)$");

    Ledger {
        items = List.copyOf(items);
        answers = Map.copyOf(answers);
    }

    boolean isAnswer(Span stated) {
        return question(stated).isPresent();
    }

    /** What something stated there was asked with. */
    Optional<Clause> question(Span stated) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().span().overlapMs(stated) > 0)
                .min(Map.Entry.comparingByKey(Comparator.comparing(Turn::span)))
                .map(Map.Entry::getValue);
    }

    /**
     * Keeps the ledger of a call.
     *
     * @param stater whose statements
     * @param asked the other party's turns, clause by clause
     */
    static Ledger of(CallView call, Party stater, Map<Turn, List<Clause>> asked) {
        Language language = call.language();
        List<Item> items = new ArrayList<>();
        Map<Turn, Clause> answers = new HashMap<>();
        Optional<Clause> question = Optional.empty();
        boolean greeted = false;
        List<Turn> turns = new ArrayList<>(call.speech(stater).turns());
        turns.addAll(asked.keySet());
        turns.sort(Comparator.comparing(Turn::span));
        for (Turn turn : turns) {
            if (turn.party() != stater) {
                if (!BackChannels.isOne(turn, language)) {
                    question = lastQuestion(asked.getOrDefault(turn, List.of()));
                }
                continue;
            }
            // whatever a greeting is taken for, it is answered by the matter
            question = greeted ? question : question.filter(of -> of.question() == Clause.Question.NAME);
            greeted |= !BackChannels.isOne(turn, language);
            Optional<Clause> answered = question.filter(of -> of.question() == Clause.Question.ITEM);
            boolean named =
                    question.filter(of -> of.question() == Clause.Question.NAME).isPresent();
            question.filter(of -> answered.isPresent() || named).ifPresent(of -> answers.put(turn, of));
            List<Item> said = items(turn, answered, named, language);
            said.addAll(names(turn, question.filter(of -> named), language));
            for (Item item : said) {
                if (items.stream().noneMatch(item::isSameAs)) {
                    items.add(item);
                }
            }
        }
        return new Ledger(items, answers);
    }

    /** What a turn ends with: a question that something was said after is answered by whoever asked it, or not at all. */
    private static Optional<Clause> lastQuestion(List<Clause> clauses) {
        return clauses.stream().filter(clause -> !clause.says()).reduce((earlier, later) -> later);
    }

    private static List<Item> items(Turn turn, Optional<Clause> answered, boolean named, Language language) {
        String said = turn.text(language);
        List<Item> items = new ArrayList<>();
        boolean asks = Inquiry.is(said, language);
        boolean toldOrAsked = asks || PAST.isIn(said, language);
        Set<Integer> taken = new HashSet<>();
        for (Slot slot : Slot.of(turn.words(), language)) {
            boolean amount =
                    slot.kind() == Kind.AMOUNT || (slot.kind() == Kind.NUMBER && asksHowMuch(answered, language));
            Kind kind = amount ? Kind.AMOUNT : slot.kind();
            boolean counts = amount && (answered.isPresent() || !asks)
                    || (kind != Kind.NUMBER && (answered.isPresent() || !toldOrAsked));
            if (kind != Kind.NUMBER || slot.value().length() >= DIGITS_OF_A_NUMBER) {
                for (int i = slot.from(); i < slot.to(); i++) {
                    taken.add(i);
                }
            }
            if (counts && !isToday(slot)) {
                items.add(new Item(
                        kind,
                        kind.name().toLowerCase(Locale.ROOT),
                        slot.value(),
                        Content.of(List.of(), language),
                        turn.words().subList(slot.from(), slot.to()),
                        answered));
            }
        }
        boolean matter = asks || Inquiry.requests(said, language);
        if (answered.isPresent() && !named && !matter && !PUTS_OFF.isIn(said, language)) {
            detail(turn.words(), answered, taken, language).ifPresent(items::add);
        } else {
            address(turn, taken, language).ifPresent(items::add);
        }
        return items;
    }

    /** "My name is Kate Miller"; "Kate Miller", when it was asked for; "m i l l e r". */
    private static List<Item> names(Turn turn, Optional<Clause> asked, Language language) {
        List<Item> names = new ArrayList<>();
        for (String name : CustomerNames.stated(turn.text(language), language)) {
            words(turn.words(), name, language).ifPresent(words -> names.add(name(name, words, asked, language)));
        }
        if (names.isEmpty() && asked.isPresent()) {
            List<Word> words = turn.words().stream()
                    .filter(word -> isPartOfName(word, language))
                    .toList();
            boolean spelled = words.size() > 1
                    && words.stream().allMatch(word -> word.text().length() == 1);
            String name = language.join(words.stream().map(Word::text).toList());
            if (!words.isEmpty() && (spelled || words.size() <= LONGEST_NAME)) {
                names.add(name(spelled ? name.replace(" ", "") : name, words, asked, language));
            }
        }
        return names;
    }

    private static boolean isPartOfName(Word word, Language language) {
        if (language == Language.ZH) {
            return !NO_NAME_ZH.matcher(word.text()).find();
        }
        return word.text().length() == 1
                        && !word.text().equals("a")
                        && !word.text().equals("i")
                || !Content.of(List.of(word), language)
                        .without(unit -> NO_NAME_EN.matcher(unit).find())
                        .isEmpty();
    }

    private static Item name(String name, List<Word> words, Optional<Clause> asked, Language language) {
        return new Item(
                Kind.NAME,
                language == Language.ZH ? "姓名" : "name",
                name,
                Content.of(List.of(), language),
                words,
                asked);
    }

    /** The words of a turn in which something is said that was found in its text. */
    private static Optional<List<Word>> words(List<Word> words, String said, Language language) {
        int at = language.join(words.stream().map(Word::text).toList()).indexOf(said);
        List<Word> inside = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int end = language.join(
                            words.subList(0, i + 1).stream().map(Word::text).toList())
                    .length();
            if (end > at && end - words.get(i).text().length() < at + said.length()) {
                inside.add(words.get(i));
            }
        }
        return at < 0 || inside.isEmpty() ? Optional.empty() : Optional.of(inside);
    }

    private static boolean asksHowMuch(Optional<Clause> question, Language language) {
        return question.filter(asked -> MUCH.isIn(asked.text(), language)).isPresent();
    }

    private static boolean isToday(Slot slot) {
        return slot.value().equals("today") || slot.value().equals("今天");
    }

    /** "My address is five Maple Street", which nobody asked for. */
    private static Optional<Item> address(Turn turn, Set<Integer> taken, Language language) {
        Matcher told = ADDRESS.matcher(turn.text(language), language);
        if (!told.find()) {
            return Optional.empty();
        }
        int from = 0;
        while (language.join(turn.words().subList(0, from).stream()
                                .map(Word::text)
                                .toList())
                        .length()
                < told.end() - 1) {
            from++;
        }
        int start = from;
        Set<Integer> takenOfIt = taken.stream()
                .map(word -> word - start)
                .filter(word -> word >= 0)
                .collect(Collectors.toSet());
        return detail(turn.words().subList(from, turn.words().size()), Optional.empty(), takenOfIt, language);
    }

    /** The words of an answer that tell it from other answers: of "the debit card" to "which card", "debit". */
    private static Optional<Item> detail(
            List<Word> said, Optional<Clause> question, Set<Integer> taken, Language language) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            if (!taken.contains(i)) {
                words.add(said.get(i));
            }
        }
        Content asked = Content.of(
                question.filter(clause -> !clause.offersChoice(language))
                        .map(Clause::words)
                        .orElse(List.of()),
                language);
        Content content = Content.of(words, language)
                .without(asked.units()::contains)
                .without(
                        unit -> language == Language.EN && SORT_EN.matcher(unit).find());
        if (content.isEmpty() || content.size() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                Kind.DETAIL,
                question.map(clause -> topic(clause, language)).orElse(language == Language.ZH ? "地址" : "address"),
                String.join(" ", content.units()),
                content,
                words,
                question));
    }

    private static String topic(Clause question, Language language) {
        Matcher topic = TOPIC.matcher(question.text(), language);
        String named = topic.find() ? topic.group(1) : "detail";
        return switch (named) {
            case "much" -> "amount";
            case "多少", "多少钱" -> "金额";
            default -> named;
        };
    }
}
