package org.callqa.language.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.language.sound.Sound;

/**
 * Lets a name stand in a phrase. A known name counts by its sound and by what is left of it; whatever else stands in
 * its place is accepted for a small part of the phrase's weight, because recognisers destroy names more than any other
 * words (in half of the correct greetings of recorded calls the company was not there word for word). Only the agent's and
 * the customer's own name count like any other word: a phrase asks for them where the name itself is what matters.
 */
final class NameSlots {

    /** A destroyed name costs this share of a phrase of ordinary length... */
    private static final double SHARE = 0.1;
    /** ...and up to this share of a phrase that has hardly another word. */
    private static final double SHARE_OF_SHORT = 0.3;

    private static final double SHORT = 1;
    private static final double ORDINARY = 2.5;

    /** Of that share: something stands in the place of a known name. */
    private static final double DESTROYED = 0.8;
    /** Of that share: something stands there and the name is not known. */
    private static final double UNKNOWN = 0.3;

    private static final double EACH_UNIT = 0.01;
    private static final int ENGLISH_UNITS = 4;
    private static final int MANDARIN_UNITS = 6;
    private static final int NAMES = 8;
    private static final int SOUNDS_OF_NAME = 12;

    private final Slots slots;
    private final Language language;
    private final double phraseWeight;
    private final PhraseWords words;

    NameSlots(Slots slots, Language language, double phraseWeight) {
        this.slots = slots;
        this.language = language;
        this.phraseWeight = phraseWeight;
        this.words = new PhraseWords(language);
    }

    int append(AutomatonBuilder builder, int from, SlotKind kind) {
        List<List<Sound>> known = known(kind);
        List<Integer> ends = new ArrayList<>();
        if (kind.isKnownName()) {
            known.forEach(name -> ends.add(named(builder, from, name, 1)));
            ends.add(builder.silently(from, 1, 1));
            return builder.join(from, ends);
        }
        boolean alone = phraseWeight == 0;
        double share = share();
        double slotWeight = alone ? 1 : phraseWeight * share / (1 - share);
        for (List<Sound> name : known) {
            ends.add(named(builder, from, name, alone ? name.size() : slotWeight));
        }
        if (alone && known.isEmpty()) {
            ends.add(builder.silently(from, 1, 1));
        }
        if (!alone) {
            ends.add(builder.silently(from, slotWeight, slotWeight));
            int entered = builder.silently(from, slotWeight, slotWeight * (known.isEmpty() ? UNKNOWN : DESTROYED));
            List<Integer> chain = builder.any(entered, units(known), EACH_UNIT);
            ends.addAll(chain.subList(1, chain.size()));
        }
        return builder.join(from, ends);
    }

    private static int named(AutomatonBuilder builder, int from, List<Sound> name, double weight) {
        int state = from;
        for (Sound sound : name) {
            state = builder.named(state, sound, weight / name.size());
        }
        return state;
    }

    private double share() {
        double length = Math.min(1, Math.max(0, (phraseWeight - SHORT) / (ORDINARY - SHORT)));
        return SHARE_OF_SHORT + (SHARE - SHARE_OF_SHORT) * length;
    }

    private int units(List<List<Sound>> known) {
        int longest = known.stream().mapToInt(List::size).max().orElse(0);
        return Math.max(longest + 1, language == Language.ZH ? MANDARIN_UNITS : ENGLISH_UNITS);
    }

    private List<List<Sound>> known(SlotKind kind) {
        List<String> names = new ArrayList<>();
        switch (kind) {
            case COMPANY -> addTo(names, slots.company());
            case AGENT -> slots.agentName().ifPresent(name -> addWithParts(names, name));
            case CUSTOMER -> names.addAll(slots.customerNames());
            default -> {
                addTo(names, slots.agentName());
                names.addAll(slots.customerNames());
            }
        }
        return names.stream()
                .map(words::sounds)
                .filter(sounds -> !sounds.isEmpty() && sounds.size() <= SOUNDS_OF_NAME)
                .distinct()
                .limit(NAMES)
                .toList();
    }

    /** "Sarah Carter" says her first name, or her last. */
    private static void addWithParts(List<String> names, String name) {
        names.add(name);
        names.addAll(List.of(name.strip().split("\\s+")));
    }

    private static void addTo(List<String> names, Optional<String> name) {
        name.ifPresent(names::add);
    }
}
