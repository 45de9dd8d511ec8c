package org.callqa.rubric.yaml;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML into values that know where they stand; refuses what a rubric has no use for.
 *
 * <p>Jackson's YAML with the schema library's node locations was tried for this and is worse: a node knows where its
 * value begins and not its key (another line for 100 of the 579 keys of {@code phone-service.yaml}), of a key written
 * twice the second wins, and anchors, aliases and tags go through unseen.
 */
public final class YamlDocument {

    /** Deeper than any check that a person can follow. */
    private static final int MAX_DEPTH = 60;

    /** Keys, texts, lists and groups; the largest of the shipped files has a few thousand. */
    private static final int MAX_VALUES = 50_000;

    private final SourceText source;
    private final Problems problems;

    private YamlDocument(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The only document of the file, or empty and a problem. */
    public static Optional<YamlValue> read(SourceText source, Problems problems) {
        return new YamlDocument(source, problems).root();
    }

    private Optional<YamlValue> root() {
        try {
            if (!isPlain()) {
                return Optional.empty();
            }
            Node root = new Composer(
                            new ParserImpl(new StreamReader(source.text()), options()), new PlainScalars(), options())
                    .getSingleNode();
            if (root == null) {
                problems.error(Place.wholeFile(source.name()), "holds nothing but comments", "");
                return Optional.empty();
            }
            return Optional.of(YamlValue.root(source.name(), root));
        } catch (YAMLException e) {
            YamlSyntax.explain(source, e, problems);
            return Optional.empty();
        }
    }

    /** Looks at the file piece by piece before anything is built from it: no bomb gets as far as memory. */
    private boolean isPlain() {
        int depth = 0;
        int values = 0;
        int documents = 0;
        for (Event event : new Yaml(options()).parse(new StringReader(source.text()))) {
            if (event instanceof DocumentStartEvent) {
                documents++;
            }
            if (event instanceof CollectionStartEvent) {
                depth++;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (documents > 1) {
                return refuse(event, "a second document begins here", "remove the line with '---'");
            }
            if (depth > MAX_DEPTH) {
                return refuse(event, "is nested more than " + MAX_DEPTH + " levels deep", "");
            }
            if (event instanceof NodeEvent && ++values > MAX_VALUES) {
                return refuse(event, "holds more than " + MAX_VALUES + " values", "split the file");
            }
            if (event instanceof NodeEvent node && (event instanceof AliasEvent || node.getAnchor() != null)) {
                return refuse(
                        event,
                        "'&' and '*' at the beginning of a value have a meaning in YAML that is not used here",
                        "write the value out, or put it in quotes");
            }
            if (hasTag(event)) {
                return refuse(
                        event,
                        "'!' at the beginning of a value has a meaning in YAML that is not used here",
                        "remove it, or put the value in quotes");
            }
        }
        return true;
    }

    private static boolean hasTag(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof CollectionStartEvent start && start.getTag() != null);
    }

    private boolean refuse(Event event, String message, String hint) {
        int line = event.getStartMark().getLine() + 1;
        int column = event.getStartMark().getColumn() + 1;
        problems.error(Place.line(source.name(), line, column), message, hint);
        return false;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(SourceText.MAX_BYTES);
        options.setProcessComments(false);
        return options;
    }

    /**
     * What unquoted text means: the JSON schema of YAML 1.2 (section 10.2) and no more, so that {@code no} and
     * {@code 1:30} stay the text that was written, and no number is too long to be read quickly.
     */
    private static final class PlainScalars extends Resolver {

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
}
