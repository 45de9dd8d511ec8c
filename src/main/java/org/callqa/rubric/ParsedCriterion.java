package org.callqa.rubric;

import java.util.List;

/**
 * A criterion with its place in the file.
 *
 * @param uses where its checks name phrase sets
 */
record ParsedCriterion(Criterion criterion, YamlValue at, List<PhraseUse> uses) {}
