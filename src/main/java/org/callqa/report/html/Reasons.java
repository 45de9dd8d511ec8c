package org.callqa.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callqa.report.Printable;

/** A reason as a page shows it: what decides first, then the rest in smaller type, nothing twice. */
final class Reasons {

    private Reasons() {}

    /** The clauses of a reason, each as a sentence; what is said twice only once. */
    static List<String> clauses(String reason) {
        String rest = Printable.of(reason).strip();
        if (rest.endsWith(".")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        Set<String> clauses = new LinkedHashSet<>();
        for (String clause : split(rest)) {
            clauses.add(clause.strip());
        }
        List<String> sentences = new ArrayList<>();
        for (String clause : clauses) {
            if (!clause.isEmpty()) {
                sentences.add(Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".");
            }
        }
        return sentences;
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
