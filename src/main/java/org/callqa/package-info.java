/**
 * The way of a call through the program, room by room:
 *
 * <ol>
 *   <li>{@link org.callqa.cli} reads the command line and opens the speech models;
 *   <li>{@link org.callqa.manifest} finds the recordings and what the call list says of them;
 *   <li>{@link org.callqa.batch} runs the night as a Spring Batch job: one call per transaction, so that a killed night goes
 *       on where it stopped;
 *   <li>{@link org.callqa.audio} decodes a recording, checks its channels and hears rings, tones and voices;
 *   <li>{@link org.callqa.speech} has the speech recognised: words with time and confidence;
 *   <li>{@link org.callqa.timeline} says who says what when;
 *   <li>{@link org.callqa.scoring} answers each criterion of a {@link org.callqa.rubric}, matching phrases with
 *       {@link org.callqa.language};
 *   <li>{@link org.callqa.store} keeps transcripts and answers;
 *   <li>{@link org.callqa.report} writes what people read.
 * </ol>
 *
 * <p>{@link org.callqa.call} holds the records that all of them know.
 */
@NullMarked
package org.callqa;

import org.jspecify.annotations.NullMarked;
