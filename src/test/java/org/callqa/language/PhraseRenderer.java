package org.callqa.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.callqa.call.Language;
import org.callqa.language.phrase.InvalidPhraseException;
import org.callqa.language.phrase.PhraseNode;
import org.callqa.language.phrase.PhraseParser;
import org.callqa.language.phrase.PhrasePattern;
import org.callqa.language.phrase.PhraseWords;
import org.callqa.language.phrase.SlotKind;
import org.callqa.language.phrase.Slots;

/** Says a phrase in one of the ways it allows, word by word. */
public final class PhraseRenderer {

    private final Random random;
    private final Slots slots;

    public PhraseRenderer(Random random, Slots slots) {
        this.random = random;
        this.slots = slots;
    }

    public List<String> say(PhrasePattern phrase) throws InvalidPhraseException {
        List<String> units = new ArrayList<>();
        add(PhraseParser.parse(phrase.source(), phrase.language()), phrase.language(), units);
        return units;
    }

    private void add(PhraseNode node, Language language, List<String> units) {
        if (node instanceof PhraseNode.Literal literal) {
            literal.sounds().forEach(sound -> units.add(sound.text()));
        } else if (node instanceof PhraseNode.Sequence sequence) {
            sequence.parts().forEach(part -> add(part, language, units));
        } else if (node instanceof PhraseNode.Choice choice) {
            add(choice.alternatives().get(random.nextInt(choice.alternatives().size())), language, units);
        } else if (node instanceof PhraseNode.Maybe maybe && random.nextBoolean()) {
            add(maybe.part(), language, units);
        } else if (node instanceof PhraseNode.Slot slot) {
            new PhraseWords(language).sounds(filling(slot.kind(), language)).forEach(s -> units.add(s.text()));
        }
    }

    private String filling(SlotKind kind, Language language) {
        return switch (kind) {
            case COMPANY -> slots.company().orElseThrow();
            case NAME -> slots.agentName().orElseThrow();
            default -> language == Language.ZH ? "二十四" : "twenty four";
        };
    }
}
