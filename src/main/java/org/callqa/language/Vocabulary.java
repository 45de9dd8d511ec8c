package org.callqa.language;

/** Distinct sounds that were heard, laid out so that one sound is compared with all of them quickly. */
interface Vocabulary {

    /** Notes how far a phrase's sound is from all that are not unrelated. */
    void compare(Sound sound, Misfits misfits);
}
