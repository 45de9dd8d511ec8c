package org.callqa.language.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundTest {

    @Test
    void likenessOfWordsIsByEarAndNotByLettersAlone() {
        Sound weight = EnglishSound.of("weight");
        assertThat(weight.similarity(EnglishSound.of("wait")))
                .isGreaterThan(weight.similarity(EnglishSound.of("height")));
        assertThat(weight.similarity(EnglishSound.of("weight"))).isEqualTo(1);
        assertThat(weight.similarity(EnglishSound.of("banana"))).isZero();
    }

    @Test
    void likenessOfSyllablesIsByInitialAndFinal() {
        assertThat(syllable("知").similarity(syllable("资"))).isGreaterThan(0.8);
        assertThat(syllable("退").similarity(syllable("天"))).isLessThan(0.3);
    }

    private static Sound syllable(String character) {
        return MandarinSyllables.of(character).get(0);
    }
}
