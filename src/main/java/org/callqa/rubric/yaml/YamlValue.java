package org.callqa.rubric.yaml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML file that knows where it stands. */
public final class YamlValue {

    /** One {@code key: value}; the place is that of the key. */
    public record Entry(String key, Place place, YamlValue value) {}

    private final String file;
    private final Node node;
    private final Mark mark;
    private final List<Object> path;
    private final String label;
    private @Nullable List<Entry> entries;
    private @Nullable List<YamlValue> items;

    private YamlValue(String file, Node node, Mark mark, List<Object> path, String label) {
        this.file = file;
        this.node = node;
        this.mark = mark;
        this.path = path;
        this.label = label;
    }

    static YamlValue root(String file, Node node) {
        return new YamlValue(file, node, node.getStartMark(), List.of(), "");
    }

    /** Keys and zero-based numbers from the root to here. */
    public List<Object> path() {
        return path;
    }

    /** Where this stands: its key when it has one, else itself. */
    public Place place() {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, label);
    }

    /** Where a character of this text stands, as far as the text is on one line. */
    public Place placeOf(int character) {
        Mark start = node.getStartMark();
        int quote = node instanceof ScalarNode scalar && !scalar.isPlain() ? 1 : 0;
        return new Place(file, start.getLine() + 1, start.getColumn() + 1 + quote + character, label);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public Tag tag() {
        return node.getTag();
    }

    public List<Entry> entries() {
        if (entries == null) {
            entries = readEntries();
        }
        return entries;
    }

    private List<Entry> readEntries() {
        List<Entry> read = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                Mark keyMark = tuple.getKeyNode().getStartMark();
                String name = label.isEmpty() ? key : label + "." + key;
                YamlValue value = new YamlValue(file, tuple.getValueNode(), keyMark, with(key), name);
                read.add(new Entry(key, value.place(), value));
            }
        }
        return read;
    }

    public List<YamlValue> items() {
        if (items == null) {
            items = readItems();
        }
        return items;
    }

    private List<YamlValue> readItems() {
        List<YamlValue> read = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                Node item = sequence.getValue().get(i);
                read.add(new YamlValue(file, item, item.getStartMark(), with(i), itemLabel(item, i)));
            }
        }
        return read;
    }

    /** Names an item by its id where it has one: people count badly. Sections say nothing about a criterion's place. */
    private String itemLabel(Node item, int index) {
        if (label.isEmpty()) {
            return "";
        }
        String list = label.startsWith("sections[") && label.endsWith(".criteria") ? "criteria" : label;
        String name = idOf(item);
        return list + "[" + (name == null ? String.valueOf(index + 1) : name) + "]";
    }

    private static @Nullable String idOf(Node item) {
        if (item instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("id")
                        && tuple.getValueNode() instanceof ScalarNode id
                        && !id.getValue().isBlank()
                        && id.getValue().length() <= 60) {
                    return id.getValue();
                }
            }
        }
        return null;
    }

    public Optional<YamlValue> get(String key) {
        return entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    /** A value that the schema promises. */
    public YamlValue require(String key) {
        return get(key).orElseThrow(() -> new IllegalStateException(place() + " has no " + key));
    }

    /** The value at a path, or the last one that exists on the way to it. */
    YamlValue at(List<Object> steps) {
        YamlValue value = this;
        for (Object step : steps) {
            Optional<YamlValue> next;
            if (step instanceof Integer index) {
                List<YamlValue> items = value.items();
                next = index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
            } else {
                next = value.get(String.valueOf(step));
            }
            if (next.isEmpty()) {
                return value;
            }
            value = next.get();
        }
        return value;
    }

    /** The text as it was written, a number too; empty for a list or a map. */
    public String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    public List<String> texts() {
        return items().stream().map(YamlValue::text).toList();
    }

    public Optional<Double> number(String key) {
        return get(key).filter(
                        value -> value.tag().equals(Tag.INT) || value.tag().equals(Tag.FLOAT))
                .map(value -> Double.valueOf(value.text()));
    }

    public Optional<Integer> whole(String key) {
        return get(key).map(value -> new BigDecimal(value.text()).intValueExact());
    }

    public boolean flag(String key) {
        return get(key).map(value -> Boolean.parseBoolean(value.text())).orElse(false);
    }

    public Optional<Duration> duration(String key) {
        return get(key).flatMap(value -> DurationText.parse(value.text()));
    }

    private List<Object> with(Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
