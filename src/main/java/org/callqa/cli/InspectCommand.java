package org.callqa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callqa.audio.pcm.UnreadableAudioException;
import org.callqa.batch.SingleCall;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Language;
import org.callqa.call.Reason;
import org.callqa.cli.options.LanguageOption;
import org.callqa.cli.options.ModelOptions;
import org.callqa.cli.options.RubricOption;
import org.callqa.cli.options.Transcribers;
import org.callqa.cli.options.UsageException;
import org.callqa.cli.print.AnswerPrinter;
import org.callqa.cli.print.InspectPrinter;
import org.callqa.manifest.CallListException;
import org.callqa.report.picture.CallPicture;
import org.callqa.report.words.DiskTrouble;
import org.callqa.report.words.NumberMask;
import org.callqa.report.words.Printable;
import org.callqa.report.words.Texts;
import org.callqa.rubric.InvalidRubricException;
import org.callqa.rubric.Rubric;
import org.callqa.speech.TranscriptionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code callqa inspect}: what the program hears in one recording. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Listens to one recording and prints, and draws, what the program hears in it: rings, turns, silences,"
                    + " overlaps, and each answer with what it rests on.",
            "Nothing is kept. A calls.csv beside the recording is read for its language, agent channel and the rest."
        },
        footer = {
            "",
            "Examples:",
            "  callqa inspect sample-calls/en-01-charged-twice.wav --png en-01.png",
            "  callqa inspect call.wav --language zh --agent-channel right --country CN"
        })
final class InspectCommand implements Callable<Integer> {

    /** W3C, Portable Network Graphics, 5.2. */
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECORDING", description = "The recording.")
    private Path recording;

    @Option(names = "--png", paramLabel = "FILE", description = "Draws the call into this picture.")
    private @Nullable Path png;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "The language spoken: en or zh. Default: the call list's.")
    private @Nullable String language;

    @Option(
            names = "--country",
            paramLabel = "CC",
            converter = CallqaCommand.Country.class,
            description = "Country (US, CN, GB ...) whose telephone tones are heard. Default: the call list's, else"
                    + " recognised from the tones.")
    private @Nullable String country;

    @Option(
            names = "--agent-channel",
            paramLabel = "CHANNEL",
            description =
                    "Where the agent is heard: left or right. Default: the call list's, else where somebody speaks like"
                            + " an agent, else left.")
    private @Nullable Channel agentChannel;

    @Option(
            names = "--show-numbers",
            description = "Leave card, identity and telephone numbers in quotes as they were said.")
    private boolean showNumbers;

    @Mixin
    private LanguageOption languageOption;

    @Mixin
    private RubricOption rubricOption;

    @Mixin
    private ModelOptions models;

    @Override
    public Integer call()
            throws InvalidRubricException, UsageException, CallListException, IOException, CommandFailedException {
        if (!Files.isRegularFile(recording)) {
            throw new UsageException(Reason.of("fail.no-recording", recording.toString()));
        }
        if (png != null) {
            checkPlace(png);
        }
        Rubric rubric = rubricOption.load();
        CallRecord call = call(SingleCall.listed(recording));
        Language spoken = call.language().orElseThrow(() -> new UsageException(Reason.of("fail.no-language")));
        try (Transcribers transcribers = models.open(Set.of(spoken))) {
            SingleCall heard = SingleCall.hear(recording, call, transcribers.of(spoken), rubric);
            NumberMask mask = new NumberMask(!showNumbers).of(heard.score());
            new InspectPrinter(spec.commandLine(), mask, languageOption.texts())
                    .print(recording, heard.transcript(), heard.timeline(), heard.score());
            new AnswerPrinter(spec.commandLine(), mask, languageOption.texts(), rubric).print(heard.score());
            if (png != null) {
                draw(heard, png, languageOption.texts());
                String name = Printable.of(heard.score().call().recording());
                if (CallPicture.font(name).isEmpty()) {
                    spec.commandLine().getOut().println(languageOption.texts().say("picture.no-font", name));
                }
            }
            return ExitCode.OK;
        } catch (UnreadableAudioException | TranscriptionException e) {
            throw new CommandFailedException(recording + ": " + e.getMessage());
        }
    }

    /** Before minutes are spent on hearing. */
    private void checkPlace(Path picture) throws UsageException, IOException {
        Path folder = picture.toAbsolutePath().normalize().getParent();
        if (folder == null || Files.isDirectory(picture)) {
            throw new UsageException("--png " + picture + ": is a folder; name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--png " + picture + ": there is no folder " + folder + "; make it first");
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException("--png " + picture + ": this user may not write into " + folder);
        }
        if (Files.exists(picture) && Files.isSameFile(picture, recording)) {
            throw new UsageException("--png " + picture + ": is the recording itself; give the picture another name");
        }
        if (Files.exists(picture) && !isPicture(picture)) {
            throw new UsageException(
                    "--png " + picture
                            + ": is there already and is no PNG picture; give the picture another name, or remove what is there");
        }
    }

    /** Only an earlier picture is replaced, and no call list, rubric or model. */
    private static boolean isPicture(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PNG_SIGNATURE.length), PNG_SIGNATURE);
        }
    }

    private static void draw(SingleCall heard, Path file, Texts texts)
            throws UnreadableAudioException, CommandFailedException {
        // a server has no screen, even when it has the variable that names one
        System.setProperty("java.awt.headless", "true");
        try {
            heard.draw(file, texts);
        } catch (IOException e) {
            throw new CommandFailedException("--png " + file + ": cannot be written: " + DiskTrouble.what(e));
        } catch (LinkageError | InternalError e) {
            throw new CommandFailedException("--png: this Java cannot draw (" + e
                    + "); install the fonts and libraries that its headless package leaves out (fontconfig, a font)");
        }
    }

    private CallRecord call(CallRecord listed) {
        return new CallRecord(
                listed.callId(),
                listed.recording(),
                listed.agent(),
                language == null ? listed.language() : Optional.of(named(language)),
                listed.startedAt(),
                listed.ringSeconds(),
                listed.endedBy(),
                Optional.ofNullable(agentChannel).or(listed::agentChannel),
                Optional.ofNullable(country)
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .or(listed::country),
                listed.columns());
    }

    private Language named(String code) {
        return Language.of(code)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "--language " + code + ": callqa scores en and zh"));
    }
}
