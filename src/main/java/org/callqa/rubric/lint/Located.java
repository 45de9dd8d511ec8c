package org.callqa.rubric.lint;

import org.callqa.rubric.PhraseSet;
import org.callqa.rubric.yaml.SourceText;
import org.callqa.rubric.yaml.YamlValue;

/**
 * A phrase set with the place of its name.
 *
 * @param broken whether some of it was refused
 */
public record Located(PhraseSet set, YamlValue at, SourceText file, boolean broken) {}
