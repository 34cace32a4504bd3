package org.preventionportal.resources.files;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.preventionportal.resources.FileId;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.stereotype.Component;

/** The bytes of the library's files, in GridFS. They come and go as streams; no file is ever in memory as a whole. */
@Component
class FileStore {

    private static final String BUCKET = "resourceFiles";
    private static final int BATCH = 100;
    private static final int MAX_READERS = 200;

    /** Each has 255 KiB, and those that are fetched at once are in memory. */
    private static final int PIECES_AT_ONCE = 2;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> pieces;
    private final Semaphore readers = new Semaphore(MAX_READERS);

    /** Declares the index of GridFS on its files; the driver would build it at the first upload. */
    @org.springframework.data.mongodb.core.mapping.Document(BUCKET + ".files")
    @CompoundIndex(name = "filename_1_uploadDate_1", def = "{'filename': 1, 'uploadDate': 1}")
    record StoredFile(@Id String id) {}

    /** Declares the index of GridFS on the pieces of its files. */
    @org.springframework.data.mongodb.core.mapping.Document(BUCKET + ".chunks")
    @CompoundIndex(name = "files_id_1_n_1", def = "{'files_id': 1, 'n': 1}", unique = true)
    record StoredPiece(@Id String id) {}

    FileStore(MongoDatabaseFactory database) {
        // The time limit of commands would otherwise be one for all of a file.
        this.bucket = GridFSBuckets.create(database.getMongoDatabase(), BUCKET).withTimeout(1, TimeUnit.HOURS);
        this.pieces = database.getMongoDatabase().getCollection(BUCKET + ".chunks");
    }

    void put(FileId id, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            bucket.uploadFromStream(key(id), id.value(), in);
        }
    }

    /**
     * To be closed by whoever reads it.
     *
     * @param keptFree how many places are kept for others
     * @throws TransientDataAccessResourceException where too many are read already, slowly perhaps
     */
    InputStream open(FileId id, int keptFree) {
        if (readers.availablePermits() <= keptFree || !readers.tryAcquire()) {
            throw new TransientDataAccessResourceException("too many files are being read");
        }
        try {
            return new Counted(bucket.openDownloadStream(key(id)).batchSize(PIECES_AT_ONCE));
        } catch (RuntimeException failed) {
            readers.release();
            throw failed;
        }
    }

    /** Gives its place back when it is closed, once. */
    private final class Counted extends FilterInputStream {

        private final AtomicBoolean open = new AtomicBoolean(true);

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public void close() throws IOException {
            if (open.getAndSet(false)) {
                readers.release();
            }
            super.close();
        }
    }

    /** Also of a file that was only begun, of which there are pieces and no list of them. */
    void remove(FileId id) {
        try {
            bucket.delete(key(id));
        } catch (MongoGridFSException notListed) {
            // Its pieces are gone all the same.
        }
    }

    /** All that were begun before, whether they were finished or not, batch by batch: each has a first piece. */
    void forEachStartedBefore(Instant then, Consumer<List<FileId>> action) {
        var old = new ObjectId(Date.from(then));
        String last = "";
        List<FileId> batch = next(old, last);
        while (!batch.isEmpty()) {
            action.accept(batch);
            last = batch.getLast().value();
            batch = next(old, last);
        }
    }

    private List<FileId> next(ObjectId old, String last) {
        return pieces.find(Filters.and(Filters.eq("n", 0), Filters.lt("_id", old), Filters.gt("files_id", last)))
                .projection(Projections.include("files_id"))
                .sort(Sorts.ascending("files_id"))
                .limit(BATCH)
                .map(piece -> new FileId(piece.getString("files_id")))
                .into(new ArrayList<>());
    }

    private static BsonValue key(FileId id) {
        return new BsonString(id.value());
    }
}
