package org.callqa.call;

/** A failure that can be told in the language of whoever reads it; its message is English. */
public interface Told {

    /** Why, and what to do; one that is literal stands as it is in every language. */
    Reason reason();
}
