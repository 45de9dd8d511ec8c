package org.callqa.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callqa.call.Finding;
import org.callqa.call.Language;
import org.callqa.report.words.Figures;
import org.callqa.scoring.answer.CallScore;

/** What a night's calls say together about the languages they are listed in, and about the speech models. */
final class NotUnderstood {

    /** Fewer calls say nothing about a house. */
    private static final int HOUSE_CALLS = 5;

    private static final Map<Language, String> OFFICIAL =
            Map.of(Language.EN, "vosk-model-en-us-0.22", Language.ZH, "vosk-model-cn-0.22");

    private NotUnderstood() {}

    /** Lines for the operator, none when every call was understood. */
    static List<String> remarks(List<CallScore> calls) {
        List<String> remarks = new ArrayList<>();
        calls.stream()
                .collect(Collectors.groupingBy(CallScore::language, TreeMap::new, Collectors.toList()))
                .forEach((language, spoken) -> remarks(language, spoken, remarks));
        return remarks;
    }

    private static void remarks(Language language, List<CallScore> spoken, List<String> remarks) {
        List<String> strange = spoken.stream()
                .filter(call -> has(call, Finding.Kind.NOT_UNDERSTOOD))
                .map(call -> call.call().recording())
                .toList();
        if (!strange.isEmpty()) {
            remarks.add(strange.size() + " of " + spoken.size() + " calls listed as '" + language.code()
                    + "' were hardly understood and look like another language, or like noise: "
                    + Figures.some(strange)
                    + ". Their words answer nothing. Listen to one, and correct the list's 'language' or --language");
        }
        long badly = spoken.stream()
                .filter(call -> has(call, Finding.Kind.NOT_UNDERSTOOD) || has(call, Finding.Kind.PARTLY_UNDERSTOOD))
                .count();
        if (spoken.size() >= HOUSE_CALLS && 2 * badly >= spoken.size()) {
            String model = OFFICIAL.get(language);
            remarks.add("The speech model for '" + language.code() + "' understands this house badly (" + badly + " of "
                    + spoken.size() + " calls). If the language is right, fetch a larger one: callqa models get "
                    + model
                    + ", then --model " + language.code() + "=" + model);
        }
    }

    private static boolean has(CallScore call, Finding.Kind kind) {
        return call.findings().stream().anyMatch(finding -> finding.kind() == kind);
    }
}
