package org.preventionportal.tasks.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Files that no document refers to are removed, but not while they may still be uploaded. */
@SliceTest
class DocumentMaintenanceTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private DocumentFileStore store;

    @Autowired
    private DocumentMaintenance maintenance;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void anUploadInProgressIsKeptAndAnAbandonedOneIsRemoved() throws IOException {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        TaskDocument document =
                mongo.insert(StoredDocuments.document(task, Given.NORTH, Account.PARTNER_NORTH, clock.instant()));
        DocumentFileId uploaded = DocumentFileId.random();
        put(uploaded);
        mongo.getCollection("documentFiles.files").deleteOne(new Document("_id", uploaded.value())); // inserted last
        DocumentFileId referenced =
                Objects.requireNonNull(document.versions().getFirst().file()).id();
        put(referenced);

        maintenance.removeRemains();
        assertThat(stored()).containsExactlyInAnyOrder(uploaded.value(), referenced.value());

        clock.advance(Duration.ofHours(2));
        maintenance.removeRemains();
        assertThat(stored()).containsExactly(referenced.value());
    }

    @Test
    void moreFilesThanOneCommandReadsAreRemoved() throws IOException {
        List<DocumentFileId> files =
                IntStream.range(0, 101).mapToObj(_ -> DocumentFileId.random()).toList();
        for (DocumentFileId file : files) {
            put(file);
        }
        assertThat(stored())
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(DocumentFileId::value).toList());

        clock.advance(Duration.ofHours(2));
        maintenance.removeRemains();
        assertThat(stored()).isEmpty();
    }

    private void put(DocumentFileId file) throws IOException {
        store.put(file, Files.writeString(folder.resolve("policy.txt"), "Ask first."));
    }

    private List<String> stored() {
        return mongo.getCollection("documentFiles.chunks")
                .distinct("files_id", String.class)
                .into(new ArrayList<>());
    }
}
