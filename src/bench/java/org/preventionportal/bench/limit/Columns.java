package org.preventionportal.bench.limit;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Decodes some fields of a document into an array, in one pass and without any object in between. */
final class Columns implements Codec<Columns.Row> {

    private final List<String> paths;
    private final Map<String, Object> tree = new HashMap<>();

    /** @param paths the fields, in the order of the array */
    Columns(List<String> paths) {
        this.paths = paths;
        for (int column = 0; column < paths.size(); column++) {
            plant(tree, paths.get(column), column);
        }
    }

    @SuppressWarnings("unchecked")
    private static void plant(Map<String, Object> at, String path, int column) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            at.put(path, column);
        } else {
            var below = (Map<String, Object>) at.computeIfAbsent(path.substring(0, dot), _ -> new HashMap<>());
            plant(below, path.substring(dot + 1), column);
        }
    }

    /** The values of a document: null for a field that it does not have. */
    static final class Row {

        private final @Nullable Object[] values;

        private Row(@Nullable Object[] values) {
            this.values = values;
        }

        @Nullable
        String text(int column) {
            return (String) values[column];
        }

        int number(int column) {
            return values[column] instanceof Integer number ? number : 0;
        }

        @Nullable
        Long time(int column) {
            return (Long) values[column];
        }

        List<?> list(int column) {
            return values[column] instanceof List<?> list ? list : List.of();
        }
    }

    Bson projection() {
        return Projections.include(paths);
    }

    @Override
    public Row decode(BsonReader reader, DecoderContext context) {
        var values = new @Nullable Object[paths.size()];
        read(reader, tree, values);
        return new Row(values);
    }

    private static void read(BsonReader reader, Map<?, ?> tree, @Nullable Object[] values) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            Object wanted = tree.get(reader.readName());
            if (wanted instanceof Integer column) {
                values[column] = value(reader);
            } else if (wanted instanceof Map<?, ?> below && reader.getCurrentBsonType() == BsonType.DOCUMENT) {
                read(reader, below, values);
            } else {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
    }

    private static @Nullable Object value(BsonReader reader) {
        return switch (reader.getCurrentBsonType()) {
            case STRING -> reader.readString();
            case INT32 -> reader.readInt32();
            case DATE_TIME -> reader.readDateTime();
            case ARRAY -> list(reader);
            default -> {
                reader.skipValue();
                yield null;
            }
        };
    }

    private static List<@Nullable Object> list(BsonReader reader) {
        List<@Nullable Object> values = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            values.add(value(reader));
        }
        reader.readEndArray();
        return values;
    }

    @Override
    public void encode(BsonWriter writer, Row row, EncoderContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Class<Row> getEncoderClass() {
        return Row.class;
    }
}
