package org.callqa.rubric.lint;

import java.util.List;
import org.callqa.rubric.Criterion;
import org.callqa.rubric.yaml.YamlValue;

/**
 * A criterion with its place in the file.
 *
 * @param uses where its checks name phrase sets
 */
public record ParsedCriterion(Criterion criterion, YamlValue at, List<PhraseUse> uses) {}
