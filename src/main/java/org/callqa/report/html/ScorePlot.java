package org.callqa.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;

/**
 * The scores of calls on a line from 0 to 100: one mark per call, and columns of five points above sixty calls or ten of one score.
 *
 * @param label the same in words
 * @param passMark where a call passes
 * @param passWords what stands beside that
 * @param height pixels
 * @param marks one per call; none where there are columns
 * @param columns none where there are marks
 */
record ScorePlot(
        String label,
        String passMark,
        String passWords,
        boolean passWordsLeft,
        int height,
        List<Dot> marks,
        List<Column> columns) {

    private static final int MOST_MARKS = 60;
    /** Higher piles are counted, not looked at. */
    private static final int MOST_HIGH = 10;

    private static final int COLUMN_POINTS = 5;
    private static final int COLUMN_PX = 110;
    private static final int STEP_PX = 13;
    private static final int BELOW_AXIS_PX = 20;

    /** Marks nearer than this stand one above the other, points. */
    private static final double NEAR = 1.2;

    /** A call: {@code p} passes, {@code q} does not, {@code c} does not and holds a critical finding. */
    record Dot(String style, String x, int y, String href, String label, String title) {}

    /** Five points: so many calls, and whether they pass. */
    record Column(String style, String x, String middle, String y, String height, int count, String countY) {}

    int axis() {
        return height - BELOW_AXIS_PX;
    }

    static Optional<ScorePlot> of(List<CallFacts> calls, double passMark, Texts texts) {
        List<CallFacts> scored = calls.stream()
                .filter(CallFacts::scored)
                .sorted(Comparator.comparingDouble(
                                (CallFacts call) -> call.score().orElse(0))
                        .thenComparing(CallFacts::callId))
                .toList();
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                scored.size() <= MOST_MARKS ? marks(scored, passMark, texts) : columns(scored, passMark, texts));
    }

    private static ScorePlot marks(List<CallFacts> scored, double passMark, Texts texts) {
        List<Double> ends = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (CallFacts call : scored) {
            double at = call.score().orElse(0);
            int level = 0;
            while (level < ends.size() && at - ends.get(level) < NEAR) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(at);
            } else {
                ends.set(level, at);
            }
            levels.add(level);
        }
        if (ends.size() > MOST_HIGH) {
            return columns(scored, passMark, texts);
        }
        int axis = Math.max(60, 26 + STEP_PX * ends.size());
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            CallFacts call = scored.get(i);
            String score = Figures.score(call.score());
            dots.add(new Dot(
                    call.toConfirm() ? "c" : call.passes() ? "p" : "q",
                    Rail.x(call.score().orElse(0)),
                    axis - 8 - STEP_PX * levels.get(i),
                    Paths.call(call),
                    texts.say("plot.dot", call.callId(), score),
                    texts.say(
                            call.toConfirm() ? "plot.dot-title-critical" : "plot.dot-title",
                            call.callId(),
                            call.agentName(),
                            score)));
        }
        return new ScorePlot(
                texts.say("plot.marks", scored.size(), Figures.plain(passMark)),
                Rail.x(passMark),
                texts.say("plot.pass-mark", Figures.plain(passMark)),
                passMark > 20,
                axis + BELOW_AXIS_PX,
                dots,
                List.of());
    }

    private static ScorePlot columns(List<CallFacts> scored, double passMark, Texts texts) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (CallFacts call : scored) {
            int from = (int) Math.min(100 - COLUMN_POINTS, call.score().orElse(0) / COLUMN_POINTS * COLUMN_POINTS);
            counts.merge(from / COLUMN_POINTS * COLUMN_POINTS, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int axis = COLUMN_PX + 20;
        List<Column> columns = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        counts.forEach((from, count) -> {
            double height = (double) COLUMN_PX * count / most;
            columns.add(new Column(
                    from >= passMark ? "p" : "b",
                    Rail.x(from + 0.4),
                    Rail.x(from + COLUMN_POINTS / 2.0),
                    Rail.number(axis - height),
                    Rail.number(height),
                    count,
                    Rail.number(axis - height - 4)));
            words.append(words.isEmpty() ? "" : ", ")
                    .append(texts.say("plot.column", from, from + COLUMN_POINTS, count));
        });
        return new ScorePlot(
                texts.say("plot.columns", scored.size(), Figures.plain(passMark), words),
                Rail.x(passMark),
                texts.say("plot.pass-mark", Figures.plain(passMark)),
                passMark > 20,
                axis + BELOW_AXIS_PX,
                List.of(),
                columns);
    }
}
