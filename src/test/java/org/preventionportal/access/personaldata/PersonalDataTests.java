package org.preventionportal.access.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Indexes;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
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

    private static final Account FORMER = Account.MANAGER;

    private static final Pattern ACCOUNT = Pattern.compile("0{8}-0000-4000-8000-0{10}\\d\\d");

    @Autowired
    private Given given;

    @Autowired
    private Portal portal;

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

    /** Also within a text, such as the value that a field had before. */
    @Test
    void everyPersonOfATaskAndItsHistoryIsDeclared() {
        given.partnersOnly();
        taskWithFormerPeople();
        Set<String> declared = records()
                .flatMap(source -> Stream.concat(
                                source.mentions().stream().flatMap(mention -> mention.paths().stream()),
                                source.inHistory().stream().flatMap(PersonInHistory::paths))
                        .map(path -> mongo.getCollectionName(source.type()) + " " + path))
                .collect(Collectors.toSet());

        Set<String> found = new TreeSet<>();
        for (String collection : List.of("tasks", "audit", "outbox")) {
            for (var stored : mongo.findAll(org.bson.Document.class, collection)) {
                addPeople(stored, "", path -> found.add(collection + " " + path));
            }
        }
        found.remove("audit targetId");
        assertThat(found).contains("tasks progress.history.fieldChanges.before", "audit actor");
        assertThat(declared).containsAll(found);
    }

    @Test
    void whoWasNamedBeforeIsFound() {
        given.partnersOnly();
        Task task = taskWithFormerPeople();
        String title = task.need().title();

        for (Account officer : List.of(FORMER, Account.OFFICER_NORTH_EAST)) {
            assertThat(inTasks(officer)).contains("You are or were the officer who delivers the task of " + title);
        }
        for (Account colleague : List.of(Account.COLLEAGUE_NORTH, Account.LEAD_NORTH)) {
            assertThat(inTasks(colleague)).contains("A colleague shared the task with you of " + title);
        }
        assertThat(inTasks(Account.EVALUATOR)).isEmpty();
        assertThat(tasks().flatMap(source -> source.find(new DataSubject(Account.COLLEAGUE_NORTH.id(), null)).stream()))
                .as("in a request, which cannot wait for the histories of all tasks")
                .isEmpty();

        printLists();
        for (Account colleague : List.of(Account.COLLEAGUE_NORTH, Account.LEAD_NORTH)) {
            assertThat(inTasks(colleague)).contains("A colleague shared the task with you of " + title);
        }
    }

    /** As release 0.9 stored several people. */
    private void printLists() {
        for (var task : mongo.findAll(org.bson.Document.class, "tasks")) {
            var history = task.get("progress", org.bson.Document.class).getList("history", org.bson.Document.class);
            history.stream()
                    .flatMap(entry -> entry.getList("fieldChanges", org.bson.Document.class).stream())
                    .filter(change -> "colleagues".equals(change.get("field")))
                    .forEach(change ->
                            change.replaceAll((name, value) -> name.equals("field") ? value : "[" + value + "]"));
            mongo.save(task, "tasks");
        }
    }

    /** Given to a colleague by the first officer, and shared with one of two people afterwards. */
    private Task taskWithFormerPeople() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, FORMER);
        share(task, Account.COLLEAGUE_NORTH, Account.LEAD_NORTH);
        share(task, Account.LEAD_NORTH);
        portal.changeTask(
                Account.MANAGER,
                "tasks/assignTask",
                Input.of(given.load(task)).with("officerId", Account.OFFICER_NORTH_EAST.id()));
        return task;
    }

    private void share(Task task, Account... colleagues) {
        portal.changeTask(
                Account.LEAD_NORTH,
                "tasks/shareTask",
                Input.of(given.load(task))
                        .with("visibility", "NAMED_COLLEAGUES")
                        .with(
                                "colleagueIds",
                                Stream.of(colleagues).map(Account::id).toList()));
    }

    private List<String> inTasks(Account account) {
        return tasks().flatMap(source -> source.findWithoutIndex(new DataSubject(account.id(), null)).stream())
                .map(item -> item.description() + " of " + item.title())
                .toList();
    }

    private Stream<PersonalRecords> tasks() {
        return records().filter(source -> source.type() == Task.class);
    }

    private static void addPeople(Object value, String path, Consumer<String> found) {
        switch (value) {
            case org.bson.Document document ->
                document.forEach((name, inner) -> addPeople(inner, path.isEmpty() ? name : path + "." + name, found));
            case List<?> several -> several.forEach(inner -> addPeople(inner, path, found));
            case String text when ACCOUNT.matcher(text).find() -> found.accept(path);
            case null, default -> {}
        }
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
