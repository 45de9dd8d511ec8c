package org.callqa.report;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each agent and each call a file name of its own, whatever the call list calls them. */
public final class SafeFileName {

    /** Bytes of UTF-8, of the 255 that file systems allow a name; the rest is for endings and numbers. */
    private static final int LONGEST = 200;

    private SafeFileName() {}

    /**
     * File names without ending, by id. Letters and digits of any script, dot, dash and underscore stay; everything
     * else becomes an underscore. Ids that would share a file, on file systems that do not tell upper from lower case
     * too, get a number.
     */
    public static Map<String, String> of(Collection<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String id : new TreeSet<>(ids)) {
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
        int bytes = 0;
        for (int point : id.codePoints().toArray()) {
            boolean plain = Character.isLetterOrDigit(point) || point == '-' || point == '_' || point == '.';
            bytes += plain ? Character.toString(point).getBytes(StandardCharsets.UTF_8).length : 1;
            if (bytes > LONGEST) {
                break;
            }
            safe.appendCodePoint(plain ? point : '_');
        }
        boolean hiddenOrReserved = safe.length() == 0
                || safe.charAt(0) == '.'
                || safe.toString().matches("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?");
        return hiddenOrReserved ? "_" + safe : safe.toString();
    }
}
