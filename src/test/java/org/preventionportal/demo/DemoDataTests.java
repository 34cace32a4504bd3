package org.preventionportal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@PortalTest
class DemoDataTests {

    private static final Criteria COMPLETED_LATELY = Criteria.where("progress.state")
            .is(TaskState.COMPLETED)
            .and("progress.ending.endedOn")
            .gt(LocalDate.of(2021, 1, 1));

    private static final List<String> COUNTED = List.of(
            "partners",
            "contacts",
            "tasks",
            "taskEfforts",
            "inKindSupport",
            "threatEntries",
            "evidenceItems",
            "quarterPlans",
            "programmePeriods");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BuiltInQuestionnaires questionnaires;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Test
    void theDemoReplacesAnOlderOne() {
        given.partnersOnly();
        questionnaires.install();
        DemoData.loadAll(context);
        Map<String, Long> first = counts();
        assertThat(first)
                .as("the first year, and the year that runs with its target")
                .containsEntry("programmePeriods", 2L);
        assertThat(mongo.count(Query.query(COMPLETED_LATELY), "tasks")).isGreaterThan(10);
        assertThat(tasksOfFindings())
                .hasSizeGreaterThan(10)
                .as("the findings are those of the first year")
                .allMatch(task -> task.startsWith("tsk_y1-"));
        assertThat(first).as("the record of a partner").containsEntry("contacts", 5L);
        assertThat(first.get("inKindSupport")).isPositive().isEqualTo(first.get("taskEfforts"));
        CheckedCommands.exempt(() -> mongo.getCollection("demo").deleteMany(new Document()));
        mongo.getCollection("demo").insertOne(new Document("_id", 1));

        DemoData.loadAll(context);

        assertThat(DemoData.of(context).isLoaded()).isTrue();
        assertThat(counts()).isEqualTo(first);
    }

    /** A database that was given may have no partners, and still hold what somebody needs. */
    @Test
    void whateverSomebodyHasStoredIsNotReplacedUnasked() {
        database.clear();
        questionnaires.install();
        assertThat(DemoData.of(context).isEmpty()).isTrue();

        mongo.getCollection("evidenceItems").insertOne(new Document("_id", "evi_1"));

        assertThat(DemoData.of(context).isEmpty()).isFalse();
    }

    private List<String> tasksOfFindings() {
        List<String> measured = mongo.findAll(Document.class, "outcomeMeasures").stream()
                .map(measure -> measure.getString("outcomeId"))
                .toList();
        Stream<String> ofOutcomes =
                mongo.find(Query.query(Criteria.where("_id").in(measured)), Document.class, "outcomes").stream()
                        .map(outcome -> outcome.getString("task"));
        Stream<String> ofQuestions = mongo.findAll(Document.class, "policyQuestions").stream()
                .flatMap(question -> question.getEmbedded(List.of("content", "taskIds"), List.<String>of()).stream());
        Stream<String> ofStudies = mongo.findAll(Document.class, "caseStudies").stream()
                .flatMap(
                        study -> study
                                .getEmbedded(
                                        List.of("publication", "published", "material", "taskIds"), List.<String>of())
                                .stream());
        return Stream.of(ofOutcomes, ofQuestions, ofStudies)
                .flatMap(Function.identity())
                .toList();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String collection : COUNTED) {
            counts.put(collection, mongo.getCollection(collection).countDocuments());
        }
        return counts;
    }
}
