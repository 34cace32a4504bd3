package org.preventionportal.demo;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.preventionportal.support.Account;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.TaskId;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Enters evidence, codes of comments, outcomes with numbers before and after, and policy questions of the first year
 * through the API, as the evaluator and the manager of the demo.
 */
public final class DemoEvidence {

    private static final int EVIDENCE_OF_OUTCOME = 2;

    private final DemoApi api;
    private final MongoOperations mongo;

    public DemoEvidence(ApplicationContext context) {
        this.api = new DemoApi(context);
        this.mongo = context.getBean(MongoOperations.class);
    }

    private record Evidence(
            String kind,
            String consent,
            String source,
            String organisation,
            String region,
            String date,
            String title,
            String summary,
            String excerpts,
            String questions,
            String elements,
            String themes) {}

    private record Measure(
            String title,
            String unit,
            String statement,
            String contribution,
            String changed,
            String elements,
            String months,
            String values) {

        private String csv() {
            List<String> days = words(months);
            List<String> numbers = words(values);
            return IntStream.range(0, days.size())
                    .mapToObj(month -> days.get(month) + "," + numbers.get(month))
                    .collect(Collectors.joining("\n"));
        }
    }

    private record Question(
            String title, String issue, String owner, String body, String state, String result, int tasks) {}

    /**
     * What a comment of the survey is coded to.
     *
     * @param words with which it begins
     */
    private record CommentCode(String words, String questions, String themes) {}

    public void load() {
        api.as(Account.EVALUATOR, () -> {
            DemoCsv.read("/demo/evidence.csv", Evidence.class).forEach(this::record);
            DemoCsv.read("/demo/comment-codes.csv", CommentCode.class).forEach(this::code);
        });
        api.as(Account.MANAGER, () -> {
            Iterator<String> tasks =
                    YearOne.completed(mongo).stream().map(TaskId::value).iterator();
            DemoCsv.read("/demo/measures.csv", Measure.class).forEach(row -> record(row, tasks.next()));
            DemoCsv.read("/demo/policy-questions.csv", Question.class)
                    .forEach(row -> record(
                            row, Stream.generate(tasks::next).limit(row.tasks()).toList()));
        });
    }

    /** The keys of the excerpts that may be quoted, of evidence that is coded to a question. */
    List<String> quotes(EvaluationQuestion question) {
        var coded = Query.query(Criteria.where("evaluationQuestions").is(question.name()))
                .with(Sort.by("content.date", "content.sourceCode"));
        return mongo.find(coded, Document.class, "evidenceItems").stream()
                .flatMap(item -> item.getList("quoteKeys", String.class).stream())
                .toList();
    }

    private void record(Evidence row) {
        Map<String, Object> content = said(Map.of(
                "kind", constant(row.kind()),
                "consent", constant(row.consent()),
                "sourceCode", row.source(),
                "sourceKind", constant(row.organisation()),
                "region", constant(row.region()),
                "date", row.date(),
                "title", row.title(),
                "summary", row.summary()));
        content.put("excerpts", words(row.excerpts()));
        Map<?, ?> recorded = api.create("recordEvidenceItem", Map.of("content", content), "evidenceItem", "id version");
        Map<String, Object> coding = Map.of(
                "evidenceItemId", recorded.get("id"),
                "version", recorded.get("version"),
                "evaluationQuestions", constants(row.questions()),
                "theoryElementKeys", words(row.elements()),
                "themes", constants(row.themes()));
        api.send("codeEvidenceItem", coding, "");
    }

    private void code(CommentCode row) {
        var beginning = Query.query(Criteria.where("text").regex("^" + Pattern.quote(row.words())));
        mongo.find(beginning, Document.class, "surveyComments")
                .forEach(comment -> api.send(
                        "codeSurveyComment",
                        Map.of(
                                "surveyCommentId", comment.get("_id"),
                                "version", 0,
                                "evaluationQuestions", constants(row.questions()),
                                "themes", constants(row.themes())),
                        ""));
    }

    private void record(Measure row, String task) {
        Map<String, Object> outcome = Map.of(
                "kind", "CHANGE_WITHIN_SYSTEM",
                "statement", row.statement(),
                "contribution", row.contribution(),
                "evidence", "DOCUMENTED",
                "evidenceText", "Monthly numbers of the organisation.",
                "significance", "MODERATE");
        Object id = Objects.requireNonNull(
                api.create("recordOutcome", Map.of("taskId", task, "outcome", outcome), "outcome", "id")
                        .get("id"));
        api.send("linkOutcome", Map.of("outcomeId", id, "version", 0, "elementKeys", words(row.elements())), "");
        linkEvidence(id, words(row.elements()));
        Map<String, Object> measure = Map.of(
                "title", row.title(),
                "unit", row.unit(),
                "source", "The organisation’s own records.",
                "changedIn", row.changed(),
                "csv", row.csv());
        api.create("createOutcomeMeasure", Map.of("outcomeId", id, "measure", measure), "outcomeMeasure", "id");
    }

    /** Links evidence of the same elements of the Theory of Change, which supports no other outcome yet. */
    private void linkEvidence(Object outcome, List<String> elements) {
        var related = Query.query(Criteria.where("theoryElementKeys")
                        .in(elements)
                        .and("content.outcomeIds.0")
                        .exists(false))
                .with(Sort.by("content.date", "content.sourceCode"))
                .limit(EVIDENCE_OF_OUTCOME);
        mongo.find(related, Document.class, "evidenceItems")
                .forEach(item -> api.send(
                        "linkEvidenceItem",
                        Map.of(
                                "evidenceItemId", item.get("_id"),
                                "version", item.get("version"),
                                "outcomeIds", List.of(outcome)),
                        ""));
    }

    private void record(Question row, List<String> tasks) {
        Map<String, Object> question = said(Map.of(
                "title", row.title(),
                "issue", row.issue(),
                "ownerName", row.owner(),
                "bodyName", row.body(),
                "state", constant(row.state()),
                "result", row.result()));
        question.put("taskIds", tasks);
        api.create("createPolicyQuestion", Map.of("question", question), "policyQuestion", "id");
    }

    /** Leaves out the cells in which nothing is. */
    private static Map<String, Object> said(Map<String, String> cells) {
        Map<String, Object> said = new HashMap<>(cells);
        said.values().removeIf(""::equals);
        return said;
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : DemoCsv.words(words);
    }

    private static List<String> constants(String words) {
        return words(words).stream().map(DemoEvidence::constant).toList();
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
