/** The rubric that a QA manager owns: sections, criteria and checks, read from YAML and refused with a reason. */
@NullMarked
package org.callqa.rubric;

import org.jspecify.annotations.NullMarked;
