/**
 * {@code callqa.yaml}: the options that every night's command line would repeat, read from a file.
 *
 * <p>A <em>setting</em> is one {@code key: value} of the file; its <em>key</em> is the name of an option without the dashes.
 */
@NullMarked
package org.callqa.cli.config;

import org.jspecify.annotations.NullMarked;
