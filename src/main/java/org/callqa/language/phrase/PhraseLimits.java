package org.callqa.language.phrase;

/** How large a phrase may be: far above any sentence a person would write, far below what would cost time. */
final class PhraseLimits {

    static final int CHARACTERS = 500;
    static final int ALTERNATIVES = 200;
    static final int DEPTH = 8;
    static final int STATES = 400;
    static final int SLOTS = 6;

    private PhraseLimits() {}
}
