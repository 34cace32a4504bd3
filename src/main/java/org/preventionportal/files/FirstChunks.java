package org.preventionportal.files;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Finds files in batches by their first chunks. An upload that did not finish has one, too. */
final class FirstChunks {

    private static final int BATCH = 100;

    private final MongoCollection<Document> chunks;

    FirstChunks(MongoCollection<Document> chunks) {
        this.chunks = chunks;
    }

    /** The next files in order of their ids. The index alone answers this, so that no content is read. */
    List<String> after(String last) {
        return files(Filters.and(Filters.eq("n", 0), Filters.gt("files_id", last)));
    }

    /** Those of a batch of files that were started before an instant. */
    List<String> startedBefore(Instant at, Collection<String> batch) {
        return batch.isEmpty()
                ? List.of()
                : files(Filters.and(
                        Filters.eq("n", 0),
                        Filters.in("files_id", batch),
                        Filters.lt("_id", new ObjectId(Date.from(at)))));
    }

    private List<String> files(Bson which) {
        return chunks.find(which)
                .projection(Projections.fields(Projections.include("files_id"), Projections.excludeId()))
                .sort(Sorts.ascending("files_id"))
                .limit(BATCH)
                .map(chunk -> chunk.getString("files_id"))
                .into(new ArrayList<>());
    }
}
