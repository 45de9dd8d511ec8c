package org.callqa.report.html;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callqa.report.Period;
import org.callqa.report.words.Texts;

/**
 * The way to the reports of each period.
 *
 * @param kinds days, weeks, months, calls without a time, as far as there are such
 */
record PeriodsPage(List<Kind> kinds) {

    /**
     * Reports of periods of one length.
     *
     * @param title in the reader's language
     * @param folders the latest first
     */
    record Kind(String title, List<Frame.Link> folders) {}

    /**
     * @param folders names, the latest first
     * @param up the way from the page to them
     * @param page the way from each of them to the page it begins with
     */
    static PeriodsPage of(List<String> folders, String up, String page, Texts texts) {
        Predicate<String> undated = Period.UNDATED::equals;
        Predicate<String> week = folder -> folder.contains("W");
        Predicate<String> month = folder -> folder.length() == "2026-11".length() && !undated.test(folder);
        Predicate<String> day = undated.or(week).or(month).negate();
        return new PeriodsPage(Stream.of(
                        kind("periods.days", folders, day, up, page, texts),
                        kind("periods.weeks", folders, week, up, page, texts),
                        kind("periods.months", folders, month, up, page, texts),
                        kind("periods.undated", folders, undated, up, page, texts))
                .filter(kind -> !kind.folders().isEmpty())
                .toList());
    }

    private static Kind kind(
            String title, List<String> folders, Predicate<String> wanted, String up, String page, Texts texts) {
        return new Kind(
                texts.say(title),
                folders.stream()
                        .filter(wanted)
                        .map(folder -> new Frame.Link(up + folder + "/" + page, folder, ""))
                        .toList());
    }
}
