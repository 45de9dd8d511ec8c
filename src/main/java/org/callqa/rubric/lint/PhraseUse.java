package org.callqa.rubric.lint;

import java.util.List;
import java.util.Set;
import org.callqa.call.Language;
import org.callqa.rubric.Who;
import org.callqa.rubric.Window;
import org.callqa.rubric.yaml.YamlValue;

/**
 * A place of a rubric that names phrase sets.
 *
 * @param list the list of names in the file
 * @param purpose what hearing them means
 * @param who whose speech is searched
 * @param window where it is searched
 * @param except phrase sets that do not count
 * @param met similarity from which a phrase counts as said
 * @param needed how many of the sets must be able to be heard
 * @param criterion id of the criterion
 * @param conditional whether the criterion is due only in some calls
 * @param languages in which the criterion is asked
 */
public record PhraseUse(
        YamlValue list,
        Purpose purpose,
        Who who,
        Window window,
        List<String> except,
        double met,
        int needed,
        String criterion,
        boolean conditional,
        Set<Language> languages) {

    /** What hearing a phrase means for the criterion. */
    public enum Purpose {
        /** Earns the criterion, by itself or together with others. */
        REQUIRED,
        /** Earns the criterion, as others may. */
        ENOUGH,
        /** Loses the criterion, whatever else is said. */
        FORBIDDEN,
        /** Neither: a condition, an anchor, one way of several to lose. */
        MENTIONED,
        /** Does not count when heard. */
        EXCEPTED;

        public Purpose negated() {
            return switch (this) {
                case REQUIRED -> FORBIDDEN;
                case FORBIDDEN -> REQUIRED;
                case ENOUGH -> MENTIONED;
                default -> this;
            };
        }
    }

    public List<String> sets() {
        return list.texts();
    }
}
