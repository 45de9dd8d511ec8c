package org.callqa.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callqa.report.Interval;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;

/**
 * A figure week by week, on a scale from 0 to 100.
 *
 * @param title what it is
 * @param label the same in words
 * @param points one per week
 * @param last the latest figure
 * @param caption whether anything changed that could be told from chance
 */
record Trend(String title, String label, List<Point> points, String last, String caption) {

    /** More weeks than these do not fit beside each other. */
    private static final int MOST_WEEKS = 26;

    private static final double TOP_PX = 14;
    private static final double BOTTOM_PX = 122;

    /** A week; places in per cent and pixels. Each but the first is joined with the one before. */
    record Point(String x, String y, String low, String high, String week, String beforeX, String beforeY) {}

    static Optional<Trend> of(List<CallFacts> calls, Tally.Figure figure, String titleKey, Texts texts) {
        List<Tally.Week> weeks = Tally.weeks(calls, MOST_WEEKS, figure);
        if (weeks.isEmpty()) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        String beforeX = "";
        String beforeY = "";
        for (int i = 0; i < weeks.size(); i++) {
            Interval at = weeks.get(i).at();
            String x = Rail.x(7 + 84.0 * i / (weeks.size() - 1));
            String y = y(at.value().orElse(0));
            points.add(new Point(
                    x,
                    y,
                    y(at.low().orElse(at.value().orElse(0))),
                    y(at.high().orElse(at.value().orElse(0))),
                    Integer.toString(weeks.get(i).week()),
                    beforeX,
                    beforeY));
            beforeX = x;
            beforeY = y;
            words.append(words.isEmpty() ? "" : ", ")
                    .append(texts.say(
                            "trend.week",
                            weeks.get(i).week(),
                            Figures.decimal(at.value(), 0),
                            weeks.get(i).calls()));
        }
        Interval first = weeks.get(weeks.size() - 2).at();
        Interval last = weeks.get(weeks.size() - 1).at();
        boolean apart = apart(first, last);
        return Optional.of(new Trend(
                texts.say(titleKey),
                texts.say(titleKey) + ": " + words,
                points,
                Figures.decimal(last.value(), 0),
                texts.say(apart ? "trend.change" : "trend.no-change")));
    }

    /** Whether two intervals do not meet. */
    static boolean apart(Interval one, Interval other) {
        return one.low().isPresent()
                && other.low().isPresent()
                && (one.low().getAsDouble() > other.high().orElse(100)
                        || other.low().getAsDouble() > one.high().orElse(100));
    }

    private static String y(double percent) {
        return Rail.number(BOTTOM_PX - (BOTTOM_PX - TOP_PX) * percent / 100);
    }
}
