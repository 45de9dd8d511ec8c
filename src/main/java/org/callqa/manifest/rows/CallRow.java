package org.callqa.manifest.rows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callqa.call.Agent;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.call.Channel;
import org.callqa.call.Language;
import org.callqa.call.Party;
import org.callqa.call.Shortened;

/** Turns the named cells of one row into a call. */
public final class CallRow {

    /** What phone systems and people call a direction. */
    private static final Set<String> INBOUND = Set.of(
            "inbound",
            "incoming",
            "in",
            "i",
            "received",
            "incall",
            "callin",
            "dialin",
            "呼入",
            "来电",
            "打入",
            "拨入",
            "接入",
            "进线",
            "来话",
            "入呼");

    private static final Set<String> OUTBOUND = Set.of(
            "outbound",
            "outgoing",
            "out",
            "o",
            "dialed",
            "dialled",
            "outcall",
            "callout",
            "dialout",
            "呼出",
            "外呼",
            "去电",
            "打出",
            "拨出",
            "外拨",
            "去话",
            "出呼",
            "外线呼出");

    private static final Set<String> ENGLISH = Set.of("english", "eng", "英语", "英文");

    private static final Set<String> CHINESE =
            Set.of("chinese", "mandarin", "cn", "chi", "zho", "cmn", "中文", "汉语", "普通话", "国语");

    /** What may stand beside a word for a direction and changes nothing. */
    private static final Set<String> BESIDE = Set.of(
            "call", "calls", "voice", "phone", "external", "queue", "acd", "normal", "answered", "missed", "completed");

    /** With one of these nobody can be sure who called whom: a transfer, a call inside the house, a negation. */
    private static final Pattern UNSURE = Pattern.compile("[转内非不]");

    /** What a cell says when nobody can be sure; rubrics compare nothing with it. */
    private static final String UNKNOWN = "unknown";

    /** Begins what is said of a cell that costs only itself: without it some questions cannot be answered, but no call is lost. */
    private static final String UNREAD = "A cell of the call list cannot be read: ";

    /** As long as an id of the database may be. */
    private static final int LONGEST_ID = 512;

    private static final int LONGEST_PATH = 2048;

    /** A file name may have 255 bytes; the card's ending and the name it is written under first take some. */
    private static final int LONGEST_AGENT_BYTES = 200;

    private static final int LONGEST_CELL = 10_000;

    /** Of a cell that cannot be read, letters: behind it more may be told. */
    private static final int MOST_QUOTED = 100;

    private CallRow() {}

    /**
     * @param zone of a time without an offset, unless the row has a {@code time_zone}
     * @throws InvalidRowException when a cell is not what it should be, with all that is wrong with the row
     */
    public static CallRecord parse(Map<String, String> row, ZoneId zone) throws InvalidRowException {
        Map<String, String> cells = new LinkedHashMap<>(row);
        List<InvalidRowException> wrong = new ArrayList<>();
        if (!cells.containsKey(CallColumns.RECORDING)) {
            wrong.add(new InvalidRowException("the cell 'recording' is empty", "name the recording of this row"));
        }
        takeOutLong(cells, wrong);
        String word = cells.get(CallColumns.DIRECTION);
        if (word != null) {
            cells.put(CallColumns.DIRECTION, direction(word));
            if (direction(word).equals(UNKNOWN)) {
                cells.putIfAbsent(
                        CallRecord.DOUBT,
                        "The call list's direction '" + word + "' is neither inbound nor outbound to callqa.");
            }
        }
        String agentId = cells.getOrDefault(
                CallColumns.AGENT_ID, cells.getOrDefault(CallColumns.AGENT_NAME, Agent.UNKNOWN.id()));
        if (agentId.getBytes(StandardCharsets.UTF_8).length > LONGEST_AGENT_BYTES) {
            wrong.add(new InvalidRowException(
                    "the agent's id is longer than " + LONGEST_AGENT_BYTES + " bytes, too long for the name of a file",
                    "give the agent a shorter agent_id"));
        }
        String recording = cells.getOrDefault(CallColumns.RECORDING, "");
        String callId = cells.getOrDefault(CallColumns.CALL_ID, recording);
        if (callId.length() > LONGEST_ID) {
            wrong.add(new InvalidRowException(
                    "the call's id is longer than " + LONGEST_ID + " letters", "give the call a shorter call_id"));
        }
        Optional<Language> language = read(() -> language(cells), wrong);
        Optional<Channel> agentChannel = read(() -> agentChannel(cells), wrong);
        List<InvalidRowException> unread = new ArrayList<>();
        Optional<OffsetDateTime> startedAt =
                readOrLeave(CallColumns.STARTED_AT, () -> startedAt(cells, zone), cells, unread);
        Optional<Double> ringSeconds = readOrLeave(CallColumns.RING_SECONDS, () -> ringSeconds(cells), cells, unread);
        Optional<Party> endedBy = readOrLeave(CallColumns.ENDED_BY, () -> endedBy(cells), cells, unread);
        if (!wrong.isEmpty()) {
            // whoever mends the row wants to know all that is wrong with it
            wrong.addAll(unread);
            throw InvalidRowException.of(wrong);
        }
        for (InvalidRowException cell : unread) {
            String left = UNREAD + cell.getMessage() + "; " + cell.remedy() + ".";
            cells.merge(CallRecord.DOUBT, left, (one, other) -> one + " " + other);
        }
        return new CallRecord(
                callId,
                recording,
                new Agent(agentId, cells.getOrDefault(CallColumns.AGENT_NAME, "")),
                language,
                startedAt,
                ringSeconds,
                endedBy,
                agentChannel,
                Optional.ofNullable(cells.get(CallColumns.COUNTRY)).map(code -> code.toUpperCase(Locale.ROOT)),
                cells);
    }

    /** What cannot be read of a call's cells, and what to write instead, by column. */
    public static Map<String, String> unread(CallRecord call) {
        Map<String, String> unread = new LinkedHashMap<>();
        List<String> told = List.of(call.doubt().orElse("").split(Pattern.quote(UNREAD)));
        for (String cell : told.subList(1, told.size())) {
            unread.put(cell.split(" ", 2)[0], cell.strip().replaceFirst("[.]$", ""));
        }
        return unread;
    }

    /** Whether a call has cells that could not be read. */
    public static boolean isPartlyRead(CallRecord call) {
        return call.doubt().filter(doubt -> doubt.contains(UNREAD)).isPresent();
    }

    /** What a cell says, if it can be read. */
    private interface Cell<T> {

        Optional<T> read() throws InvalidRowException;
    }

    private static <T> Optional<T> read(Cell<T> cell, List<InvalidRowException> wrong) {
        try {
            return cell.read();
        } catch (InvalidRowException invalid) {
            wrong.add(invalid);
            return Optional.empty();
        }
    }

    /** A call is scored without what this cell would tell; a wrong agent, language or channel would be another call's. */
    private static <T> Optional<T> readOrLeave(
            String column, Cell<T> cell, Map<String, String> cells, List<InvalidRowException> unread) {
        int before = unread.size();
        Optional<T> read = read(cell, unread);
        if (unread.size() > before) {
            cells.remove(column);
        }
        return read;
    }

    /** {@code inbound}, {@code outbound}, or {@code unknown} for a word that nobody can be sure of. */
    static String direction(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "").replaceAll("call$", "");
        if (INBOUND.contains(plain)) {
            return "inbound";
        }
        return OUTBOUND.contains(plain) ? "outbound" : directionAmong(word.toLowerCase(Locale.ROOT));
    }

    /** The one direction of several words: {@code Incoming - answered}, 坐席外呼. */
    private static String directionAmong(String words) {
        boolean chinese = words.codePoints().anyMatch(Character::isIdeographic);
        List<String> left = Arrays.stream(words.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !BESIDE.contains(word))
                .distinct()
                .toList();
        Predicate<String> said = word -> chinese
                ? word.codePoints().anyMatch(Character::isIdeographic) && words.contains(word)
                : left.equals(List.of(word));
        boolean in = INBOUND.stream().anyMatch(said);
        boolean out = OUTBOUND.stream().anyMatch(said);
        if (in == out || UNSURE.matcher(words).find()) {
            return UNKNOWN;
        }
        return in ? "inbound" : "outbound";
    }

    /** What is too long to be kept need not be read. */
    private static void takeOutLong(Map<String, String> cells, List<InvalidRowException> wrong) {
        cells.entrySet().removeIf(cell -> {
            int letters = cell.getValue().length();
            int most = cell.getKey().equals(CallColumns.RECORDING) ? LONGEST_PATH : LONGEST_CELL;
            if (letters > most) {
                wrong.add(new InvalidRowException(
                        "the cell " + quoted(cell.getKey()) + " has " + letters + " letters, more than " + most,
                        "shorten the cell"));
            }
            return letters > most;
        });
    }

    private static String quoted(String cell) {
        return "'" + Shortened.of(cell, MOST_QUOTED) + "'";
    }

    private static Optional<Language> language(Map<String, String> cells) throws InvalidRowException {
        String code = cells.get(CallColumns.LANGUAGE);
        if (code == null) {
            return Optional.empty();
        }
        String word = code.toLowerCase(Locale.ROOT);
        Optional<Language> language = ENGLISH.contains(word)
                ? Optional.of(Language.EN)
                : CHINESE.contains(word) ? Optional.of(Language.ZH) : Language.of(code);
        if (language.isEmpty()) {
            throw new InvalidRowException("language " + quoted(code) + " is not one callqa scores", "write en or zh");
        }
        return language;
    }

    private static Optional<OffsetDateTime> startedAt(Map<String, String> cells, ZoneId zone)
            throws InvalidRowException {
        String text = cells.get(CallColumns.STARTED_AT);
        if (text == null) {
            return Optional.empty();
        }
        OffsetDateTime time = parsed(text, cells, zone);
        // nobody recorded a call before, and what lies further ahead is a slip of the finger
        if (time.getYear() < 1970 || time.getYear() > 2199) {
            throw new InvalidRowException(
                    "started_at " + quoted(text) + " is in the year " + time.getYear(), "look at the time of this row");
        }
        return Optional.of(time);
    }

    private static OffsetDateTime parsed(String text, Map<String, String> cells, ZoneId zone)
            throws InvalidRowException {
        List<InvalidRowException> wrong = new ArrayList<>();
        Optional<ZoneId> here = read(() -> Optional.of(own(cells, zone)), wrong);
        // in a zone that nobody knows a time is looked at all the same: it may be no time
        LocalTimes times = new LocalTimes(here.orElse(ZoneOffset.UTC));
        Optional<OffsetDateTime> time = read(() -> Optional.of(times.parse(text, near(cells))), wrong);
        if (!wrong.isEmpty()) {
            throw InvalidRowException.of(wrong);
        }
        return time.orElseThrow();
    }

    /** Only tells the two hours of a clock set back apart: what is no number tells nothing. */
    private static Optional<Instant> near(Map<String, String> cells) {
        return Optional.ofNullable(cells.get(CallColumns.STARTED_AT_EPOCH))
                .filter(text -> text.matches("\\d{1,11}"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    private static ZoneId own(Map<String, String> cells, ZoneId zone) throws InvalidRowException {
        String own = cells.get(CallColumns.TIME_ZONE);
        try {
            return own == null ? zone : ZoneId.of(own);
        } catch (DateTimeException e) {
            throw new InvalidRowException("time_zone " + quoted(own) + " is not known", "write it like Asia/Shanghai");
        }
    }

    private static Optional<Double> ringSeconds(Map<String, String> cells) throws InvalidRowException {
        String text = cells.get(CallColumns.RING_SECONDS);
        if (text == null) {
            return Optional.empty();
        }
        try {
            // where a semicolon separates cells, a comma mostly is the decimal sign
            double seconds = Double.parseDouble(text.matches("\\d+,\\d{1,2}") ? text.replace(',', '.') : text);
            if (seconds >= 0 && seconds <= 3600) {
                return Optional.of(seconds);
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the other impossible values
        }
        throw new InvalidRowException(
                "ring_seconds " + quoted(text) + " is not a number of seconds from 0 to 3600", "write it like 7.5");
    }

    private static Optional<Party> endedBy(Map<String, String> cells) throws InvalidRowException {
        String text = cells.get(CallColumns.ENDED_BY);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "agent" -> Party.AGENT;
                    case "customer" -> Party.CUSTOMER;
                    default ->
                        throw new InvalidRowException(
                                "ended_by " + quoted(text) + " is neither agent nor customer",
                                "write agent or customer, or leave it empty");
                });
    }

    private static Optional<Channel> agentChannel(Map<String, String> cells) throws InvalidRowException {
        String text = cells.get(CallColumns.AGENT_CHANNEL);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "left", "l", "左", "左声道" -> Channel.LEFT;
                    case "right", "r", "右", "右声道" -> Channel.RIGHT;
                    default ->
                        throw new InvalidRowException(
                                "agent_channel " + quoted(text) + " is neither left nor right",
                                "write left or right, or leave it empty");
                });
    }
}
