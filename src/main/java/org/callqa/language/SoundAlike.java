package org.callqa.language;

import java.util.List;
import org.callqa.call.Language;

/** How alike two words sound to a recogniser. */
public final class SoundAlike {

    private final PhraseWords words;

    private SoundAlike(Language language) {
        this.words = new PhraseWords(language);
    }

    public static SoundAlike of(Language language) {
        return new SoundAlike(language);
    }

    /**
     * 0..1: 1 for the same word, 0 for no likeness. Texts of several words or characters are compared place by place.
     */
    public double similarity(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        List<Sound> left = words.sounds(a);
        List<Sound> right = words.sounds(b);
        int longer = Math.max(left.size(), right.size());
        double sum = 0;
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            sum += left.get(i).similarity(right.get(i));
        }
        return longer == 0 ? 0 : sum / longer;
    }
}
