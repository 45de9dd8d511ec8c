package org.callqa.language.phrase;

import java.util.ArrayList;
import java.util.List;
import org.callqa.language.sound.Sound;

/** The sentences a phrase stands for, shortest first in each choice: what a person would read it as. */
final class PhraseReadings {

    private final int most;

    /** @param most how many readings are enough */
    PhraseReadings(int most) {
        this.most = most;
    }

    /** Readings as rows of words; slots and skipped words are left out. */
    List<List<String>> of(PhraseNode node) {
        if (node instanceof PhraseNode.Literal literal) {
            return List.of(literal.sounds().stream().map(Sound::text).toList());
        }
        if (node instanceof PhraseNode.Maybe maybe) {
            List<List<String>> readings = new ArrayList<>();
            readings.add(List.of());
            readings.addAll(of(maybe.part()));
            return firsts(readings);
        }
        if (node instanceof PhraseNode.Choice choice) {
            List<List<String>> readings = new ArrayList<>();
            choice.alternatives().forEach(part -> readings.addAll(of(part)));
            return firsts(readings);
        }
        if (node instanceof PhraseNode.Sequence sequence) {
            List<List<String>> readings = List.of(List.of());
            for (PhraseNode part : sequence.parts()) {
                readings = joined(readings, of(part));
            }
            return readings;
        }
        return List.of(List.of());
    }

    private List<List<String>> joined(List<List<String>> heads, List<List<String>> tails) {
        List<List<String>> readings = new ArrayList<>();
        for (List<String> tail : tails) {
            for (List<String> head : heads) {
                List<String> reading = new ArrayList<>(head);
                reading.addAll(tail);
                readings.add(reading);
                if (readings.size() >= most) {
                    return readings;
                }
            }
        }
        return readings;
    }

    private List<List<String>> firsts(List<List<String>> readings) {
        return readings.size() <= most ? readings : readings.subList(0, most);
    }
}
