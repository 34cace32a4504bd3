package org.preventionportal.reporting.bulk;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.bson.BsonString;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Stores the files of exports in GridFS as streams. Each attempt has file names of its own. */
@Component
class BulkFiles {

    /** Chunks of 255 KiB that a reader holds in memory. */
    private static final int PIECES_AT_ONCE = 2;

    private static final String BUCKET = "bulkExportFiles";

    private final GridFSBucket bucket;

    BulkFiles(MongoDatabaseFactory database) {
        // The time limit of commands would otherwise be one for all of a file.
        this.bucket = GridFSBuckets.create(database.getMongoDatabase(), BUCKET).withTimeout(1, TimeUnit.HOURS);
    }

    GridFSUploadStream write(BulkExport attempt, BulkFormat format) {
        return bucket.openUploadStream(key(attempt.id(), attempt.attempts(), format), attempt.id() + "." + format);
    }

    /** The caller must close the stream. */
    InputStream read(BulkExport export, BulkFormat format) {
        return bucket.openDownloadStream(key(export.id(), export.attempts(), format))
                .batchSize(PIECES_AT_ONCE);
    }

    /** Removes the files of all attempts up to this one, finished or not. */
    void remove(ExportId id, int attempts) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            for (BulkFormat format : BulkFormat.values()) {
                remove(key(id, attempt, format));
            }
        }
    }

    private void remove(BsonString key) {
        try {
            bucket.delete(key);
        } catch (MongoGridFSException notListed) {
            // Its pieces are gone all the same.
        }
    }

    private static BsonString key(ExportId id, int attempt, BulkFormat format) {
        return new BsonString("%s.%d.%s".formatted(id, attempt, format.extension()));
    }
}
