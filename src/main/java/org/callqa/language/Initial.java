package org.callqa.language;

/** Mandarin initials, with how easily a recogniser (or a regional accent) takes one for another. */
enum Initial {
    NONE,
    B,
    P,
    M,
    F,
    D,
    T,
    N,
    L,
    G,
    K,
    H,
    J,
    Q,
    X,
    ZH,
    CH,
    SH,
    R,
    Z,
    C,
    S;

    private static final double[][] DISTANCES = distances();

    /** 0 for the same, 1 for unrelated. */
    double distance(Initial other) {
        return DISTANCES[ordinal()][other.ordinal()];
    }

    private static double[][] distances() {
        int count = values().length;
        double[][] table = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                table[a][b] = a == b ? 0 : 1;
            }
        }
        // the usual confusions of Mandarin speakers and recognisers
        near(table, ZH, Z, 0.12);
        near(table, CH, C, 0.12);
        near(table, SH, S, 0.12);
        near(table, N, L, 0.12);
        near(table, L, R, 0.35);
        near(table, F, H, 0.3);
        // aspiration and place, weaker over a telephone's band
        near(table, B, P, 0.45);
        near(table, D, T, 0.45);
        near(table, G, K, 0.45);
        near(table, J, Q, 0.45);
        near(table, ZH, CH, 0.45);
        near(table, Z, C, 0.45);
        near(table, J, ZH, 0.5);
        near(table, Q, CH, 0.5);
        near(table, X, SH, 0.5);
        near(table, J, Z, 0.55);
        near(table, Q, C, 0.55);
        near(table, X, S, 0.5);
        near(table, SH, CH, 0.5);
        near(table, S, C, 0.5);
        near(table, X, Q, 0.55);
        near(table, R, ZH, 0.6);
        near(table, M, N, 0.55);
        near(table, K, H, 0.55);
        near(table, G, H, 0.6);
        near(table, NONE, R, 0.6);
        near(table, NONE, H, 0.6);
        near(table, NONE, N, 0.6);
        return table;
    }

    private static void near(double[][] table, Initial a, Initial b, double distance) {
        table[a.ordinal()][b.ordinal()] = distance;
        table[b.ordinal()][a.ordinal()] = distance;
    }
}
