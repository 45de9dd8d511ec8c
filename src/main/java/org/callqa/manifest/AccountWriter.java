package org.callqa.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callqa.manifest.rows.CallRow;

/** Says in words how the recordings and the call list fit together, so that near misses are not found by their absence. */
final class AccountWriter {

    private final RecordingsFolder folder;
    private final Recordings recordings;

    AccountWriter(RecordingsFolder folder, Recordings recordings) {
        this.folder = folder;
        this.recordings = recordings;
    }

    /** @param unlisted recordings that no row names */
    ManifestAccount account(Optional<CallList> list, List<RecordedCall> calls, List<String> unlisted) {
        List<String> lines = new ArrayList<>();
        int count = folder.recordings().size();
        list.ifPresentOrElse(
                known -> list(known, count, unlisted, lines),
                () -> lines.add(
                        count == 0 ? "no recordings in the folder" : count(count, "recording") + ", no call list"));
        if (list.isPresent() && count == 0) {
            lines.add("no recordings in the folder");
        }
        if (list.isEmpty()) {
            folder.passedOver().getOrDefault("ending .csv", new TreeSet<>()).stream()
                    .findFirst()
                    .ifPresent(csv -> lines.add(
                            "the folder has no calls.csv; if '" + csv + "' is the call list, name it with --calls"));
        }
        List<String> unpatterned = recordings.unpatterned();
        if (!unpatterned.isEmpty()) {
            lines.add(count(unpatterned.size(), "recording") + " not named as --name-pattern says ("
                    + examples(unpatterned) + ")");
        }
        Examples doubtful = new Examples();
        calls.forEach(call -> call.call()
                .doubt()
                .filter(doubt -> call.call().agent().id().equals("unknown") && !CallRow.isPartlyRead(call.call()))
                .ifPresent(doubt -> doubtful.add(call.call().recording() + ": " + doubt)));
        if (doubtful.count() > 0) {
            lines.add(count(doubtful.count(), "call") + " of which the call list does not tell whose ("
                    + doubtful.sentences() + ")");
        }
        if (!folder.passedOver().isEmpty()) {
            lines.add("passed over: " + passedOver(folder.passedOver()));
        }
        int missing = list.map(known -> known.near().get(Recordings.Nearness.NONE))
                .map(examples -> Math.toIntExact(examples.count()))
                .orElse(0);
        int unmatched = list.map(known -> (int) Math.max(0, unlisted.size() - known.badRows()))
                .orElse(0);
        int passedOver =
                folder.passedOver().values().stream().mapToInt(SortedSet::size).sum();
        return new ManifestAccount(count, unmatched, missing, passedOver, lines);
    }

    private static void list(CallList list, int count, List<String> unlisted, List<String> lines) {
        lines.add(count(count, "recording") + ", " + count(list.rows(), "row") + " in " + list.name() + ", "
                + list.entries().size() + " matched");
        list.near().forEach((nearness, examples) -> {
            switch (nearness) {
                case EXACT -> {
                    // as it should be
                }
                case NONE ->
                    lines.add(count(examples.count(), "row") + " without a recording (" + examples + "): "
                            + nearness.remedy());
                case SEVERAL, OUTSIDE ->
                    lines.add(count(examples.count(), "row") + " not used, " + nearness.words() + " (" + examples
                            + "): " + nearness.remedy());
                case OTHER_FOLDER, OTHER_LETTERS, OTHER_ENDING ->
                    lines.add(count(examples.count(), "recording") + " matched " + nearness.words() + " (" + examples
                            + "); to leave no doubt " + nearness.remedy());
            }
        });
        if (list.unusable().count() > 0) {
            lines.add(count(list.unusable().count(), "row") + " that cannot be used (" + list.unusable()
                    + "); the first: " + list.firstUnusable());
        }
        if (!unlisted.isEmpty()) {
            lines.add(count(unlisted.size(), "recording") + " that no row is of (" + examples(unlisted)
                    + "), by an unknown agent unless the name tells: complete the list, or correct the names in it");
        }
        Examples missing = list.near().get(Recordings.Nearness.NONE);
        if (missing != null) {
            missing.some()
                    .forEach(name -> unlisted.stream()
                            .filter(other -> Recordings.isSlipOf(name, other))
                            .findFirst()
                            .ifPresent(other -> lines.add(
                                    "'" + name + "' of the list may mean '" + other + "': correct its name")));
        }
        if (list.strangeDirections().count() > 0) {
            lines.add(count(list.strangeDirections().count(), "row") + " with a direction callqa does not know ("
                    + list.strangeDirections() + "), taken for neither: write inbound or outbound");
        }
        if (list.partlyRead() > 0) {
            lines.add(count(list.partlyRead(), "row") + " with a cell that cannot be read, scored without it ("
                    + String.join(". ", list.unread()) + ")");
        }
        lines.addAll(list.notes());
    }

    /** Files by kind with two examples. */
    private static String passedOver(Map<String, SortedSet<String>> byKind) {
        return byKind.entrySet().stream()
                .map(kind -> kind.getKey() + ": " + kind.getValue().size() + " (" + examples(kind.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String examples(Collection<String> names) {
        Examples examples = new Examples();
        names.forEach(examples::add);
        return examples.toString();
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
