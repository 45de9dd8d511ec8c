package org.callqa.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Party;
import org.callqa.call.Prelude;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Texts;
import org.callqa.scoring.measure.CallSounds;
import org.callqa.scoring.measure.Silences;
import org.callqa.scoring.measure.Voice;

/**
 * A call in time, to scale: in lines of two minutes, the agent above and the customer below.
 *
 * @param label the same in words
 * @param rows one below the other
 */
record CallDrawing(String label, List<Row> rows) {

    /** One line holds at most this, milliseconds. */
    private static final int ROW_MS = 120_000;

    /** A call longer by no more than this is drawn in one line all the same, milliseconds. */
    private static final int REST_MS = 5_000;

    /** Shorter silences are breaths and thoughts, milliseconds. */
    static final int SILENCE_MS = 3_000;

    /** Shorter overlaps are two people who begin at once, milliseconds. */
    private static final int AT_ONCE_MS = 300;

    /** Below this share of a line a label does not fit into what it labels, per cent. */
    private static final double NARROWEST_LABEL = 8;

    /** Numbers nearer than this would be printed one over the other, per cent of a line. */
    private static final double NUMBER_WIDTH = 3.2;

    private static final int NUMBER_PX = 15;
    private static final int LANE_PX = 16;

    /**
     * Up to two minutes of the call.
     *
     * @param fromMs where it begins
     * @param toMs where it ends
     * @param lengthMs what the whole width stands for
     * @param top pixels above the agent's lane, for numbers
     * @param height of all, in pixels
     * @param boxes voices, rings, holds, overlaps
     * @param brackets silences
     * @param uprights the pick-up and the end
     * @param underlines where answers rest
     * @param numbers of the questions
     * @param ticks of the time axis
     */
    record Row(
            int fromMs,
            int toMs,
            int lengthMs,
            int top,
            int height,
            List<Box> boxes,
            List<Box> brackets,
            List<String> uprights,
            List<Underline> underlines,
            List<Number> numbers,
            List<Tick> ticks) {

        String from() {
            return Figures.decimal(fromMs / 1000.0, 1);
        }

        String length() {
            return Figures.decimal(lengthMs / 1000.0, 3);
        }

        int axis() {
            return height - 20;
        }
    }

    /** A stretch: its style, place in per cent, place and height in pixels, and what it is in words. */
    record Box(String style, String x, String width, int y, int height, String title, String label, String middle) {}

    /** A stroke along an edge of a lane. */
    record Underline(String style, String from, String to, int y) {}

    /** A question's number with the stroke that leads to its moment. */
    record Number(String href, String text, String label, boolean bold, String x, int y, int fromY, int toY) {}

    /** A mark of the axis; without text a mere line. */
    record Tick(String x, String text, String anchor) {}

    /**
     * A moment at which an answer rests, or that made a question due.
     *
     * @param span when
     * @param party whose lane; empty for what both lanes show
     * @param due whether it made the question due
     * @param number of the question
     * @param anchor of the question on the page
     * @param notMet whether the answer is NOT_MET
     */
    record Moment(Span span, Optional<Party> party, boolean due, int number, String anchor, boolean notMet) {}

    static CallDrawing of(Timeline timeline, List<Moment> moments, Texts texts) {
        int durationMs = Math.max(1, timeline.durationMs());
        int rowMs = durationMs <= ROW_MS + REST_MS ? durationMs : ROW_MS;
        List<Row> rows = new ArrayList<>();
        for (int fromMs = 0; fromMs < durationMs; fromMs += rowMs) {
            rows.add(new Drawer(timeline, texts, fromMs, Math.min(durationMs, fromMs + rowMs), rowMs).draw(moments));
        }
        return new CallDrawing(
                texts.say(
                        "call.drawing",
                        Figures.decimal(durationMs / 1000.0, 0),
                        timeline.turns().size()),
                rows);
    }

    /** What is heard before the conversation, in words. */
    static String before(Prelude piece, Texts texts) {
        return texts.say(
                piece.kind() == Prelude.Kind.MENU ? "call.before.menu" : "call.before.music",
                Figures.decimal(piece.span().durationMs() / 1000.0, 1));
    }

    /** Draws one line. */
    private static final class Drawer {

        private final Timeline timeline;
        private final Texts texts;
        private final int fromMs;
        private final int toMs;
        private final int lengthMs;

        Drawer(Timeline timeline, Texts texts, int fromMs, int toMs, int lengthMs) {
            this.timeline = timeline;
            this.texts = texts;
            this.fromMs = fromMs;
            this.toMs = toMs;
            this.lengthMs = lengthMs;
        }

        Row draw(List<Moment> moments) {
            List<Moment> here = moments.stream()
                    .filter(moment -> inRow(moment.span().startMs()))
                    .sorted(Comparator.comparing(Moment::span).thenComparing(Moment::number))
                    .toList();
            List<Placed> above = placed(here.stream().filter(m -> !below(m)).toList());
            List<Placed> under = placed(here.stream().filter(Drawer::below).toList());
            int top = 4 + NUMBER_PX * levels(above);
            int agentY = top + 4;
            int customerY = agentY + LANE_PX + 8;
            int axis = customerY + LANE_PX + 10 + NUMBER_PX * levels(under);
            List<Number> numbers = new ArrayList<>();
            for (Placed one : above) {
                numbers.add(number(one, top - NUMBER_PX * one.level(), top + 1));
            }
            for (Placed one : under) {
                numbers.add(number(one, customerY + LANE_PX + NUMBER_PX * (one.level() + 1) + 1, customerY + LANE_PX));
            }
            return new Row(
                    fromMs,
                    toMs,
                    lengthMs,
                    agentY,
                    axis + 20,
                    boxes(agentY, customerY),
                    brackets(agentY, customerY),
                    uprights(),
                    underlines(moments, agentY, customerY),
                    numbers,
                    ticks());
        }

        private record Placed(Moment moment, int level) {}

        /** Each on the lowest level on which it meets no other; the same number twice at one place is written once. */
        private List<Placed> placed(List<Moment> moments) {
            List<Placed> placed = new ArrayList<>();
            List<Double> ends = new ArrayList<>();
            for (Moment moment : moments) {
                double at = share(moment.span().startMs());
                boolean again = placed.stream()
                        .anyMatch(other -> other.moment().number() == moment.number()
                                && at - share(other.moment().span().startMs()) < NUMBER_WIDTH);
                if (again) {
                    continue;
                }
                int level = 0;
                while (level < ends.size() && ends.get(level) > at) {
                    level++;
                }
                if (level == ends.size()) {
                    ends.add(0.0);
                }
                ends.set(level, at + NUMBER_WIDTH);
                placed.add(new Placed(moment, level));
            }
            return placed;
        }

        private static int levels(List<Placed> placed) {
            return placed.stream().mapToInt(Placed::level).max().orElse(-1) + 1;
        }

        private static boolean below(Moment moment) {
            return moment.party().equals(Optional.of(Party.CUSTOMER));
        }

        private Number number(Placed placed, int y, int laneY) {
            Moment moment = placed.moment();
            return new Number(
                    "#" + moment.anchor(),
                    Integer.toString(moment.number()),
                    moment.number() + ", " + Figures.time(moment.span().startMs()),
                    moment.notMet() && !moment.due(),
                    x(moment.span().startMs()),
                    y,
                    Math.min(y + 2, laneY),
                    Math.max(y - 10, laneY));
        }

        private List<Box> boxes(int agentY, int customerY) {
            int both = customerY + LANE_PX - agentY;
            List<Box> boxes = new ArrayList<>();
            for (Span ring : timeline.ringing().map(Ringing::heard).orElse(List.of())) {
                add(boxes, "ring", ring, agentY, both, texts.say("call.ring", Figures.time(ring.startMs())), "");
            }
            for (Prelude piece : timeline.prelude()) {
                if (piece.kind() != Prelude.Kind.RINGS) {
                    String words = before(piece, texts);
                    add(boxes, "hold", piece.span(), agentY, both, words, words);
                }
            }
            for (Party party : Party.values()) {
                int y = party == Party.AGENT ? agentY : customerY;
                for (Span voice : Voice.of(timeline, party).stretches()) {
                    add(boxes, party.code(), voice, y, LANE_PX, "", "");
                }
            }
            CallSounds sounds = new CallSounds(timeline);
            for (Span over : sounds.atOnce()) {
                if (over.durationMs() >= AT_ONCE_MS) {
                    String words = texts.say("call.at-once", seconds(over));
                    add(boxes, "over", over, agentY + LANE_PX + 1, 6, words, "");
                }
            }
            for (Span music : timeline.music()) {
                if (music.startMs() >= timeline.answeredAtMs()) {
                    String words = texts.say("call.music", seconds(music));
                    add(boxes, "hold", music, agentY, both, words, words);
                }
            }
            for (Span pause : timeline.pauses()) {
                String words = texts.say("call.paused", seconds(pause));
                add(boxes, "hold", pause, agentY, both, words, words);
            }
            return boxes;
        }

        private List<Box> brackets(int agentY, int customerY) {
            List<Box> brackets = new ArrayList<>();
            for (Silences.Gap gap : new CallSounds(timeline).silences(SILENCE_MS)) {
                if (!gap.isMusic()) {
                    String words = texts.say("call.silence", seconds(gap.span()));
                    add(brackets, "sil", gap.span(), agentY, customerY + LANE_PX - agentY, words, words);
                }
            }
            return brackets;
        }

        private void add(List<Box> boxes, String style, Span span, int y, int height, String title, String label) {
            int from = Math.max(fromMs, span.startMs());
            int to = Math.min(toMs, span.endMs());
            if (to <= from) {
                return;
            }
            double width = share(to) - share(from);
            boolean fits = width >= NARROWEST_LABEL;
            boxes.add(new Box(
                    style,
                    x(from),
                    exact(Math.max(0.1, width)),
                    y,
                    height,
                    title,
                    fits ? label : "",
                    exact(share(from) + width / 2)));
        }

        private List<String> uprights() {
            List<String> uprights = new ArrayList<>();
            if (timeline.answeredAtMs() > 0 && inRow(timeline.answeredAtMs())) {
                uprights.add(x(timeline.answeredAtMs()));
            }
            if (toMs == timeline.durationMs()) {
                uprights.add(x(toMs));
            }
            return uprights;
        }

        private List<Underline> underlines(List<Moment> moments, int agentY, int customerY) {
            List<Underline> lines = new ArrayList<>();
            for (Moment moment : moments) {
                int from = Math.max(fromMs, moment.span().startMs());
                int to = Math.min(
                        toMs, Math.max(moment.span().endMs(), moment.span().startMs() + 200));
                if (to > from) {
                    int y = below(moment) ? customerY + LANE_PX + 2 : agentY - 2;
                    lines.add(new Underline(moment.due() ? "u due" : "u", x(from), x(to), y));
                }
            }
            return lines;
        }

        private List<Tick> ticks() {
            int stepMs = lengthMs <= 60_000 ? 5_000 : 10_000;
            List<Tick> ticks = new ArrayList<>();
            for (int ms = fromMs; ms <= toMs; ms += stepMs) {
                boolean named = (ms - fromMs) % (2 * stepMs) == 0;
                String time = named ? Figures.time(ms).replaceFirst("[.].*", "") : "";
                ticks.add(new Tick(x(ms), time, ms == fromMs ? "start" : share(ms) > 98 ? "end" : "middle"));
            }
            return ticks;
        }

        private boolean inRow(int ms) {
            return ms >= fromMs && (ms < toMs || (ms == toMs && toMs == timeline.durationMs()));
        }

        private double share(int ms) {
            return 100.0 * (ms - fromMs) / lengthMs;
        }

        private String x(int ms) {
            return exact(share(ms));
        }

        private static String exact(double percent) {
            return Figures.decimal(percent, 2) + "%";
        }

        private static String seconds(Span span) {
            return Figures.decimal(span.durationMs() / 1000.0, 1);
        }
    }
}
