package org.callqa.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callqa.batch.NightPlan.PlannedCall;
import org.callqa.call.CallRecord;
import org.callqa.manifest.CallListException;
import org.callqa.manifest.Manifest;
import org.callqa.manifest.RecordedCall;
import org.callqa.manifest.Rejection;
import org.callqa.report.words.Figures;
import org.callqa.store.CallKey;
import org.callqa.store.CallState;
import org.callqa.store.CallStore;
import org.callqa.store.Forgetting;
import org.callqa.store.SelectedCall;
import org.callqa.store.Skip;
import org.callqa.store.TranscriptStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out what is new or changed since the last run, and so has to be heard, and what a rubric, the call list or the
 * program changes, and so has to be answered anew. It writes what the call list says into the state, and nothing else.
 */
@Component
class NightPlanner {

    /** A share whose clock is a time zone ahead of ours may still be written to. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Night night;
    private final NightSettings settings;
    private final Basis basis;
    private final CallStore calls;
    private final TranscriptStore transcripts;
    private final SelectedCalls selected;
    private final Forgetting forgetting;
    private final Clock clock;

    NightPlanner(
            Night night,
            NightSettings settings,
            Basis basis,
            CallStore calls,
            TranscriptStore transcripts,
            SelectedCalls selected,
            Forgetting forgetting,
            Clock clock) {
        this.night = night;
        this.settings = settings;
        this.basis = basis;
        this.calls = calls;
        this.transcripts = transcripts;
        this.selected = selected;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /**
     * Plans a run; to be called in a transaction.
     *
     * @throws NothingFoundException when there is so little in the folder that something must be wrong with it
     */
    NightPlan plan() {
        Map<String, PlannedCall> planned = new LinkedHashMap<>();
        List<Skip> rejected = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, CallRecord> notSelected = new HashMap<>();
        if (night.folder().isPresent()) {
            folder(night.folder().get(), planned, notSelected, rejected, remarks);
        }
        List<SelectedCall> reported = reported();
        if (night.folder().isPresent()) {
            notSelected.putAll(noteGone(night.folder().get(), reported));
        }
        for (SelectedCall call : reported) {
            if (!planned.containsKey(call.key())
                    && !call.skipped()
                    && (call.answerBasis().isEmpty() || isListedOtherwise(call, notSelected.get(call.key())))) {
                fromTranscript(call.key(), call.transcriptKey()).ifPresent(it -> planned.put(it.key(), it));
            }
        }
        return new NightPlan(List.copyOf(planned.values()), rejected, remarks);
    }

    /** Whether the answers of a call beside the selected ones rest on something else than the list says of it now. */
    private boolean isListedOtherwise(SelectedCall call, @Nullable CallRecord listed) {
        return listed != null
                && !call.answerBasis().equals(basis.ofAnswers(listed, call.audioSha256()))
                && !call.answerBasis().equals(Basis.ofAnswers(call.transcriptKey(), listed));
    }

    private void folder(
            Night.Listed listed,
            Map<String, PlannedCall> planned,
            Map<String, CallRecord> notSelected,
            List<Skip> rejected,
            List<String> remarks) {
        String folder = listed.recordings().toString();
        Manifest manifest = listed.manifest();
        Set<String> there = new HashSet<>();
        for (RecordedCall recorded : manifest.calls()) {
            there.add(CallKey.ofRecording(folder, recorded.call().recording()));
        }
        for (Rejection rejection : manifest.rejected()) {
            there.add(CallKey.ofRecording(folder, rejection.recording()));
            rejected.add(
                    new Skip(rejection.callId(), rejection.recording(), rejection.reason(), rejection.remedy(), false));
        }
        Map<String, CallState> kept =
                new LinkedHashMap<>(calls.inFolder(folder, night.rubric().sha256(), Program.BUILD));
        // A folder may have been asked for day by day before, or as a part of a larger one.
        for (String other : calls.nestedWith(folder)) {
            calls.inFolder(other, night.rubric().sha256(), Program.BUILD).values().stream()
                    .filter(state -> there.contains(state.pathKey()))
                    .forEach(state -> kept.put(state.key(), state));
        }
        Map<String, CallState> absent = new LinkedHashMap<>(kept);
        manifest.calls().forEach(recorded -> absent.remove(key(folder, recorded.call())));
        requireEnough(listed, absent);
        Map<String, CallState> underOtherIds = absent.values().stream()
                .filter(state -> there.contains(state.pathKey())
                        && !state.transcriptKey().isEmpty())
                .collect(Collectors.toMap(CallState::pathKey, Function.identity(), (one, other) -> one));
        Instant now = clock.instant();
        int unsettled = 0;
        int forgotten = 0;
        Set<String> toLeaveAlone = forgetting.forgotten();
        for (RecordedCall recorded : manifest.calls()) {
            CallRecord call = recorded.call();
            String key = key(folder, call);
            if (toLeaveAlone.contains(CallKey.ofRecording(folder, call.recording()))) {
                forgotten++;
                continue;
            }
            Optional<CallState> state = Optional.ofNullable(kept.get(key));
            note(folder, call, state, underOtherIds);
            if (!night.selection().means(call)) {
                notSelected.put(key, call);
                continue;
            }
            if (isUnsettled(Instant.ofEpochMilli(recorded.modifiedMs()), now, settings.settle())) {
                unsettled++;
            } else if (isDue(recorded, state)) {
                planned.put(key, new PlannedCall(key, call, Optional.of(recorded.file()), recorded.bytes(), state));
            }
        }
        absent.values().forEach(state -> absent(state, there));
        if (forgotten > 0) {
            remarks.add(Figures.count(forgotten, "recording") + (forgotten == 1 ? " was" : " were")
                    + " forgotten on purpose (callqa forget) and left alone");
        }
        if (!planned.isEmpty()
                && night.rubric().asksForCompany()
                && planned.values().stream()
                        .allMatch(call -> call.call().company().isEmpty())) {
            remarks.add(
                    "no call of this run has a company, so that nobody can say whether it was named: --company NAME tells"
                            + " it, or a column 'company' of the call list");
        }
        if (unsettled > 0) {
            remarks.add(
                    Figures.count(unsettled, "recording") + (unsettled == 1 ? " was" : " were") + " changed less than "
                            + settings.settle().toString().substring(2).toLowerCase(Locale.ROOT)
                            + " ago (--settle) and left for the next run");
        }
    }

    /** The list may correct whose call it was long after the recording was purged. */
    private Map<String, CallRecord> noteGone(Night.Listed listed, List<SelectedCall> reported) {
        String folder = listed.recordings().toString();
        Map<String, SelectedCall> gone = reported.stream()
                .filter(call -> call.gone() && call.folder().equals(folder))
                .collect(Collectors.toMap(SelectedCall::key, Function.identity(), (one, other) -> one));
        Map<String, CallRecord> changed = new HashMap<>();
        for (CallRecord call : ofGone(listed, gone.values())) {
            String key = key(folder, call);
            SelectedCall kept = gone.get(key);
            if (kept != null && !kept.factsSha256().equals(CallStore.factsSha256(call))) {
                calls.change(folder, call);
                changed.put(key, call);
            }
        }
        return changed;
    }

    private static List<CallRecord> ofGone(Night.Listed listed, Collection<SelectedCall> gone) {
        if (gone.isEmpty()) {
            return List.of();
        }
        try {
            return listed.manifest()
                    .gone()
                    .of(gone.stream().map(SelectedCall::recording).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CallListException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    private static String key(String folder, CallRecord call) {
        return CallKey.of(folder, call.recording(), call.callId());
    }

    /** A share that is not mounted is an empty folder: nobody wants the reports of that. */
    private void requireEnough(Night.Listed listed, Map<String, CallState> absent) {
        long newlyAbsent =
                absent.values().stream().filter(state -> !state.gone()).count();
        long knownGone = absent.size() - newlyAbsent;
        int found = listed.manifest().calls().size();
        long missing = Math.max(newlyAbsent, listed.manifest().account().missing() - knownGone);
        if (missing > 0 && found < settings.minFound() * (found + missing)) {
            throw new NothingFoundException(String.format(
                    Locale.ROOT,
                    "%s: only %d of %d recordings that the call list names, or that were there in the last run, are in"
                            + " the folder, less than --min-found %d%%. Is its disk mounted? Nothing was heard or written;"
                            + " when it is right so: --min-found 0%%",
                    listed.recordings(),
                    found,
                    found + missing,
                    Math.round(100 * settings.minFound())));
        }
    }

    /** A call whose recording is not in the folder any more stays, unless the recording is another call's now. */
    private void absent(CallState state, Set<String> there) {
        if (there.contains(state.pathKey())) {
            calls.remove(state.key());
        } else if (!state.gone()) {
            calls.mark(state.key(), true);
        }
    }

    /** A call is kept as the list has it now; one whose id was corrected keeps what was heard in its recording. */
    private void note(String folder, CallRecord call, Optional<CallState> state, Map<String, CallState> underOtherIds) {
        if (state.isEmpty()) {
            calls.add(folder, call);
            Optional.ofNullable(underOtherIds.get(CallKey.ofRecording(folder, call.recording())))
                    .ifPresent(it -> {
                        String key = key(folder, call);
                        calls.heard(key, it.bytes(), it.modifiedMs(), it.audioSha256(), it.transcriptKey());
                        calls.noteEarlierTime(key, it.key());
                    });
        } else if (!state.get().factsSha256().equals(CallStore.factsSha256(call))) {
            calls.change(folder, call);
        }
        if (state.isPresent() && state.get().gone()) {
            calls.mark(state.get().key(), false);
        }
    }

    /** Whether it may still be written to; a day far ahead comes from a wrong clock, and would have to be waited for. */
    static boolean isUnsettled(Instant modified, Instant now, Duration settle) {
        return !settle.isZero()
                && modified.isAfter(now.minus(settle))
                && modified.isBefore(now.plus(settle).plus(CLOCKS_DIFFER));
    }

    private boolean isDue(RecordedCall recorded, Optional<CallState> state) {
        if (state.isEmpty()) {
            return true;
        }
        CallState kept = state.get();
        if (!kept.skipBasis().isEmpty()) {
            return settings.retrySkipped()
                    || kept.again()
                    || !kept.skipBasis().equals(basis.ofSkip(recorded.call(), recorded.bytes(), recorded.modifiedMs()));
        }
        boolean asItWas =
                !settings.verify() && kept.bytes() == recorded.bytes() && kept.modifiedMs() == recorded.modifiedMs();
        return !asItWas || !kept.answerBasis().equals(basis.ofAnswers(recorded.call(), kept.audioSha256()));
    }

    /** The calls that will stand in the reports: of a period, those of other folders, too. */
    private List<SelectedCall> reported() {
        SelectedCalls.Reading touching = selected.selected();
        if (night.periods().isEmpty()) {
            return touching.calls();
        }
        List<SelectedCall> reported = new ArrayList<>();
        selected.folders(touching)
                .values()
                .forEach(whole -> reported.addAll(selected.of(whole).calls()));
        return reported;
    }

    private Optional<PlannedCall> fromTranscript(String key, String transcriptKey) {
        if (transcriptKey.isEmpty() || !transcripts.isKept(transcriptKey)) {
            return Optional.empty();
        }
        return calls.facts(key).map(call -> new PlannedCall(key, call, Optional.empty(), 0, calls.state(key)));
    }
}
