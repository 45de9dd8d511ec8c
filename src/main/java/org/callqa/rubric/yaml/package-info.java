/**
 * YAML whose values know where they stand, held against a schema, with every mistake told in plain words.
 *
 * <p>A <em>value</em> is a text, list or group with its <em>place</em>: file, line, column and path of keys;
 * <em>problems</em> are all mistakes of a rubric together.
 */
@NullMarked
package org.callqa.rubric.yaml;

import org.jspecify.annotations.NullMarked;
