package org.callqa.report.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Ringing;
import org.callqa.call.Span;
import org.callqa.call.Timeline;
import org.callqa.call.Turn;
import org.callqa.report.ReportFolder;
import org.callqa.report.words.Figures;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.scoring.answer.Answer;
import org.callqa.scoring.answer.CallScore;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.measure.CallSounds;
import org.callqa.scoring.measure.Silences;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/** Draws what was heard in one call: levels of the channels, and below them who spoke, rang, paused and said what. */
public final class CallPicture {

    /** Of the bursts of ring-back tone; nothing else in the picture has it. */
    public static final int RING_RGB = 0xF5A623;

    public static final int WIDTH_PX = 1600;

    /** Silences shorter than this are breaths. */
    public static final int SILENCE_MS = 2_000;

    private static final int LEVEL_PX = 130;
    private static final int LANE_PX = 24;
    private static final int FRAME_PX = 110;
    private static final double GAP_PX = 14;
    private static final float TITLE_PT = 16;
    private static final float LABEL_PT = 12;
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private static final Color AGENT = new Color(0x2B6CB0);
    private static final Color CUSTOMER = new Color(0x2F855A);
    private static final Color SILENCE = new Color(0xA0AEC0);
    private static final Color AT_ONCE = new Color(0xC53030);
    private static final Color MUSIC = new Color(0x805AD5);

    private CallPicture() {}

    /** The height of the picture of a call, in pixels. */
    static int heightPx(int channels, int lanes) {
        return FRAME_PX + channels * LEVEL_PX + lanes * LANE_PX;
    }

    /**
     * Draws a call into a PNG file.
     *
     * @param reader in whose language it is lettered, if a font of this computer has its letters; else in English
     * @param levelsDb for each channel its level, decibels below full scale, one value every {@code stepMs}
     * @throws IOException when the file cannot be written
     */
    public static void write(
            CallScore score, Timeline timeline, List<List<Double>> levelsDb, int stepMs, Path file, Texts reader)
            throws IOException {
        Optional<Font> drawn = font(reader.say("picture.at-once"));
        Texts texts = drawn.isPresent() ? reader : Texts.of(Language.EN);
        Font font = drawn.orElse(PLAIN).deriveFont(Font.PLAIN, LABEL_PT);
        List<Lane> lanes = lanes(score, timeline, texts);
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(seconds(timeline.durationMs(), texts, font));
        plot.setGap(GAP_PX);
        for (int channel = 0; channel < levelsDb.size(); channel++) {
            boolean agents = channel == timeline.parties().agentChannel().index();
            String name = texts.say(levelsDb.size() == 1 ? "row.both" : agents ? "row.agent" : "row.customer");
            Color colour = levelsDb.size() == 1 ? SILENCE : agents ? AGENT : CUSTOMER;
            plot.add(LevelPlot.of(levelsDb.get(channel), stepMs, name, colour, font), LEVEL_PX);
        }
        plot.add(LanePlot.of(lanes, font), LANE_PX * lanes.size());
        JFreeChart chart = chart(score, plot, texts);
        chart.setBackgroundPaint(Color.WHITE);
        save(chart.createBufferedImage(WIDTH_PX, heightPx(levelsDb.size(), lanes.size())), file);
    }

    private static List<Lane> lanes(CallScore score, Timeline timeline, Texts texts) {
        CallSounds sounds = new CallSounds(timeline);
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane(
                texts.say("picture.rings"),
                new Color(RING_RGB),
                timeline.ringing().map(Ringing::heard).orElse(List.of())));
        lanes.add(new Lane(texts.say("picture.agent"), AGENT, turns(timeline, Party.AGENT)));
        lanes.add(new Lane(texts.say("picture.customer"), CUSTOMER, turns(timeline, Party.CUSTOMER)));
        lanes.add(new Lane(texts.say("picture.at-once"), AT_ONCE, sounds.atOnce()));
        lanes.add(new Lane(
                texts.say("picture.silence"),
                SILENCE,
                sounds.silences(SILENCE_MS).stream().map(Silences.Gap::span).toList()));
        lanes.add(new Lane(texts.say("picture.music"), MUSIC, timeline.music()));
        for (Answer answer : score.answers()) {
            List<Span> heard = answer.evidence().stream()
                    .filter(evidence -> !evidence.quote().isBlank())
                    .map(Evidence::span)
                    .flatMap(Optional::stream)
                    .toList();
            if (!heard.isEmpty()) {
                lanes.add(new Lane(
                        answer.criterion().id() + " " + verdict(answer.verdict(), texts),
                        colour(answer.verdict()),
                        heard));
            }
        }
        return lanes;
    }

    private static List<Span> turns(Timeline timeline, Party party) {
        return timeline.turns(party).stream().map(Turn::span).toList();
    }

    private static Color colour(Verdict verdict) {
        return switch (verdict) {
            case MET -> new Color(0x38A169);
            case NOT_MET -> new Color(0xE53E3E);
            case UNSURE -> new Color(0xD69E2E);
            case NOT_APPLICABLE, NOT_MEASURABLE -> new Color(0x718096);
        };
    }

    private static String verdict(Verdict verdict, Texts texts) {
        return texts.language() == Language.EN ? verdict.name() : texts.verdict(verdict);
    }

    private static NumberAxis seconds(int durationMs, Texts texts, Font font) {
        NumberAxis axis = new NumberAxis(texts.say("picture.seconds"));
        axis.setLabelFont(font);
        axis.setRange(0, Math.max(1, durationMs) / 1000.0);
        return axis;
    }

    /** A font of this computer that has all letters of a text; the usual one, if it has. */
    public static Optional<Font> font(String text) {
        if (PLAIN.canDisplayUpTo(text) < 0) {
            return Optional.of(PLAIN);
        }
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .min(Comparator.comparing((Font font) -> !font.getFamily().contains("Sans"))
                        .thenComparing(Font::getName));
    }

    /** What no font of this computer can show is left out. */
    private static JFreeChart chart(CallScore score, CombinedDomainXYPlot plot, Texts texts) {
        String title = texts.say(
                "picture.title",
                Printable.of(score.call().recording()),
                Figures.score(score.score().percent()));
        Optional<Font> font = font(title);
        return new JFreeChart(
                font.isPresent() ? title : "", font.orElse(PLAIN).deriveFont(Font.BOLD, TITLE_PT), plot, false);
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        ReportFolder.replace(file, temporary -> {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                ChartUtils.writeBufferedImageAsPNG(out, image);
            }
        });
    }
}
