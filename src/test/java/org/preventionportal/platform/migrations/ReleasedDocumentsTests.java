package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.ClassUtils;

/** Documents of every release are read by this one, after its migrations. */
@SliceTest
class ReleasedDocumentsTests {

    private static final Path RELEASES = Path.of("src/test/resources/documents");

    /** They end within hours or days, and the demo is made anew, so no release has to read those of another. */
    private static final Set<String> SHORT_LIVED = Set.of("sessions", "sign_ins", "surveyStarts", "demo");

    /** What a later release was the first to store. */
    private static final Set<String> LATER = Set.of(
            "calendarKeys",
            "deletedInvitations",
            "documentUploads",
            "evidenceItems",
            "exportedAttendance",
            "expressionsOfInterest",
            "inKindSupport",
            "intelligenceAccesses",
            "kindEfforts",
            "lastSignIns",
            "officerCapacities",
            "outcomeMeasures",
            "outcomeTheoryLinks",
            "policyQuestions",
            "quarterPlanComments",
            "quarterPlans",
            "retentionRuns",
            "revokedAccounts",
            "sharedPublications",
            "suspendedAccounts",
            "taskDocuments",
            "taskEfforts",
            "taskReferences",
            "theoriesOfChange",
            "threatEntries",
            "threatQuarters");

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Migrations migrations;

    static List<Path> releases() throws IOException {
        return in(RELEASES);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @AfterEach
    void end() {
        database.clearWithoutSamples();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyDocumentIsRead(Path release) throws IOException {
        Map<String, List<Document>> waiting = documents(release);
        assertThat(waiting.keySet()).containsAll(stored().keySet());
        while (!waiting.isEmpty()) {
            database.clearWithoutSamples();
            waiting.forEach(
                    (collection, documents) -> mongo.getCollection(collection).insertMany(withoutRepeats(documents)));

            migrations.start();

            stored().forEach((collection, type) ->
                    assertThat(unreadable(type)).as(collection).isEmpty());
            waiting.values().removeIf(List::isEmpty);
        }
    }

    private List<String> unreadable(Class<?> type) {
        return StoredRecords.find(
                        mongo,
                        new Query(),
                        type,
                        (value, document) -> value == null ? String.valueOf(document.get("_id")) : "")
                .stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Map<String, List<Document>> documents(Path release) throws IOException {
        Map<String, List<Document>> documents = new HashMap<>();
        for (Path collection : in(release)) {
            documents.put(
                    name(collection),
                    new ArrayList<>(Files.readAllLines(collection).stream()
                            .map(Document::parse)
                            .toList()));
        }
        return documents;
    }

    /** Takes the documents out of the list, except further ones with the same id. */
    private static List<Document> withoutRepeats(List<Document> documents) {
        Map<Object, Document> first = new HashMap<>();
        documents.removeIf(document -> first.putIfAbsent(document.get("_id"), document) == null);
        return List.copyOf(first.values());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".jsonl", "");
    }

    /** The records that are stored, by their collections. */
    private static Map<String, Class<?>> stored() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(org.springframework.data.mongodb.core.mapping.Document.class));
        Map<String, Class<?>> all = scan.findCandidateComponents("org.preventionportal").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type ->
                        type.getEnclosingClass() == null || !type.getName().contains("Tests"))
                .collect(Collectors.toMap(ReleasedDocumentsTests::collection, Function.identity()));
        all.keySet().removeAll(SHORT_LIVED);
        all.keySet().removeAll(LATER);
        return all;
    }

    private static String collection(Class<?> type) {
        return type.getAnnotation(org.springframework.data.mongodb.core.mapping.Document.class)
                .value();
    }
}
