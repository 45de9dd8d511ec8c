package org.callqa.report;

import java.io.IOException;
import java.util.List;

/** Something that is written of a night beside the tables: pages, workbooks. */
@FunctionalInterface
public interface ReportPart {

    /** Begins. */
    Pass begin(NightFacts night, ReportFolder out) throws IOException;

    /**
     * Writes what leads to the folders of periods.
     *
     * @param folders their names, the latest first
     */
    default void periods(NightFacts night, List<String> folders, ReportFolder out) throws IOException {
        // most are about calls
    }

    /** What is made of the calls while they are read once, agent by agent. */
    interface Pass {

        /**
         * Makes what is to be made of a call, whatever came of the others; several threads ask at once.
         *
         * @return takes it, call after call
         */
        Taken make(CallInWords call) throws IOException;

        /** Takes note that there are no more calls of an agent. */
        default void endAgent(String agentId) throws IOException {
            // most look at all of them
        }

        /** Writes what there is to be written of all of them. */
        default void end() throws IOException {
            // some write as they go
        }
    }

    /** Takes what was made of a call, when it is its turn. */
    @FunctionalInterface
    interface Taken {
        void take() throws IOException;
    }
}
