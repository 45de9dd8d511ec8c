package org.callqa.manifest.cdr;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at one end of a leg.
 *
 * @param name the extension, the peer's name, or empty
 */
record Endpoint(Kind kind, String name) {

    static final Endpoint NOBODY = new Endpoint(Kind.NOBODY, "");

    enum Kind {
        /** An extension of the house. */
        EXTENSION,
        /** A peer with a name: an agent's phone in one house, a trunk in another. */
        NAMED,
        /** A line to the outside, or a number there. */
        LINE,
        /** No channel at all, or one that is no end: a half of a local channel. */
        NOBODY
    }

    /** Extensions have up to six digits; a longer number is one outside, or the account of a trunk. */
    private static final Pattern EXTENSION = Pattern.compile("\\d{2,6}");

    private static final Pattern OUTSIDE = Pattern.compile("(?:\\+|00)?\\d{7,}|\\+\\d+");

    /**
     * {@code PJSIP/200-000000ff}, {@code SIP/my-trunk-0000001a}, {@code Local/200@from-queue-00000b1f;1}, {@code Agent/7}.
     */
    private static final Pattern CHANNEL = Pattern.compile("([A-Za-z0-9_]+)/(.+?)(?:-[0-9a-fA-F]{4,}(?:;\\d)?)?");

    /** {@code IAX2/200-15}: its calls are counted from 1 and written as they are. */
    private static final Pattern IAX = Pattern.compile("(?i)(IAX2/.+)-\\d{1,5}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:sips?:|tel:)?([^@;]*)(?:[@;].*)?");

    /** Technologies that phones are connected by, and trunks as well; all others (DAHDI, Dongle ...) are lines. */
    private static final Set<String> PHONES =
            Set.of("PJSIP", "SIP", "IAX2", "SCCP", "SKINNY", "USTM", "UNISTIM", "AGENT", "WEBSOCKET");

    /** What FreePBX puts before the extension in a local channel: follow-me, its list of others, ring groups. */
    private static final Pattern LOCAL = Pattern.compile("(?:FMPR-|FMGL-|LC-|RG-\\d+-|FMGRP-)*([^@]+)(?:@.*)?");

    /** Whether a channel is a half of a local one: no end of a call, only half of the way there. */
    static boolean isLocal(String channel) {
        return channel.regionMatches(true, 0, "Local/", 0, 6);
    }

    static boolean isExtension(String number) {
        return EXTENSION.matcher(number).matches();
    }

    static boolean isOutside(String number) {
        return OUTSIDE.matcher(number).matches();
    }

    /** The end of a leg by the number that was dialled or that dialled, perhaps in a {@code sip:} address. */
    static Endpoint number(String dialled) {
        Matcher address = ADDRESS.matcher(dialled);
        String number = address.matches() ? Objects.requireNonNull(address.group(1)) : dialled;
        if (isExtension(number)) {
            return new Endpoint(Kind.EXTENSION, number);
        }
        return isOutside(number) ? new Endpoint(Kind.LINE, number) : NOBODY;
    }

    /**
     * The end of a leg by Asterisk's name of its channel.
     *
     * @param dialled what {@code Dial} was told, which shows a peer that numbers are dialled through
     */
    static Endpoint channel(String channel, String dialled) {
        Matcher parts = CHANNEL.matcher(IAX.matcher(channel).replaceFirst("$1"));
        if (!parts.matches()) {
            return NOBODY;
        }
        String technology = parts.group(1).toUpperCase(Locale.ROOT);
        String peer = parts.group(2);
        if (technology.equals("LOCAL")) {
            Matcher local = LOCAL.matcher(peer);
            String called = local.matches() ? local.group(1) : "";
            return called.endsWith("#") ? new Endpoint(Kind.LINE, called) : number(called);
        }
        if (!PHONES.contains(technology)) {
            return new Endpoint(Kind.LINE, peer);
        }
        if (technology.equals("AGENT") || isExtension(peer)) {
            return new Endpoint(Kind.EXTENSION, peer);
        }
        return isOutside(peer) || isDialledThrough(peer, dialled)
                ? new Endpoint(Kind.LINE, peer)
                : new Endpoint(Kind.NAMED, peer);
    }

    /** {@code SIP/my-trunk/0155508} and {@code PJSIP/0155508@my-trunk}. */
    private static boolean isDialledThrough(String peer, String dialled) {
        return dialled.contains("/" + peer + "/") || dialled.contains("@" + peer);
    }

    /** The same, knowing which peers are lines because calls from outside come in by them. */
    Endpoint knowing(Set<String> lines) {
        return kind != Kind.LINE && lines.contains(name) ? new Endpoint(Kind.LINE, name) : this;
    }

    boolean isAgent() {
        return kind == Kind.EXTENSION;
    }

    boolean isNamed() {
        return kind == Kind.NAMED;
    }
}
