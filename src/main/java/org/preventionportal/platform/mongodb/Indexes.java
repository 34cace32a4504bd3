package org.preventionportal.platform.mongodb;

import java.time.Duration;
import java.util.List;
import org.bson.Document;

/** Lists the indexes of a module's collections. */
public interface Indexes {

    List<Index> all();

    /**
     * Describes an index as MongoDB is asked for it.
     *
     * @param query what the index is for
     */
    record Index(String collection, Document keys, Document options, String query) {

        /**
         * @param keys as JSON: 1 for ascending, -1 for descending
         * @param query what the index is for, in a sentence
         */
        public static Index on(String collection, String name, String keys, String query) {
            return new Index(collection, Document.parse(keys), new Document("name", name), query);
        }

        /** Returns the index that finds what a collection keeps about a person, without reading all of it. */
        public static Index ofPerson(String collection, String name, String field) {
            return on(collection, name, "{'%s': 1}".formatted(field), "Finds what is kept about a person.")
                    .sparse();
        }

        /** Returns the index that finds the documents whose email has not been posted. */
        public static Index ofPending(String collection, String query) {
            return on(collection, "pendingNotification", "{'pendingNotification': 1}", query)
                    .sparse();
        }

        /** Returns the indexes of a GridFS bucket. */
        public static List<Index> ofFiles(String bucket) {
            var files = on(
                    bucket + ".files",
                    "filename_1_uploadDate_1",
                    "{'filename': 1, 'uploadDate': 1}",
                    "Finds a file by its name. GridFS would build it at the first upload.");
            var chunks = on(
                    bucket + ".chunks",
                    "files_id_1_n_1",
                    "{'files_id': 1, 'n': 1}",
                    "Reads the chunks of a file in their order. GridFS would build it at the first upload.");
            return List.of(files, chunks.unique());
        }

        /** Leaves out documents without the key. Of an index with several keys, only those without any. */
        public Index sparse() {
            return with("sparse", true);
        }

        /**
         * Leaves out documents without the field, for an index with several keys. It serves no query without a
         * condition of the field. The condition must say {@code exists(true)}: MongoDB infers it, engines on PostgreSQL
         * do not.
         */
        public Index onlyWith(String field) {
            return with("partialFilterExpression", new Document(field, new Document("$exists", true)));
        }

        public Index unique() {
            return with("unique", true);
        }

        /** Lets MongoDB delete a document that long after the time in it. */
        public Index expiringAfter(Duration time) {
            return with("expireAfterSeconds", time.toSeconds());
        }

        private Index with(String option, Object value) {
            return new Index(collection, keys, new Document(options).append(option, value), query);
        }

        String name() {
            return options.getString("name");
        }

        Document command() {
            var command = new Document("key", keys);
            command.putAll(options);
            return command;
        }
    }
}
