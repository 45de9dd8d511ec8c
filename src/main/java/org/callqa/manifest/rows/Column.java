package org.callqa.manifest.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The columns of a call list that callqa knows; any other is kept for {@code meta} checks. */
public enum Column {
    RECORDING(
            "file",
            "filename",
            "recordingfile",
            "recordingfilename",
            "recordingname",
            "recordingurl",
            "recordfile",
            "recordfilename",
            "recordname",
            "recordurl",
            "audio",
            "audiofile",
            "path",
            "录音",
            "录音文件",
            "录音文件名",
            "录音名称",
            "录音地址",
            "录音路径"),
    CALL_ID("id", "callid", "uniqueid", "uuid", "contactid"),
    AGENT_ID("agent", "agentno", "agentnumber", "extension", "ext", "user", "工号", "坐席工号", "坐席", "座席"),
    AGENT_NAME("operator", "representative", "坐席姓名", "客服"),
    QUEUE("skill", "hotline"),
    DIRECTION("calldirection", "calltype", "dir", "方向", "呼叫方向", "呼叫类型"),
    LANGUAGE("lang", "locale", "语言", "语种"),
    STARTED_AT("start", "starttime", "started", "calldate", "datetime", "开始时间"),
    RING_SECONDS("ring", "ringtime", "ringing", "ringduration", "振铃时长"),
    ENDED_BY("hangupby", "hungupby", "endby", "挂机方"),
    AGENT_CHANNEL("channel"),
    COMPANY("brand", "client", "公司"),
    COUNTRY(),
    TEAM("班组", "团队", "小组"),
    TIME_ZONE("timezone", "tz"),
    STARTED_AT_EPOCH("epoch", "timestamp");

    /** Words for the two numbers of a call that are no slips of {@code call_id}. */
    private static final Set<String> NUMBERS_OF_A_CALL = Set.of("caller", "called", "callee", "callerid", "calledid");

    /** Of its name, without what people put between words. */
    private final String letters;

    private final List<String> alike;

    Column(String... alike) {
        this.letters = letters(name());
        this.alike = List.of(alike);
    }

    /** The name in call lists and rubrics: {@code call_id}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a heading as people write it: {@code Call ID}, {@code callId} and {@code call-id} are {@code call_id}. */
    static Optional<Column> named(String heading) {
        String letters = letters(heading);
        return Arrays.stream(values())
                .filter(column -> column.letters.equals(letters))
                .findFirst();
    }

    /** What is said to whoever may have meant this column by a heading. */
    public String insteadOf(String heading) {
        return "the column '" + heading + "' is none of callqa's; call it '" + key() + "' if that is meant";
    }

    /** The column that was meant by a name that is nearly one, and none: a slip of the finger, and no column of one's own. */
    public static Optional<Column> misspelt(String name) {
        String letters = letters(name);
        return letters.length() <= 4 || named(name).isPresent() || NUMBERS_OF_A_CALL.contains(letters)
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(column -> slips(letters, column.letters) <= 2)
                        .findFirst();
    }

    /** The column that a heading callqa does not know may mean: another word for it, or a slip of the finger. */
    static Optional<Column> meantBy(String heading) {
        String letters = letters(heading);
        if (letters.isEmpty() || named(heading).isPresent()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(column ->
                        column.alike.contains(letters) || letters.length() > 4 && slips(letters, column.letters) <= 2)
                .findFirst();
    }

    private static String letters(String heading) {
        StringBuilder letters = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Levenshtein's distance. */
    private static int slips(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
