package org.callqa.call;

import java.util.Set;

/** The columns of a call list that callqa knows; others are kept as they are, for rubrics to compare. */
public final class CallColumns {

    public static final String RECORDING = "recording";
    public static final String CALL_ID = "call_id";
    public static final String AGENT_ID = "agent_id";
    public static final String AGENT_NAME = "agent_name";
    public static final String QUEUE = "queue";
    public static final String DIRECTION = "direction";
    public static final String LANGUAGE = "language";
    public static final String STARTED_AT = "started_at";
    public static final String STARTED_AT_EPOCH = "started_at_epoch";
    public static final String TIME_ZONE = "time_zone";
    public static final String RING_SECONDS = "ring_seconds";
    public static final String ENDED_BY = "ended_by";
    public static final String AGENT_CHANNEL = "agent_channel";
    public static final String COMPANY = "company";
    public static final String COUNTRY = "country";

    /** The group of agents that somebody leads: a selection, a column of reports. */
    public static final String TEAM = "team";

    /** The telephone a call was answered at, where the directory of agents says who sat there. */
    public static final String EXTENSION = "extension";

    /** All of them. */
    public static final Set<String> KNOWN = Set.of(
            RECORDING,
            CALL_ID,
            AGENT_ID,
            AGENT_NAME,
            QUEUE,
            DIRECTION,
            LANGUAGE,
            STARTED_AT,
            STARTED_AT_EPOCH,
            TIME_ZONE,
            RING_SECONDS,
            ENDED_BY,
            AGENT_CHANNEL,
            COMPANY,
            COUNTRY,
            TEAM);

    private CallColumns() {}
}
