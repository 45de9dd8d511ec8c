package org.callqa.manifest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callqa.manifest.cdr.ChannelEventLog;
import org.callqa.manifest.cdr.Contexts;
import org.callqa.manifest.cdr.EventLog;
import org.callqa.manifest.cdr.QueueLog;

/**
 * What tells about recordings beside the recordings themselves.
 *
 * @param format of the call list
 * @param names what the names of the recordings tell
 * @param zone of times without an offset, in the list and in names
 * @param inboundContexts contexts of the house's dial plan in which calls from outside arrive, in small letters
 * @param outboundContexts those in which agents call out
 * @param channelEvents Asterisk's channel event log
 * @param queueLog Asterisk's queue log
 */
public record CallSources(
        CallsFormat format,
        Optional<NamePatterns> names,
        ZoneId zone,
        Set<String> inboundContexts,
        Set<String> outboundContexts,
        Optional<Path> channelEvents,
        Optional<Path> queueLog) {

    public CallSources(CallsFormat format, Optional<NamePatterns> names, ZoneId zone) {
        this(format, names, zone, Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** Only {@code calls.csv}, in this computer's time zone. */
    public static CallSources csv() {
        return new CallSources(CallsFormat.CSV, Optional.empty(), ZoneId.systemDefault());
    }

    Contexts contexts() {
        return new Contexts(inboundContexts, outboundContexts);
    }

    CallListReader reader(Recordings recordings) {
        return format.reader(recordings, this);
    }

    /** The events of channels first: they see what happens to a call outside of queues, too. */
    Map<Path, EventLog> logs() {
        Map<Path, EventLog> logs = new LinkedHashMap<>();
        channelEvents.ifPresent(file -> logs.put(file, new ChannelEventLog(zone)));
        queueLog.ifPresent(file -> logs.put(file, new QueueLog(zone)));
        return logs;
    }
}
