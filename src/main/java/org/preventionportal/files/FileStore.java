package org.preventionportal.files;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Stores the content of files in GridFS. Files are streamed and never held in memory as a whole. Each module that has
 * files extends it for a bucket of its own, so that none reads or deletes the files of another one.
 */
public abstract class FileStore {

    /** Number of chunks of 255 KiB that one download holds in memory. */
    private static final int CHUNKS_PER_BATCH = 2;

    private final GridFSBucket bucket;
    private final FirstChunks chunks;
    private final Semaphore readers;

    private final Counter tooMany;

    /** @param maxReaders number of files that may be read at the same time */
    protected FileStore(String name, int maxReaders, MongoDatabaseFactory database, MeterRegistry registry) {
        this.readers = new Semaphore(maxReaders);
        this.tooMany = LimitCounter.of(registry, "downloads");
        // Otherwise the time limit of a single command would apply to the transfer of a whole file.
        this.bucket = GridFSBuckets.create(database.getMongoDatabase(), name).withTimeout(1, TimeUnit.HOURS);
        this.chunks = new FirstChunks(database.getMongoDatabase().getCollection(name + ".chunks"));
    }

    public void put(Id id, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            bucket.uploadFromStream(key(id), id.value(), in);
        }
    }

    /**
     * Opens a stream that the caller must close.
     *
     * @param reserved number of concurrent downloads that this caller must leave free for others
     * @throws TransientDataAccessResourceException if too many files are being read
     */
    public InputStream open(Id id, int reserved) {
        if (readers.availablePermits() <= reserved || !readers.tryAcquire()) {
            tooMany.increment();
            throw new TransientDataAccessResourceException("too many files are being read");
        }
        try {
            return new PermitStream(bucket.openDownloadStream(key(id)).batchSize(CHUNKS_PER_BATCH));
        } catch (RuntimeException failed) {
            readers.release();
            throw failed;
        }
    }

    /** Releases its permit once when it is closed. */
    private final class PermitStream extends FilterInputStream {

        private final AtomicBoolean open = new AtomicBoolean(true);

        private PermitStream(InputStream in) {
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

    /** Also removes the chunks of a file whose upload did not finish. */
    public void remove(Id id) {
        remove(key(id));
    }

    private void remove(BsonValue key) {
        try {
            bucket.delete(key);
        } catch (MongoGridFSException withoutFile) {
            // The chunks have been deleted nevertheless.
        }
    }

    /**
     * Removes the files that nothing refers to, finished or not.
     *
     * @param startedBefore keeps later files, which may still be uploaded
     * @param referenced returns which of some files something refers to
     * @return the number of removed files
     */
    public int removeUnreferenced(Instant startedBefore, Function<List<String>, Set<String>> referenced) {
        int removed = 0;
        List<String> batch = chunks.after("");
        while (!batch.isEmpty()) {
            List<String> unreferenced = new ArrayList<>(batch);
            unreferenced.removeAll(referenced.apply(batch));
            List<String> old = chunks.startedBefore(startedBefore, unreferenced);
            old.forEach(file -> remove(new BsonString(file)));
            removed += old.size();
            batch = chunks.after(batch.getLast());
        }
        return removed;
    }

    private static BsonValue key(Id id) {
        return new BsonString(id.value());
    }
}
