package org.preventionportal.bench.scale;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Counts the entries that a document has in an index, and their bytes, by the rules of MongoDB. */
final class IndexKeys {

    private static final int DOCUMENT = 5; // length and end
    private static final int ELEMENT = 2; // type, and the end of an empty name
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private IndexKeys() {}

    /**
     * Holds what a document, or the average of some, has in indexes.
     *
     * @param bytes of the keys as BSON without names
     */
    record Size(double entries, double bytes) {

        static final Size NONE = new Size(0, 0);

        Size and(Size more) {
            return new Size(entries + more.entries, bytes + more.bytes);
        }

        Size dividedBy(double number) {
            return new Size(entries / number, bytes / number);
        }
    }

    /** @param index as the command {@code listIndexes} returns it */
    static Size of(BsonDocument document, BsonDocument index) {
        List<List<BsonValue>> fields = index.getDocument("key").keySet().stream()
                .map(path -> values(document, path.split("\\.")))
                .toList();
        if (isLeftOut(document, index, fields)) {
            return Size.NONE;
        }
        double entries = 1;
        for (List<BsonValue> values : fields) {
            entries = Math.max(entries, values.size()); // only one of the fields may be in an array
        }
        double bytes = DOCUMENT * entries;
        for (List<BsonValue> values : fields) {
            double all = values.isEmpty()
                    ? ELEMENT
                    : values.stream().mapToInt(IndexKeys::bytes).sum();
            bytes += all / Math.max(1, values.size()) * entries;
        }
        return new Size(entries, bytes);
    }

    private static boolean isLeftOut(BsonDocument document, BsonDocument index, List<List<BsonValue>> fields) {
        boolean isSparse = index.getBoolean("sparse", BsonBoolean.FALSE).getValue();
        boolean isPartial = index.getDocument("partialFilterExpression", new BsonDocument()).keySet().stream()
                .anyMatch(path -> values(document, path.split("\\.")).isEmpty());
        return isPartial || (isSparse && fields.stream().allMatch(List::isEmpty));
    }

    private static int bytes(BsonValue value) {
        var alone = new BsonDocument("", value);
        return new RawBsonDocument(alone, CODEC).getByteBuffer().remaining() - DOCUMENT;
    }

    /** All values at a path: several if there is an array on the way. */
    private static List<BsonValue> values(BsonDocument document, String... path) {
        List<BsonValue> found = List.of(document);
        for (String field : path) {
            List<BsonValue> next = new ArrayList<>();
            for (BsonValue each : found) {
                if (each.isDocument() && each.asDocument().containsKey(field)) {
                    addAll(each.asDocument().get(field), next);
                }
            }
            found = next;
        }
        return found;
    }

    private static void addAll(BsonValue value, List<BsonValue> to) {
        if (value instanceof BsonArray array) {
            to.addAll(array.isEmpty() ? List.of(BsonNull.VALUE) : array);
        } else {
            to.add(value);
        }
    }

    /** The bytes of a field as it is stored; zero if the document does not have it. */
    static int stored(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value == null ? 0 : bytes(value) + field.length();
    }

    static int stored(BsonDocument document) {
        return new RawBsonDocument(document, CODEC).getByteBuffer().remaining();
    }
}
