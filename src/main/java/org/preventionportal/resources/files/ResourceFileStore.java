package org.preventionportal.resources.files;

import io.micrometer.core.instrument.MeterRegistry;
import org.preventionportal.files.FileStore;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Stores the content of files of resources. */
@Component
class ResourceFileStore extends FileStore {

    private static final int MAX_READERS = 200;

    ResourceFileStore(MongoDatabaseFactory database, MeterRegistry registry) {
        super("resourceFiles", MAX_READERS, database, registry);
    }
}
