/**
 * The rows of a list as others write it, and what the cells of a call's row mean.
 *
 * <p>A row is one record of the list; its place is the list's name and the line on which it begins; a damaged row costs
 * itself only.
 */
@NullMarked
package org.callqa.manifest.rows;

import org.jspecify.annotations.NullMarked;
