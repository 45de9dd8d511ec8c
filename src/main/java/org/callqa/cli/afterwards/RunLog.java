package org.callqa.cli.afterwards;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callqa.batch.NightProgress;
import org.callqa.call.PlainJson;
import org.callqa.report.Permissions;
import org.callqa.report.ReportFolder;
import org.callqa.report.words.DiskTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of JSON lines per run in the state folder, for its owner alone: what was begun, each recording with what became of it,
 * what the program complained of, what the run came to. The files of the oldest runs are removed.
 */
final class RunLog implements NightProgress {

    static final String FOLDER = "logs";

    private static final int KEPT = 30;
    private static final String ENDING = ".jsonl";
    private static final String OWNER_ONLY = "rw-------";
    private static final String RECORDING = "recording";

    /** Stands where the name of a forgotten recording stood. */
    private static final String FORGOTTEN = "(forgotten)";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'run-'yyyy-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    private final Path state;
    private final Instant begun;
    private final boolean goesOn;
    private final NightProgress screen;
    private final Consumer<String> complaints;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger logger = context.getLogger("org.callqa.run");
    private @Nullable FileAppender<ILoggingEvent> file;
    private boolean opened;

    /**
     * The log of a run, of which nothing is on the disk before the run has its state.
     *
     * @param goesOn whether the run had begun in another process, whose log this one goes on with
     * @param screen told what the log is told
     * @param complaints told when there is no log
     */
    RunLog(Path state, Instant begun, boolean goesOn, NightProgress screen, Consumer<String> complaints) {
        this.state = state;
        this.begun = begun;
        this.goesOn = goesOn;
        this.screen = screen;
        this.complaints = complaints;
        logger.setLevel(Level.OFF);
        logger.setAdditive(false);
    }

    private synchronized void open() {
        if (opened) {
            return;
        }
        opened = true;
        try {
            Path folder = state.resolve(FOLDER);
            if (Files.isSymbolicLink(folder)) {
                throw new IOException(folder + " is a link, and nothing is written behind it");
            }
            Files.createDirectories(folder);
            Permissions.set(folder, "rwx------");
            List<Path> earlier = earlier(folder);
            Path name = goesOn && !earlier.isEmpty()
                    ? earlier.get(earlier.size() - 1)
                    : folder.resolve(NAME.format(begun) + ENDING);
            for (int i = 0; i + KEPT <= earlier.size(); i++) {
                Files.deleteIfExists(earlier.get(i));
            }
            try {
                Files.createFile(name);
            } catch (FileAlreadyExistsException goneOnWith) {
                // what is written is added to it
            }
            Permissions.set(name, OWNER_ONLY);
            FileAppender<ILoggingEvent> made = appender(context, name);
            logger.addAppender(made);
            logger.setLevel(Level.INFO);
            // faults of the program, which are on the screen too
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(made);
            file = made;
            event(goesOn ? "started again" : "begun", Map.of());
        } catch (IOException e) {
            // a full or read-only disk, for which the system has a word, is told by what needs it
            if (!(e instanceof FileSystemException disk && disk.getReason() != null)) {
                complaints.accept("the log of this run is not written: " + DiskTrouble.inWords(e));
            }
        }
    }

    private static FileAppender<ILoggingEvent> appender(LoggerContext context, Path name) {
        JsonEncoder lines = new JsonEncoder() {
            @Override
            public byte[] encode(ILoggingEvent event) {
                return PlainJson.of(new String(super.encode(event), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
            }
        };
        lines.setContext(context);
        // what an exception quotes may be what was said
        lines.setWithThrowable(false);
        lines.setWithContext(false);
        lines.setWithSequenceNumber(false);
        lines.setWithNanoseconds(false);
        lines.setWithMessage(false);
        lines.setWithFormattedMessage(true);
        lines.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setFile(name.toString());
        file.setEncoder(lines);
        file.start();
        return file;
    }

    private static List<Path> earlier(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.getFileName().toString().startsWith("run-"))
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Takes recordings out of all logs: the lines about them go, and from other lines their names. */
    static void forget(Path state, Set<String> recordings) throws IOException {
        Path folder = state.resolve(FOLDER);
        if (recordings.isEmpty() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<String> names = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String recording : recordings) {
            names.add(recording);
            names.add(recording.substring(recording.lastIndexOf('/') + 1));
        }
        for (Path log : earlier(folder)) {
            ReportFolder.replace(log, OWNER_ONLY, next -> {
                try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1);
                        BufferedWriter out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                    for (String line : (Iterable<String>) lines::iterator) {
                        String left = without(recordings, names, utf8(line));
                        if (!left.isEmpty()) {
                            out.write(left);
                            out.write('\n');
                        }
                    }
                }
            });
        }
    }

    /** Bytes that are no UTF-8, as a crash leaves them, end no reading. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A line as far as it may stay; empty when it is about a forgotten recording, or half a line that a kill has left. */
    private static String without(Set<String> recordings, Set<String> names, String line) {
        try {
            JsonNode event = JSON.readTree(line);
            if (event.findValues(RECORDING).stream().anyMatch(it -> recordings.contains(it.asString()))) {
                return "";
            }
            // a night's lines are nearly all about one recording each
            return event.findValue(RECORDING) != null
                    ? line
                    : PlainJson.of(JSON.writeValueAsString(masked(event, names)));
        } catch (JacksonException half) {
            return "";
        }
    }

    private static JsonNode masked(JsonNode node, Set<String> names) {
        if (node.isString()) {
            String text = node.asString();
            for (String name : names) {
                text = text.contains(name) ? text.replace(name, FORGOTTEN) : text;
            }
            return JSON.getNodeFactory().stringNode(text);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i), names));
            }
        } else if (node instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> object.set(name, masked(object.get(name), names)));
        }
        return node;
    }

    void event(String what, Map<String, ?> facts) {
        LoggingEventBuilder event = logger.atInfo();
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            event = event.addKeyValue(fact.getKey(), fact.getValue());
        }
        event.log(what);
    }

    @Override
    public void say(String line) {
        open();
        event(line, Map.of());
        screen.say(line);
    }

    @Override
    public void planned(int calls, long bytes) {
        open();
        event("planned", Map.of("calls", calls, "bytes", bytes));
        screen.planned(calls, bytes);
    }

    @Override
    public void callDone(Done done) {
        event(
                done.skipped().isEmpty() ? "recording done" : "recording skipped",
                Map.of(
                        RECORDING,
                        done.recording(),
                        "bytes",
                        done.bytes(),
                        "audio_seconds",
                        seconds(done.audio()),
                        "reason",
                        done.skipped().orElse("")));
        screen.callDone(done);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** The last line is written. (Named so that whoever is told of the progress does not end it, too.) */
    synchronized void end() {
        if (file != null) {
            logger.detachAppender(file);
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(file);
            file.stop();
        }
    }
}
