package org.callqa.rubric.lint;

/** How much of a rubric could be read; what is missing is only called missing where it could have been seen. */
public enum Reach {
    /** All of it, without a mistake. */
    EVERYTHING,
    /** All phrase sets, with mistakes in some places. */
    ALL_PHRASES,
    /** Not all files of phrase sets. */
    NOT_ALL_PHRASES
}
