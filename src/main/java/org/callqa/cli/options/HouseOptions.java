package org.callqa.cli.options;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.callqa.manifest.CallListException;
import org.callqa.manifest.House;
import org.callqa.report.words.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the house knows of its calls and the phone system does not. */
public final class HouseOptions {

    /** More than anybody reads before the night begins. */
    private static final int MOST_REMARKS = 10;

    @Option(
            names = "--agents",
            paramLabel = "FILE",
            description =
                    "Who sits at which telephone: a CSV file with the columns extension (or id), agent_id, name, team,"
                            + " since, until; the days are optional. It overrides the call list.")
    private @Nullable Path agents;

    @Option(
            names = "--company",
            paramLabel = "NAME",
            description = "The company that was called, where the call list has none.")
    private @Nullable String company;

    /**
     * Reads the directory of agents, and names its bad rows.
     *
     * @param zone in which a call has its date
     */
    public House read(ZoneId zone, PrintWriter err) throws CallListException {
        House house = House.read(Optional.ofNullable(agents), Optional.ofNullable(company), zone);
        List<String> remarks = house.remarks();
        remarks.stream().limit(MOST_REMARKS).forEach(remark -> err.println("callqa: " + Printable.of(remark)));
        if (remarks.size() > MOST_REMARKS) {
            err.println("callqa: " + (remarks.size() - MOST_REMARKS) + " more rows of --agents are like these");
        }
        return house;
    }
}
