package org.callqa.language;

/** The distinct sounds of one text, laid out so that one sound is compared with all of them quickly. */
interface Vocabulary {

    /** Writes 1 - similarity for every sound of this vocabulary that is not unrelated; the array comes full of ones. */
    void compare(Sound sound, float[] miss);
}
