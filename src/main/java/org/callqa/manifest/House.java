package org.callqa.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.callqa.call.Agent;
import org.callqa.call.CallColumns;
import org.callqa.call.CallRecord;
import org.callqa.manifest.rows.Column;
import org.callqa.manifest.rows.Header;
import org.callqa.manifest.rows.InvalidRowException;
import org.callqa.manifest.rows.LocalTimes;
import org.callqa.manifest.rows.Row;
import org.callqa.manifest.rows.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * What a house says of its calls because its phone system does not know it: who sat at an extension on the day of the call,
 * in which team, and which company was called.
 */
public final class House {

    private static final String SINCE = "since";
    private static final String UNTIL = "until";

    /** A row has to have one of these. The last is the agent's own id, by which calls of a good list are found. */
    private static final List<String> KEYS = List.of(CallColumns.EXTENSION, "id", CallColumns.AGENT_ID);

    /** As people head such a list, by our name. */
    private static final Map<String, Set<String>> HEADINGS = Map.of(
            CallColumns.EXTENSION,
            Set.of("ext", "ext.", "phone", "分机", "分机号"),
            CallColumns.AGENT_ID,
            Set.of("工号", "坐席工号"),
            CallColumns.AGENT_NAME,
            Set.of("name", "full name", "姓名", "坐席姓名"),
            CallColumns.TEAM,
            Set.of("group", "班组", "团队", "小组"),
            SINCE,
            Set.of("from", "valid from", "valid_from", "start", "起", "生效日期"),
            UNTIL,
            Set.of("to", "valid until", "valid_until", "end", "止", "失效日期"));

    /** A file name may have 255 bytes; the card's ending and the name it is written under first take some. */
    private static final int LONGEST_AGENT_BYTES = 200;

    private final Optional<String> company;
    private final ZoneId zone;
    private final Map<String, List<Post>> posts = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private House(Optional<String> company, ZoneId zone) {
        this.company = company;
        this.zone = zone;
    }

    /** One row: who it is, from the first day to the last; without such a day it has always been so, or is so still. */
    private record Post(
            String place,
            Optional<String> agentId,
            Optional<String> name,
            Optional<String> team,
            LocalDate since,
            LocalDate until) {

        boolean isOn(@Nullable LocalDate day) {
            return day == null
                    ? since.equals(LocalDate.MIN) && until.equals(LocalDate.MAX)
                    : !day.isBefore(since) && !day.isAfter(until);
        }

        boolean saysTheSameAs(Post other) {
            return agentId.equals(other.agentId) && name.equals(other.name) && team.equals(other.team);
        }
    }

    /**
     * Reads what there is.
     *
     * @param agents the directory of agents; a bad row of it costs itself
     * @param company of calls for which the call list has none
     * @param zone in which a call has its date
     * @throws CallListException when the directory cannot be used at all
     */
    public static House read(Optional<Path> agents, Optional<String> company, ZoneId zone) throws CallListException {
        House house = new House(company, zone);
        if (agents.isPresent()) {
            Path file = agents.get();
            if (!Files.isRegularFile(file)) {
                throw new CallListException(
                        "--agents " + file
                                + (Files.exists(file)
                                        ? ": not a file; name the CSV file that lists the agents"
                                        : ": no such file; it lists the agents: extension, agent_id, name, team, since, until"));
            }
            try {
                house.read(file);
            } catch (IOException e) {
                throw new CallListException("--agents " + file + ": cannot be read: " + e.getMessage(), e);
            }
        }
        return house;
    }

    private void read(Path file) throws CallListException, IOException {
        try (RowReader rows = RowReader.open(file, RowReader.Writer.PEOPLE)) {
            Header header = Header.read(rows, keyHeadings());
            header.columns()
                    .forEach(heading -> Column.misspelt(heading)
                            .filter(meant -> HEADINGS.containsKey(meant.key()))
                            .ifPresent(meant -> remarks.add(file.getFileName() + ": " + meant.insteadOf(heading))));
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                try {
                    if (!header.isRepeatedBy(row.get())) {
                        header.requireWhole(row.get());
                        take(row.get().place(), ours(header.cells(row.get())));
                    }
                } catch (InvalidRowException bad) {
                    remarks.add(row.get().place() + ": " + bad.getMessage() + "; the row is not used: " + bad.remedy());
                }
            }
        } catch (Header.NoHeaderException none) {
            throw new CallListException("--agents " + file + ":" + none.getMessage(), none);
        }
    }

    private static Set<String> keyHeadings() {
        Set<String> headings = new HashSet<>(KEYS);
        KEYS.forEach(key -> headings.addAll(HEADINGS.getOrDefault(key, Set.of())));
        return headings;
    }

    /** The cells by our names of their columns; other columns are nobody's business. */
    private static Map<String, String> ours(Map<String, String> cells) {
        Map<String, String> ours = new LinkedHashMap<>(cells);
        HEADINGS.forEach((name, alike) -> alike.forEach(heading -> {
            String cell = cells.get(heading);
            if (cell != null) {
                ours.putIfAbsent(name, cell);
            }
        }));
        return ours;
    }

    private void take(String place, Map<String, String> cells) throws InvalidRowException {
        List<String> keys = KEYS.stream()
                .map(cells::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<InvalidRowException> wrong = new ArrayList<>();
        if (keys.isEmpty()) {
            wrong.add(new InvalidRowException("it names neither extension nor id", "name whose row it is"));
        }
        Optional<String> agentId = Optional.ofNullable(cells.get(CallColumns.AGENT_ID));
        if (agentId.orElse("").getBytes(StandardCharsets.UTF_8).length > LONGEST_AGENT_BYTES) {
            wrong.add(new InvalidRowException(
                    "the agent_id is longer than " + LONGEST_AGENT_BYTES + " bytes", "give the agent a shorter one"));
        }
        Post post = new Post(
                place,
                agentId,
                Optional.ofNullable(cells.get(CallColumns.AGENT_NAME)),
                Optional.ofNullable(cells.get(CallColumns.TEAM)),
                day(SINCE, cells, LocalDate.MIN, wrong),
                day(UNTIL, cells, LocalDate.MAX, wrong));
        if (post.since().isAfter(post.until())) {
            wrong.add(new InvalidRowException("since is after until", "write the first day and the last one"));
        }
        InvalidRowException.throwAny(wrong);
        for (String key : keys) {
            List<Post> others = posts.computeIfAbsent(key, none -> new ArrayList<>());
            others.stream()
                    .filter(other -> overlap(other, post) && !other.saysTheSameAs(post))
                    .findFirst()
                    .ifPresent(other -> remarks.add(place + ": says otherwise of '" + key + "' than " + other.place()
                            + " does, " + sharedDays(other, post)
                            + "; neither is used on those: write since and until"));
            others.add(post);
        }
    }

    private static boolean overlap(Post one, Post other) {
        return !one.since().isAfter(other.until()) && !other.since().isAfter(one.until());
    }

    /** Of two rows that overlap, from the first day to the last; a side without an end is left open. */
    private static String sharedDays(Post one, Post other) {
        LocalDate first = one.since().isAfter(other.since()) ? one.since() : other.since();
        LocalDate last = one.until().isBefore(other.until()) ? one.until() : other.until();
        if (first.equals(LocalDate.MIN) && last.equals(LocalDate.MAX)) {
            return "for all days";
        }
        if (first.equals(last)) {
            return "for the same days (" + first + ")";
        }
        return "for the same days (" + (first.equals(LocalDate.MIN) ? "" : first) + ".."
                + (last.equals(LocalDate.MAX) ? "" : last) + ")";
    }

    /** A cell's day, or another where there is none, or it is none and so one of the row's faults. */
    private static LocalDate day(
            String column, Map<String, String> cells, LocalDate otherwise, List<InvalidRowException> wrong) {
        String text = cells.get(column);
        if (text == null) {
            return otherwise;
        }
        Optional<LocalDate> day = LocalTimes.day(text);
        if (day.isEmpty()) {
            wrong.add(new InvalidRowException(column + " '" + text + "' is not a day", "write it like 2026-03-01"));
        }
        return day.orElse(otherwise);
    }

    /** What is wrong with rows of the directory, with file and line. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * The call with what the house knows of it. The directory overrides the call list, which is the phone system's; the company
     * does not. A call without a time is found in rows without days alone.
     */
    public CallRecord complete(CallRecord call) {
        Map<String, String> columns = new HashMap<>(call.columns());
        if (call.company().isEmpty()) {
            company.ifPresent(name -> columns.put(CallColumns.COMPANY, name));
        }
        String key = columns.getOrDefault(CallColumns.EXTENSION, call.agent().id());
        Optional<Post> post = on(call, key).or(() -> on(call, call.agent().id()));
        if (post.isEmpty()) {
            return columns.equals(call.columns()) ? call : call.with(call.agent(), columns);
        }
        Agent agent = new Agent(
                post.get().agentId().orElse(call.agent().id()),
                post.get().name().orElse(call.agent().name()));
        if (!agent.id().equals(call.agent().id())) {
            columns.putIfAbsent(CallColumns.EXTENSION, call.agent().id());
            columns.put(CallColumns.AGENT_ID, agent.id());
        }
        if (!agent.name().isEmpty()) {
            columns.put(CallColumns.AGENT_NAME, agent.name());
        }
        post.get().team().ifPresent(team -> columns.put(CallColumns.TEAM, team));
        return call.with(agent, columns);
    }

    /** The one row of that day; none when several say different things. */
    private Optional<Post> on(CallRecord call, String key) {
        LocalDate day = call.startedAt()
                .map(time -> time.atZoneSameInstant(zone).toLocalDate())
                .orElse(null);
        List<Post> valid = posts.getOrDefault(key, List.of()).stream()
                .filter(post -> post.isOn(day))
                .toList();
        boolean agree = valid.stream().allMatch(post -> post.saysTheSameAs(valid.get(0)));
        return agree ? valid.stream().findFirst() : Optional.empty();
    }
}
