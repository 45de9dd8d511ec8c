package org.callqa.report.picture;

import java.awt.Color;
import java.util.List;
import org.callqa.call.Span;

/**
 * One row of marks over time.
 *
 * @param name what they are
 * @param colour of the marks
 * @param spans where they are
 */
record Lane(String name, Color colour, List<Span> spans) {}
