package org.preventionportal.tasks.documents;

import io.micrometer.core.instrument.MeterRegistry;
import org.preventionportal.files.FileStore;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Stores the content of documents, apart from the files of the library, of which some are public. */
@Component
class DocumentFileStore extends FileStore {

    private static final int MAX_READERS = 100;

    DocumentFileStore(MongoDatabaseFactory database, MeterRegistry registry) {
        super("documentFiles", MAX_READERS, database, registry);
    }
}
