package org.callqa.scoring.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callqa.call.Filling;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Reason;
import org.callqa.call.Word;
import org.callqa.rubric.Check;
import org.callqa.scoring.answer.CheckResult;
import org.callqa.scoring.answer.Evidence;
import org.callqa.scoring.answer.Verdict;
import org.callqa.scoring.search.CallView;
import org.callqa.scoring.search.Place;

/**
 * {@code address_form}: of all words of address, no more than a share are the ones to avoid. Not due without any.
 *
 * <p>您 and 你 differ in one sound, so a single 你 is no proof: NOT_MET needs at least two, certain ones, and a share
 * that is too large even when only these count; a share that is only too large with the doubtful ones is UNSURE.
 */
final class AddressFormEvaluator {

    /** Word confidence from which one word by itself counts as heard. */
    private static final double CERTAIN_WORD = 0.8;

    private static final int NO_SLIP = 2;

    private final CallView call;
    private final Windows windows;

    AddressFormEvaluator(CallView call, Windows windows) {
        this.call = call;
        this.windows = windows;
    }

    private record Address(Word word, Party party, boolean avoided) {
        boolean isCertain() {
            return word.confidence() >= CERTAIN_WORD;
        }
    }

    CheckResult evaluate(Check.AddressForm check) {
        List<Address> addresses = new ArrayList<>();
        for (Party party : check.who().parties()) {
            Place place = windows.find(check.window(), party);
            if (place.undecided().isPresent()) {
                return place.abstention().orElseThrow();
            }
            addresses.addAll(find(check, call.speech(party).words(place), party));
        }
        if (addresses.isEmpty()) {
            return CheckResult.of(
                    Verdict.NOT_APPLICABLE, Reason.of("address.none"), call.listenedFor(Reason.of("listen.address")));
        }
        List<Address> avoided = addresses.stream().filter(Address::avoided).toList();
        List<Address> certain = avoided.stream().filter(Address::isCertain).toList();
        double share = (double) avoided.size() / addresses.size();
        double certainShare = (double) certain.size() / addresses.size();
        Reason reason = Reason.of(
                "address",
                avoided.size(),
                addresses.size(),
                Reason.list(check.avoid().stream().map(Filling::of).toList()),
                Filling.decimal(100 * share, 0));
        List<Evidence> evidence = (avoided.isEmpty() ? addresses.subList(0, 1) : avoided)
                .stream().map(this::evidence).toList();
        if (share <= check.maxShare()) {
            return CheckResult.of(Verdict.MET, reason, evidence);
        }
        return certainShare > check.maxShare() && certain.size() >= NO_SLIP
                ? CheckResult.of(
                        Verdict.NOT_MET,
                        reason,
                        certain.stream().map(this::evidence).toList())
                : CheckResult.of(Verdict.UNSURE, Reason.of("address.uncertain", reason), evidence);
    }

    private Evidence evidence(Address address) {
        List<Word> around = call.speech(address.party()).words().stream()
                .filter(word -> word.span().endMs() > address.word().span().startMs() - 1_000
                        && word.span().startMs() < address.word().span().endMs() + 1_000)
                .toList();
        return new Evidence(
                call.speech(address.party()).quote(around),
                Optional.of(address.party()),
                Optional.of(address.word().span()),
                1,
                address.word().confidence(),
                Reason.of("note.says", address.word().text()));
    }

    /** Mandarin is looked through by characters, the longest words of the lists first; English by words. */
    private List<Address> find(Check.AddressForm check, List<Word> words, Party party) {
        List<String> all = new ArrayList<>(check.prefer());
        all.addAll(check.avoid());
        all.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        List<Address> found = new ArrayList<>();
        boolean mandarin = call.language() == Language.ZH;
        StringBuilder text = new StringBuilder();
        List<Word> at = new ArrayList<>();
        for (Word word : words) {
            String written = mandarin ? word.text() : " " + word.text();
            text.append(written);
            for (int i = 0; i < written.length(); i++) {
                at.add(word);
            }
        }
        text.append(mandarin ? "" : " ");
        String said = text.toString();
        for (int i = 0; i < said.length(); ) {
            int from = i;
            Optional<String> here = all.stream()
                    .filter(form -> said.startsWith(mandarin ? form : " " + form + " ", from))
                    .findFirst();
            if (here.isPresent()) {
                found.add(new Address(
                        at.get(i + (mandarin ? 0 : 1)), party, check.avoid().contains(here.get())));
            }
            i += here.map(form -> form.length() + (mandarin ? 0 : 1)).orElse(1);
        }
        return found;
    }
}
