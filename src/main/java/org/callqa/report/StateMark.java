package org.callqa.report;

/**
 * From which state reports were made, as their record says.
 *
 * @param id of the state, wherever its folder is moved to
 * @param folder in which it lay, absolute
 */
public record StateMark(String id, String folder) {}
