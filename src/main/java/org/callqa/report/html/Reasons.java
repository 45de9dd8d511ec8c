package org.callqa.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callqa.report.Printable;

/** A reason as a page shows it: what decides first, then the rest in smaller type, nothing twice. */
final class Reasons {

    private Reasons() {}

    /** {@code heard "hello" from the agent at 4.1 s}, once or several times. */
    private static final Pattern HEARD =
            Pattern.compile("(?i)heard \"([^\"]*)\" from the (?:agent|customer) at [\\d.]+ s(?:, (?=heard))?");

    private static final Pattern FIGURES = Pattern.compile("(.*?) \\(((?:agent|customer): [^()]*)\\)");
    private static final Pattern EXPRESSION = Pattern.compile("pattern .+ (not heard|heard) ");

    /**
     * The clauses of a reason, each as a sentence; what is said twice only once, and figures behind what they explain.
     *
     * @param shown quotes that stand beside the reason, which need not be told again
     */
    static List<String> clauses(String reason, Set<String> shown) {
        String rest = Printable.of(reason).strip();
        if (rest.endsWith(".")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        Set<String> clauses = new LinkedHashSet<>();
        Set<String> figures = new LinkedHashSet<>();
        for (String clause : split(rest)) {
            String told = EXPRESSION.matcher(clause.strip()).replaceFirst("the pattern was $1 ");
            Matcher explained = FIGURES.matcher(told);
            if (explained.matches()) {
                told = explained.group(1);
                figures.add(explained.group(2));
            }
            if (!isShown(told, shown)) {
                clauses.add(told);
            }
        }
        clauses.addAll(figures);
        List<String> sentences = new ArrayList<>();
        for (String clause : clauses) {
            if (!clause.isEmpty()) {
                sentences.add(Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".");
            }
        }
        return sentences;
    }

    private static boolean isShown(String clause, Set<String> shown) {
        Matcher heard = HEARD.matcher(clause);
        int at = 0;
        while (at < clause.length() && heard.find(at) && heard.start() == at) {
            String quote = heard.group(1);
            if (shown.stream().noneMatch(other -> other.contains(quote))) {
                return false;
            }
            at = heard.end();
        }
        return at > 0 && at == clause.length();
    }

    /** At semicolons outside of quotation marks and parentheses. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && depth == 0 && c == ';') {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
