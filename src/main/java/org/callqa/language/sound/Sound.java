package org.callqa.language.sound;

/** How one unit of speech sounds: an English word or a Mandarin syllable. Equal sounds are the same text said alike. */
public sealed interface Sound permits EnglishSound, MandarinSound {

    /** The word or character as it is written. */
    String text();

    /** 0..1: 1 for the same text, near 1 for what a recogniser easily takes for it, 0 for an unrelated sound. */
    double similarity(Sound other);
}
