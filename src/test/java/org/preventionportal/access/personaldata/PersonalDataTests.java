package org.preventionportal.access.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Indexes;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.util.ClassUtils;

/** A new collection with people or addresses needs a {@link PersonalDataSource}, or nobody could find them in it. */
@SliceTest
class PersonalDataTests {

    private static final Pattern TEXT_ABOUT_A_PERSON = Pattern.compile(
            "(?i)to|.*(email|address|person|phone|surname|firstname|lastname|actor|author|recipient).*");

    /** Fields that a source of its own finds, names beside a declared address, and numbers of an organisation. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Reader person",
            "ExpressionOfInterest firstName",
            "ExpressionOfInterest lastName",
            "Partner frontDoor.telephone",
            "Partner frontDoor.outOfHoursTelephone");

    /** The collections that grow fastest. */
    private static final Set<String> LARGE = Set.of(
            "audit",
            "contacts",
            "inKindSupport",
            "intelligenceAccesses",
            "messages",
            "outbox",
            "outcomeTheoryLinks",
            "outcomes",
            "participants",
            "participations",
            "readMarks",
            "resourceTasks",
            "taskDocuments",
            "taskEfforts",
            "tasks");

    @Autowired
    private List<PersonalDataSource> sources;

    @Autowired
    private List<Indexes> indexes;

    @Autowired
    private MongoOperations mongo;

    @Test
    void everyStoredPersonAndAddressIsDeclared() {
        assertThat(declared()).containsAll(stored());
    }

    @Test
    void everyDeclaredFieldIsStored() {
        assertThat(records())
                .flatMap(PersonalRecords::mentions)
                .allSatisfy(mention ->
                        assertThat(mention.paths()).as(mention.field()).isNotEmpty());
    }

    /** Who must not see a task reads nothing about it in a person's file. */
    @Test
    void whatBelongsToATaskIsHiddenWithIt() {
        assertThat(records())
                .filteredOn(source -> RecordPaths.types(source.type()).get("task") == TaskId.class)
                .filteredOn(source -> !source.type().getSimpleName().equals("TaskLink")) // no text
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.hides())
                        .as(source.type().getSimpleName())
                        .isTrue());
    }

    /** One condition without an index would make the search for a person read every document. */
    @Test
    void largeCollectionsHaveAnIndexForEachDeclaredField() {
        Set<String> indexed = indexes.stream()
                .flatMap(module -> module.all().stream())
                .map(index -> index.collection() + " "
                        + index.keys().keySet().iterator().next())
                .collect(Collectors.toSet());
        assertThat(records())
                .filteredOn(source -> LARGE.contains(mongo.getCollectionName(source.type())))
                .hasSize(LARGE.size())
                .flatExtracting(source -> source.mentions().stream()
                        .flatMap(mention -> mention.paths().stream())
                        .map(path -> mongo.getCollectionName(source.type()) + " " + path)
                        .toList())
                .isSubsetOf(indexed);
    }

    /** Through lists, parts and the material of a publication, and under the name that the database has. */
    @Test
    void fieldsAreFoundAtAnyDepth() {
        assertThat(RecordPaths.types(Whole.class))
                .containsOnlyKeys("_id", "parts.actor", "parts.only.value", "choice.reader");
        assertThat(stored())
                .contains("Task coBeneficiaries.author", "Resource publication.draft.version.approval.approvedBy");
    }

    record Whole(@org.springframework.data.annotation.Id PersonId owner, List<Part<Only>> parts, Choice choice) {}

    record Part<T>(PersonId actor, T only) {}

    record Only(String value) {}

    sealed interface Choice permits Reader {}

    record Reader(PersonId reader) implements Choice {}

    private Stream<PersonalRecords> records() {
        return sources.stream().filter(PersonalRecords.class::isInstance).map(PersonalRecords.class::cast);
    }

    private Set<String> declared() {
        var declared = new TreeSet<>(ELSEWHERE);
        records()
                .forEach(source -> source.mentions()
                        .forEach(mention -> mention.paths()
                                .forEach(path -> declared.add(source.type().getSimpleName() + " " + path))));
        return declared;
    }

    private static Set<String> stored() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Document.class));
        var stored = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents(PreventionPortalApplication.class.getPackageName())) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            assertThat(type)
                    .as("what is stored is a record, whose fields can be listed")
                    .isRecord();
            for (Map.Entry<String, Class<?>> field : RecordPaths.types(type).entrySet()) {
                String name = field.getKey().substring(field.getKey().lastIndexOf('.') + 1);
                if (field.getValue() == PersonId.class
                        || (field.getValue() == String.class
                                && TEXT_ABOUT_A_PERSON.matcher(name).matches())) {
                    stored.add(type.getSimpleName() + " " + field.getKey());
                }
            }
        }
        return stored;
    }
}
