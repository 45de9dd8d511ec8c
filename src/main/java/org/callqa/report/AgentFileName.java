package org.callqa.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each agent a file name of its own, whatever the call list calls them. */
final class AgentFileName {

    private static final int LONGEST = 80;

    private AgentFileName() {}

    /**
     * File names without ending, by agent id. Letters and digits of any script, dot, dash and underscore stay; everything
     * else becomes an underscore. Ids that would share a file, on file systems that do not tell upper from lower case
     * too, get a number.
     */
    static Map<String, String> of(Collection<String> agentIds) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String id : new TreeSet<>(agentIds)) {
            String safe = safe(id);
            String name = safe;
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = safe + "~" + number;
            }
            names.put(id, name);
        }
        return names;
    }

    private static String safe(String id) {
        StringBuilder safe = new StringBuilder();
        id.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? c : '_')
                .forEach(safe::appendCodePoint);
        boolean hiddenOrReserved = safe.length() == 0
                || safe.charAt(0) == '.'
                || safe.toString().matches("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?");
        return hiddenOrReserved ? "_" + safe : safe.toString();
    }
}
