package org.callqa.audio.hearing;

import java.util.List;
import java.util.Optional;
import org.callqa.audio.hearing.tones.RingTrain;

/** Tells the rings before the call was answered from those of a later transfer. */
final class PickUp {

    /** A cough or a "come on" while it rings is no conversation. */
    private static final int WORD_MS = 1000;

    /** On one channel nobody tells an announcement before the rings from a conversation; announcements are short. */
    private static final int ANNOUNCEMENT_MS = 15_000;

    private PickUp() {}

    /** The rings on a channel that came before anybody had answered. */
    static Optional<RingTrain> train(ChannelSounds channel, List<ChannelSounds> all) {
        return channel.tones().trains().stream()
                .filter(train -> isBeforeConversation(train, all))
                .findFirst();
    }

    private static boolean isBeforeConversation(RingTrain train, List<ChannelSounds> all) {
        int startMs = train.span().startMs();
        int spokenMs = all.stream()
                .mapToInt(channel -> channel.speechBeforeMs(startMs))
                .sum();
        if (train.rings().size() == 1 || all.size() == 1) {
            return spokenMs <= (train.rings().size() == 1 ? WORD_MS : ANNOUNCEMENT_MS);
        }
        long speakers = all.stream()
                .filter(channel -> channel.speechBeforeMs(startMs) > WORD_MS)
                .count();
        return speakers < 2;
    }
}
