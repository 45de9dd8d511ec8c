package org.callqa.cli;

/** The program's entry. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        throw new UnsupportedOperationException("the command line is being built");
    }
}
