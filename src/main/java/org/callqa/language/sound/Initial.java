package org.callqa.language.sound;

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

    private static final float[][] DISTANCES = table();

    /** 0 for the same, 1 for unrelated. */
    float distance(Initial other) {
        return DISTANCES[ordinal()][other.ordinal()];
    }

    private static float[][] table() {
        int count = values().length;
        float[][] table = new float[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                table[a][b] = a == b ? 0 : 1;
            }
        }
        // the usual confusions of Mandarin speakers and recognisers
        near(table, ZH, Z, 0.08f);
        near(table, CH, C, 0.08f);
        near(table, SH, S, 0.08f);
        near(table, N, L, 0.08f);
        near(table, L, R, 0.35f);
        near(table, F, H, 0.3f);
        // aspiration and place, weaker over a telephone's band
        near(table, B, P, 0.45f);
        near(table, D, T, 0.45f);
        near(table, G, K, 0.45f);
        near(table, J, Q, 0.45f);
        near(table, ZH, CH, 0.45f);
        near(table, Z, C, 0.45f);
        near(table, J, ZH, 0.5f);
        near(table, Q, CH, 0.5f);
        near(table, X, SH, 0.5f);
        near(table, J, Z, 0.55f);
        near(table, Q, C, 0.55f);
        near(table, X, S, 0.5f);
        near(table, SH, CH, 0.5f);
        near(table, S, C, 0.5f);
        near(table, X, Q, 0.55f);
        near(table, R, ZH, 0.6f);
        near(table, M, N, 0.55f);
        near(table, K, H, 0.55f);
        near(table, G, H, 0.6f);
        near(table, NONE, R, 0.6f);
        near(table, NONE, H, 0.6f);
        near(table, NONE, N, 0.6f);
        return table;
    }

    private static void near(float[][] table, Initial a, Initial b, float distance) {
        table[a.ordinal()][b.ordinal()] = distance;
        table[b.ordinal()][a.ordinal()] = distance;
    }
}
