package org.preventionportal.resources.files;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
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
import org.preventionportal.resources.FileId;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The bytes of the library's files, in GridFS. They come and go as streams; no file is ever in memory as a whole. */
@Component
class FileStore {

    private static final int BATCH = 100;
    private static final int MOST_READERS = 200;

    /** Each has 255 KiB, and those that are fetched at once are in memory. */
    private static final int PIECES_AT_ONCE = 2;

    private final GridFSBucket bucket;
    private final Semaphore readers = new Semaphore(MOST_READERS);

    FileStore(MongoDatabaseFactory database) {
        // The time limit of commands would otherwise be one for all of a file.
        this.bucket = GridFSBuckets.create(database.getMongoDatabase(), "resourceFiles")
                .withTimeout(1, TimeUnit.HOURS);
    }

    void put(FileId id, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            bucket.uploadFromStream(key(id), id.value(), in);
        }
    }

    /**
     * To be closed by whoever reads it.
     *
     * @throws TransientDataAccessResourceException where too many are read already, slowly perhaps
     */
    InputStream open(FileId id) {
        if (!readers.tryAcquire()) {
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

    /** All that were put before, batch by batch. */
    void forEachPutBefore(Instant then, Consumer<List<FileId>> action) {
        BsonValue last = new BsonString("");
        List<FileId> batch = next(then, last);
        while (!batch.isEmpty()) {
            action.accept(batch);
            last = key(batch.getLast());
            batch = next(then, last);
        }
    }

    private List<FileId> next(Instant then, BsonValue last) {
        List<FileId> batch = new ArrayList<>();
        bucket.find(Filters.and(Filters.lt("uploadDate", Date.from(then)), Filters.gt("_id", last)))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .forEach(file -> batch.add(new FileId(file.getId().asString().getValue())));
        return batch;
    }

    private static BsonValue key(FileId id) {
        return new BsonString(id.value());
    }
}
