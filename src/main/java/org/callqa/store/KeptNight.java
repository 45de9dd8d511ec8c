package org.callqa.store;

import java.time.Instant;

/**
 * A night whose results are kept.
 *
 * @param id names the night by its content
 * @param begunAt when it was begun
 * @param rubric id and version of what its calls were scored against, for people
 */
public record KeptNight(String id, Instant begunAt, String rubric) {}
