package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.evidence.measures.MeasureDriver;
import org.preventionportal.evidence.policy.PolicyQuestionDriver;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.evidence.theory.TheoryDriver;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Need;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.execution.GraphQlSource;

@SliceTest
class AuditTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private Clock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private GraphQlSource source;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void everyMutationLeavesOneEntryWhateverComesOfIt() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input decline = Input.of(task).with("reason", "DUPLICATE");
        assertThat(portal.codes(Account.OFFICER_SOUTH_EAST, "tasks/declineTask", decline))
                .containsExactly("NOT_ALLOWED");
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/declineTask", decline);
        portal.ask(Account.PARTNER_SOUTH, "tasks/declineTask", Map.of("input", decline))
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));

        assertThat(entries(Map.of("targetId", task.id())))
                .extracting(Entry::outcome, Entry::codes, entry -> entry.actor().id())
                .containsExactly(
                        tuple("DENIED", List.of(), Account.PARTNER_SOUTH.id().value()),
                        tuple("DONE", List.of(), Account.OFFICER_NORTH_EAST.id().value()),
                        tuple(
                                "REFUSED",
                                List.of("NOT_ALLOWED"),
                                Account.OFFICER_SOUTH_EAST.id().value()));
    }

    /** An id may have words; those that somebody has typed could be anything. */
    @ParameterizedTest
    @CsvSource({
        "tasks/declineTask, taskId, tsk_words-of-choice, false",
        "partners/suspendPartner, partnerId, ptn_words-of-choice, false",
        "partners/suspendPartner, partnerId, ptn_northumberland-county-council, true",
        "accounts/suspendAccount, personId, 00000000-0000-4000-8000-000000000009, true",
        "accounts/suspendAccount, personId, words-of-choice, false",
    })
    void aDeniedOperationHasATargetIfItsIdIsOfTheService(String document, String field, String id, boolean isTarget) {
        Map<String, Object> input = new HashMap<>(Map.of(field, id));
        if (!field.equals("personId")) {
            input.putAll(Map.of("version", 1, "reason", "DUPLICATE"));
        } else {
            input.put("reason", "LEFT");
        }
        portal.text(Account.NOBODY, document, Map.of("input", input));
        assertThat(entries(Map.of("filter", Map.of("outcome", "DENIED"))))
                .extracting(Entry::targetId)
                .containsExactly(isTarget ? id : null);
    }

    /** What is denied would otherwise name nothing to which it was done. */
    @Test
    void everyMutationOfAnObjectNamesItsTarget() {
        assertThat(source.schema().getMutationType().getFieldDefinitions())
                .extracting(mutation -> ids(mutation.getArgument("input")))
                .filteredOn(ids -> !ids.isEmpty())
                .allSatisfy(ids -> assertThat(ids).containsAnyElementsOf(AuditedOperations.TARGETS));
    }

    private static List<String> ids(GraphQLArgument input) {
        var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(input.getType());
        return type.getFields().stream()
                .filter(field -> GraphQLTypeUtil.unwrapNonNull(field.getType()).equals(Scalars.GraphQLID))
                .map(GraphQLInputObjectField::getName)
                .toList();
    }

    @Test
    void anEntryNamesRolesOrganisationAndTheCorrelationIdOfTheAnswer() {
        String[] answered = new String[1];
        portal.ask(Account.PARTNER_NORTH, "tasks/triageQueue", Map.of("first", 1))
                .errors()
                .satisfy(errors -> answered[0] =
                        String.valueOf(errors.getFirst().getExtensions().get("correlationId")));

        assertThat(entries(Map.of())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("TRIAGE_QUEUE");
            assertThat(entry.outcome()).isEqualTo("DENIED");
            assertThat(entry.roles()).containsExactly("PARTNER");
            assertThat(entry.partners()).containsExactly(new Named(Given.NORTH.value()));
            assertThat(entry.correlationId()).isEqualTo(answered[0]);
        });
    }

    @Test
    void anAnonymousCallHasAnEntryToo() {
        Input input = Input.of("taskId", "evil text").with("version", 1);
        Portal.ask(portal.anonymous(), "tasks/requestTask", Map.of("input", input))
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
        assertThat(entries(Map.of())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("REQUEST_TASK");
            assertThat(entry.outcome()).isEqualTo("DENIED");
            assertThat(entry.targetId()).isNull();
        });
    }

    @Test
    void readingLeavesNoEntryAndEntriesAreFoundByPerson() {
        portal.readAll(Account.MANAGER, "tasks/tasks", Map.of(), "tasks.edges", Object.class);
        assertThat(entries(Map.of())).isEmpty();
        for (Account account : List.of(Account.MANAGER, Account.OFFICER_NORTH_EAST)) {
            Input partner =
                    Input.of("name", "A").withKey().with("kind", "OTHER").with("region", "WALES");
            assertThat(portal.codes(account, "partners/registerPartner", partner))
                    .isEmpty();
        }
        assertThat(entries(Map.of("actorId", Account.MANAGER.id())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.targetId()).startsWith("ptn_"));
        assertThat(entries(Map.of())).hasSize(2);
    }

    @Test
    void entriesAreFoundByOperationOutcomeAndDayAndNameTheObjectThatTheAdministratorMayNotSee() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input decline = Input.of(task).with("reason", "DUPLICATE");
        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/declineTask", decline);
        portal.codes(Account.OFFICER_NORTH_EAST, "tasks/declineTask", decline);
        String today = LondonTime.today(clock).toString();
        String tomorrow = LondonTime.today(clock).plusDays(1).toString();

        assertThat(entries(Map.of("filter", Map.of("action", "DECLINE_TASK", "startsOn", today, "endsOn", today))))
                .extracting(Entry::outcome, Entry::targetTitle)
                .containsExactly(
                        tuple("REFUSED", task.reference() + ", " + task.need().title()),
                        tuple("DONE", task.reference() + ", " + task.need().title()));
        assertThat(entries(Map.of("targetId", task.reference().value().toLowerCase(Locale.ROOT))))
                .extracting(Entry::targetId, Entry::objectTitles)
                .containsOnly(tuple(
                        task.id().value(),
                        List.of(task.reference() + ", " + task.need().title())));
        assertThat(entries(Map.of("filter", Map.of("outcome", "REFUSED")))).hasSize(1);
        assertThat(entries(Map.of("filter", Map.of("action", "ACCEPT_TASK")))).isEmpty();
        assertThat(entries(Map.of("filter", Map.of("startsOn", tomorrow)))).isEmpty();
    }

    /** Administrators do not read descriptions: words of these find nothing. */
    @ParameterizedTest
    @CsvSource({
        "train county, 1",
        "lines COUNTY, 1",
        "training for county, 1",
        "trained, 1",
        "drugs, 0",
        "county drugs, 0",
        "p, 0",
        "harb coun, 1",
        "council, 1",
        "kent, 0",
        "the, 0",
        "' ', 2",
    })
    void entriesAreFoundByTheTitleOfATaskOrTheNameOfAPartner(String words, int count) {
        declined(UnaryOperator.identity());
        portal.codes(
                Account.MANAGER,
                "partners/registerPartner",
                Input.of("name", "Harbour Council")
                        .withKey()
                        .with("kind", "OTHER")
                        .with("region", "WALES"));

        assertThat(about(words)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"Caerdydd, 1", "hyfforddiant caer, 1", "plant, 0"})
    void aWelshTitleIsFoundByTheDictionaryFormsOfItsWords(String words, int count) {
        declined(need -> Needs.with(
                need,
                Map.of(
                        "title", "Hyfforddiant yng Nghaerdydd",
                        "description", "Mae ein timau yn cwrdd â phlant ond nid ydynt yn gwybod beth i'w ofyn.")));

        assertThat(about(words)).hasSize(count);
    }

    /** Only its author knows of it. */
    @Test
    void aDraftIsNotFoundByItsTitle() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        portal.changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(draft));
        assertThat(about("county")).hasSize(1);

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(draft.id().value())),
                Update.update("progress.state", "DRAFT"),
                Task.class);

        assertThat(about("county")).isEmpty();
        assertThat(about(draft.reference().value())).hasSize(1);
    }

    /** The database would look for entries about each of them. */
    @Test
    void wordsThatTooManyObjectsHaveAreRefused() {
        schools(101);

        portal.ask(Account.ADMIN, "audit/auditTrail", Map.of("first", 1, "filter", Map.of("object", "harbour")))
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getMessage())
                            .isEqualTo("More than 100 tasks or partners have these words. Enter more words.");
                    assertThat(error.getExtensions()).containsEntry("argument", "filter.object");
                }));
        mongo.getCollection("partners").deleteOne(new Document("_id", "ptn_0"));
        assertThat(about("harbour")).isEmpty();
    }

    @Test
    void wordsThatTooManyObjectsHaveNarrowTheEntriesAboutOne() {
        for (String name : List.of("Harbour Council", "Mountain Council")) {
            portal.codes(
                    Account.MANAGER,
                    "partners/registerPartner",
                    Input.of("name", name).withKey().with("kind", "OTHER").with("region", "WALES"));
        }
        schools(101);

        assertThat(entries(Map.of()))
                .filteredOn(entry -> entries(Map.of(
                                "targetId",
                                Objects.requireNonNull(entry.targetId()),
                                "filter",
                                Map.of("object", "harbour")))
                        .contains(entry))
                .extracting(Entry::targetTitle)
                .containsExactly("Harbour Council");
    }

    private void schools(int count) {
        mongo.getCollection("partners")
                .insertMany(IntStream.range(0, count)
                        .mapToObj(number -> new Document("_id", "ptn_" + number)
                                .append("name", "Harbour School " + number)
                                .append("words", List.of("harbour", "school")))
                        .toList());
    }

    @Test
    void aTaskIsFoundByItsReferenceButNotByATitleThatTheAdministratorMayNotSee() {
        Task task = declined(UnaryOperator.identity());
        String reference = task.reference().value().toLowerCase(Locale.ROOT);
        assertThat(about(reference)).hasSize(1);
        assertThat(entries(Map.of("targetId", Given.NORTH, "filter", Map.of("object", reference))))
                .isEmpty();
        assertThat(entries(Map.of("targetId", task.id(), "filter", Map.of("object", "county"))))
                .hasSize(1);

        given.excluding(task, Account.ADMIN);

        assertThat(about("county")).isEmpty();
        assertThat(about(reference)).hasSize(1);
    }

    @Test
    void entriesNameEvidenceThatIsNotWithdrawnMeasuresAndPolicyQuestions() {
        new PolicyQuestionDriver(portal).created();
        new MeasureDriver(portal, given).created();
        var evidence = new EvidenceDriver(portal);
        Evidence interview = evidence.recorded(EvidenceDriver.interview("S1"));
        assertThat(titles("RECORD_EVIDENCE_ITEM")).containsExactly("Interview with a police representative");
        assertThat(titles("CREATE_OUTCOME_MEASURE")).containsExactly("NRM referrals");
        assertThat(titles("CREATE_POLICY_QUESTION")).containsExactly("Is “plugging” sexual assault?");

        evidence.withdraw(interview);

        assertThat(titles("RECORD_EVIDENCE_ITEM")).isEmpty();
    }

    /** For somebody who is excluded from a task, it does not exist. */
    @Test
    void noEntryNamesAMeasureOfATaskFromWhichTheAdministratorIsExcluded() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        var measures = new MeasureDriver(portal, given);
        measures.createdFor(new TheoryDriver(portal, given).outcomeOf(task));
        measures.created();
        assertThat(titles("CREATE_OUTCOME_MEASURE")).containsExactly("NRM referrals", "NRM referrals");

        given.excluding(task, Account.ADMIN);

        assertThat(titles("CREATE_OUTCOME_MEASURE")).containsExactly("NRM referrals");
    }

    private List<String> titles(String action) {
        return entries(Map.of("filter", Map.of("action", action))).stream()
                .flatMap(entry -> entry.objectTitles().stream())
                .toList();
    }

    private Task declined(UnaryOperator<Need> changes) {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH, changes);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/declineTask", Input.of(task).with("reason", "DUPLICATE"));
        return task;
    }

    private List<Entry> about(String words) {
        return entries(Map.of("filter", Map.of("object", words)));
    }

    /** The page shows such an entry as of 20 minutes past midnight. */
    @Test
    void entriesAreFoundByTheDayInLondon() {
        mongo.insert(
                new Document("_id", "aud_" + UUID.randomUUID())
                        .append("occurredAt", Instant.parse("2026-07-01T23:20:00Z"))
                        .append("actor", Account.MANAGER.id().value())
                        .append("roles", List.of())
                        .append("partners", List.of())
                        .append("operation", "postNote")
                        .append("outcome", "DENIED")
                        .append("codes", List.of())
                        .append("correlationId", "none"),
                "audit");

        assertThat(entries(Map.of("filter", Map.of("startsOn", "2026-07-02", "endsOn", "2026-07-02"))))
                .hasSize(1);
        assertThat(entries(Map.of("filter", Map.of("endsOn", "2026-07-01")))).isEmpty();
    }

    private record Entry(
            String action,
            String outcome,
            List<String> codes,
            Named actor,
            List<String> roles,
            List<Named> partners,
            @Nullable String targetId,
            @Nullable String targetTitle,
            List<String> objectTitles,
            String correlationId) {}

    private record Named(String id) {}

    private List<Entry> entries(Map<String, ?> filter) {
        return portal.readAll(Account.ADMIN, "audit/auditTrail", filter, "auditTrail.edges[*].node", Entry.class);
    }
}
