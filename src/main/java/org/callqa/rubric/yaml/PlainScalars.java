package org.callqa.rubric.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What unquoted text means: the JSON schema of YAML 1.2 (section 10.2) and no more, so that {@code no} and
 * {@code 1:30} stay the text that was written, and no number is too long to be read quickly.
 */
final class PlainScalars extends Resolver {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,15}[.][0-9]{1,15}");
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");

    @Override
    protected void addImplicitResolvers() {
        // none: resolve() knows them all
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
        if (kind != NodeId.scalar || !implicit) {
            return super.resolve(kind, value, implicit);
        }
        if (NOTHING.matcher(value).matches()) {
            return Tag.NULL;
        }
        if (TRUTH.matcher(value).matches()) {
            return Tag.BOOL;
        }
        if (WHOLE.matcher(value).matches()) {
            return Tag.INT;
        }
        return DECIMAL.matcher(value).matches() ? Tag.FLOAT : Tag.STR;
    }
}
