package org.callqa.scoring.search;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Turn;
import org.callqa.language.phrase.Slots;

/**
 * What is known of a call to fill a phrase's slots with: the company and the agent's name from the call list, and the
 * names the customer may go by, from the call list and from where a name stands in what the customer said: after "my
 * name is" or 我姓.
 */
public final class CustomerNames {

    private static final List<String> COLUMNS = List.of("customer_name", "customer", "caller_name");

    private static final Pattern ENGLISH =
            Pattern.compile("(?:^| )(?:my (?:last |first |sur|full )?name(?: is|'s)|the name is|this is|name of)"
                    + " (?:mister |mr |missus |mrs |ms |miss )?([a-z']+)(?: ([a-z']+))?");
    private static final Pattern MANDARIN = Pattern.compile("(?:免贵姓|我姓|我叫|名字是|名字叫)(\\p{Han}{1,3})");

    /** Words that follow a carrier phrase without being names. */
    private static final Set<String> NO_NAMES = Set.of(
            "the",
            "a",
            "an",
            "about",
            "not",
            "very",
            "so",
            "my",
            "for",
            "to",
            "and",
            "i",
            "it",
            "calling",
            "speaking",
            "here",
            "i'm",
            "um",
            "uh");

    private CustomerNames() {}

    static Slots slots(CallView call) {
        String agent = call.record().agent().name();
        return new Slots(
                call.record().company(),
                agent.isBlank() ? Optional.empty() : Optional.of(agent),
                List.copyOf(names(call)));
    }

    public static Set<String> names(CallView call) {
        Set<String> names = new LinkedHashSet<>();
        for (String column : COLUMNS) {
            String value = call.record().columns().getOrDefault(column, "").strip();
            if (!value.isEmpty()) {
                names.add(value);
            }
        }
        for (Turn turn : call.speech(Party.CUSTOMER).turns()) {
            for (String name : stated(turn.text(call.language()), call.language())) {
                names.addAll(ways(name, call.language()));
            }
        }
        return names;
    }

    /** The names in what a customer says, each as it was said, in order. */
    public static List<String> stated(String text, Language language) {
        List<String> names = new ArrayList<>();
        Matcher matcher = (language == Language.ZH ? MANDARIN : ENGLISH).matcher(text);
        while (matcher.find()) {
            String first = matcher.group(1);
            if (language == Language.ZH) {
                names.add(first);
            } else if (!NO_NAMES.contains(first)) {
                String second = matcher.group(2);
                names.add(second != null && !NO_NAMES.contains(second) ? first + " " + second : first);
            }
        }
        return names;
    }

    /** How somebody of a name may be called: by all of it, in Mandarin by its first character, in English by a word of it. */
    public static List<String> ways(String name, Language language) {
        if (language == Language.ZH) {
            return List.of(name.substring(0, 1), name);
        }
        List<String> ways = new ArrayList<>(List.of(name.split(" ")));
        if (ways.size() > 1) {
            ways.add(1, name);
        }
        return ways;
    }
}
