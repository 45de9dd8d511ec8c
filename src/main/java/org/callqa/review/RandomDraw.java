package org.callqa.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The random stratum. It sees no answer, so nothing of what was answered can leak into it.
 *
 * <p>Systematic sampling with unequal probabilities (Madow 1949, On the theory of systematic sampling II): the calls lie in a
 * row, each as long as its probability; every unit of length from a random start draws the call that lies there. Each is drawn
 * with exactly its probability, and whatever lies together gets its fair share within one call: agents of a team lie together,
 * and an agent's calls by team, queue, day and hour.
 */
final class RandomDraw {

    private static final Comparator<OffsetDateTime> BY_DAY_AND_HOUR =
            Comparator.comparing(OffsetDateTime::toLocalDate).thenComparingInt(OffsetDateTime::getHour);

    /**
     * What is known of a call before anybody looks at an answer.
     *
     * @param key names the call
     * @param seconds it takes to hear it whole
     */
    record Unit(String key, String agent, String team, String queue, Optional<OffsetDateTime> startedAt, int seconds) {}

    /**
     * A call that was drawn.
     *
     * @param probability with which it was, whatever the start
     * @param people who hear it, by their numbers; two where it is heard twice
     */
    record Drawn(Unit unit, double probability, List<Integer> people) {}

    private final ReviewRequest request;
    private final Lot lot;
    private final List<List<Unit>> agents;
    private final List<Unit> row;
    private final int wanted;
    private final List<List<Integer>> people;

    private RandomDraw(List<Unit> units, ReviewRequest request, Lot lot) {
        this.request = request;
        this.lot = lot;
        this.agents = byAgent(units);
        this.row = agents.stream().flatMap(List::stream).toList();
        this.wanted = agents.stream().mapToInt(this::wantedOf).sum();
        this.people = people(wanted);
    }

    /** Draws calls, none of them longer than a reviewer's time. */
    static List<Drawn> of(List<Unit> units, ReviewRequest request, Lot lot) {
        return new RandomDraw(units, request, lot).draw();
    }

    private int wantedOf(List<Unit> agent) {
        return Math.min(request.perAgent(), agent.size());
    }

    /** Agents by team, in an order of the seed; an agent's calls begin somewhere, else all agents' same hour would be drawn. */
    private List<List<Unit>> byAgent(List<Unit> units) {
        Map<String, List<Unit>> byAgent = new TreeMap<>();
        units.forEach(unit ->
                byAgent.computeIfAbsent(unit.agent(), none -> new ArrayList<>()).add(unit));
        record Agent(String team, double order, List<Unit> calls) {}
        List<Agent> agents = new ArrayList<>();
        byAgent.forEach((id, calls) -> {
            record Placed(Unit unit, double order) {}
            List<Unit> inOrder = new ArrayList<>(calls.stream()
                    .map(unit -> new Placed(unit, lot.number("order", unit.key())))
                    .sorted(Comparator.comparing(
                                    (Placed placed) -> placed.unit().team())
                            .thenComparing(placed -> placed.unit().queue())
                            .thenComparing(
                                    placed -> placed.unit().startedAt().orElse(OffsetDateTime.MAX), BY_DAY_AND_HOUR)
                            .thenComparingDouble(Placed::order))
                    .map(Placed::unit)
                    .toList());
            String team = inOrder.get(0).team();
            Collections.rotate(inOrder, (int) (lot.number("turn", id) * inOrder.size()));
            agents.add(new Agent(team, lot.number("agent", id), inOrder));
        });
        return agents.stream()
                .sorted(Comparator.comparing(Agent::team).thenComparingDouble(Agent::order))
                .map(Agent::calls)
                .toList();
    }

    /**
     * How many are drawn is settled before the start is: so many that from no start at all anybody gets more than there is
     * time for. To draw until the time is full would draw long calls too seldom.
     */
    private List<Drawn> draw() {
        int total = wanted;
        if (request.minutes().isPresent() && total > 0) {
            double secondsEach = row.stream().mapToInt(Unit::seconds).average().orElse(0);
            double roomFor = (double) request.secondsEach() * request.people().size() / Math.max(1, secondsEach);
            total = (int) Math.min(total, Math.max(1, roomFor));
            while (total > 0 && !fits(total)) {
                total -= Math.max(1, total / 50);
            }
        }
        Map<String, Double> probabilities = new HashMap<>();
        for (List<Unit> agent : agents) {
            probabilities.put(agent.get(0).agent(), (double) wantedOf(agent) / agent.size() * total / wanted);
        }
        double start = lot.number("start");
        double[] ends = ends(total);
        List<Drawn> drawn = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < total; i++) {
            at = lyingAt(start + i, at, ends);
            Unit unit = row.get(at);
            drawn.add(new Drawn(unit, probabilities.getOrDefault(unit.agent(), 0.0), people.get(i)));
        }
        return drawn;
    }

    /** Where each call of the row ends, when so many are drawn in all. */
    private double[] ends(int total) {
        double[] ends = new double[row.size()];
        int at = 0;
        int before = 0;
        for (List<Unit> agent : agents) {
            int of = wantedOf(agent);
            for (int i = 1; i <= agent.size(); i++) {
                // whole numbers where agents end, as long as nothing is cut: no agent's share hangs on the others
                ends[at++] = (before + (double) of * i / agent.size()) * total / wanted;
            }
            before += of;
        }
        return ends;
    }

    private int lyingAt(double place, int from, double[] ends) {
        int at = from;
        while (at < ends.length - 1 && ends[at] <= place) {
            at++;
        }
        return at;
    }

    private boolean fits(int total) {
        double[] ends = ends(total);
        double[] starts =
                Arrays.stream(ends).map(end -> end - Math.floor(end)).sorted().toArray();
        int[] at = new int[total];
        for (int s = 0; s <= starts.length; s++) {
            double from = s == 0 ? 0 : starts[s - 1];
            double to = s == starts.length ? 1 : starts[s];
            long[] load = new long[request.people().size()];
            for (int i = 0; i < total; i++) {
                at[i] = lyingAt((from + to) / 2 + i, at[i], ends);
                for (int person : people.get(i)) {
                    load[person] += row.get(at[i]).seconds();
                }
            }
            if (Arrays.stream(load).anyMatch(seconds -> seconds > request.secondsEach())) {
                return false;
            }
        }
        return true;
    }

    /** Who hears the first, the second and so on that is drawn, whichever it is; whoever has fewest gets the next. */
    private List<List<Integer>> people(int total) {
        int count = request.people().size();
        double share = count < 2 ? 0 : request.doubleShare();
        double ahead = lot.number("twice");
        int[] has = new int[count];
        List<List<Integer>> people = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            boolean twice = Math.floor((i + 1) * share + ahead) > Math.floor(i * share + ahead);
            double[] order = new double[count];
            for (int person = 0; person < count; person++) {
                order[person] = lot.number("person", Integer.toString(i), Integer.toString(person));
            }
            List<Integer> next = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer person) -> has[person])
                            .thenComparingDouble(person -> order[person]))
                    .limit(twice ? 2 : 1)
                    .toList();
            next.forEach(person -> has[person]++);
            people.add(next);
        }
        return people;
    }
}
