package org.callqa.report.picture;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The level of one channel over time, as a filled curve. */
final class LevelPlot {

    /** Telephone lines are quieter than this when nobody speaks. */
    private static final double LOWEST_DB = -70;

    private static final Color GRID = new Color(0xE2E8F0);
    private static final Color FILL = new Color(0xEDF2F7);

    private LevelPlot() {}

    static XYPlot of(List<Double> levelsDb, int stepMs, String name, Color colour, Font font) {
        XYSeries level = new XYSeries("level");
        XYSeries floor = new XYSeries("floor");
        for (int i = 0; i < levelsDb.size(); i++) {
            double seconds = (i + 0.5) * stepMs / 1000;
            level.add(seconds, Math.max(LOWEST_DB, levelsDb.get(i)));
            floor.add(seconds, LOWEST_DB);
        }
        XYSeriesCollection series = new XYSeriesCollection(level);
        series.addSeries(floor);
        XYDifferenceRenderer renderer = new XYDifferenceRenderer(FILL, FILL, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesPaint(1, FILL);
        NumberAxis axis = new NumberAxis(name + ", dBFS");
        axis.setLabelFont(font);
        axis.setRange(LOWEST_DB, 0);
        XYPlot plot = new XYPlot(series, null, axis, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        return plot;
    }
}
