package org.callqa.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.callqa.call.PlainJson;
import org.callqa.call.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one way records are written into rows and read back. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // a list or a number that an earlier callqa did not know of
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(reasons())
            .build();

    private Json() {}

    /** A reason is kept as its key and what stands in the slots; one that is text was a sentence of an earlier callqa. */
    private static JacksonModule reasons() {
        return new SimpleModule()
                .addSerializer(Reason.class, new ValueSerializer<>() {
                    @Override
                    public void serialize(Reason reason, JsonGenerator to, SerializationContext context) {
                        to.writePOJO(ReasonJson.of(reason));
                    }
                })
                .addDeserializer(Reason.class, new ValueDeserializer<>() {
                    @Override
                    public Reason deserialize(JsonParser from, DeserializationContext context) {
                        return ReasonJson.reason(context.readTree(from));
                    }

                    @Override
                    public Reason getNullValue(DeserializationContext context) {
                        return Reason.NONE;
                    }
                });
    }

    /** For people: everything as it is kept, in several lines. */
    static String pretty(Object value) {
        return PlainJson.of(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws IllegalStateException when the row was written by a program this one does not understand */
    static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "a stored " + type.getSimpleName() + " cannot be read; it was written by another version of callqa:"
                            + " use another --state folder",
                    e);
        }
    }
}
