package org.callqa.report.picture;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.callqa.call.Span;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Rows of marks below each other, the first on top. */
final class LanePlot {

    /** Half the height of a mark, of a lane of 1. */
    private static final double HALF = 0.35;

    private static final Color GRID = new Color(0xE2E8F0);

    private LanePlot() {}

    static XYPlot of(List<Lane> lanes, Font font) {
        XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setUseYInterval(true);
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        for (int lane = 0; lane < lanes.size(); lane++) {
            XYIntervalSeries series = new XYIntervalSeries(lane);
            for (Span span : lanes.get(lane).spans()) {
                double start = span.startMs() / 1000.0;
                double end = span.endMs() / 1000.0;
                series.add((start + end) / 2, start, end, lane, lane - HALF, lane + HALF);
            }
            marks.addSeries(series);
            renderer.setSeriesPaint(lane, lanes.get(lane).colour());
        }
        SymbolAxis names = new SymbolAxis("", lanes.stream().map(Lane::name).toArray(String[]::new));
        names.setTickLabelFont(font);
        names.setInverted(true);
        names.setGridBandsVisible(false);
        names.setRange(-0.5, lanes.size() - 0.5);
        XYPlot plot = new XYPlot(marks, null, names, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        return plot;
    }
}
