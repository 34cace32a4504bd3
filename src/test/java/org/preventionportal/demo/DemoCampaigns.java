package org.preventionportal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Opens a rolling campaign for each of two waves, and the form of a session that is to come, through the API. */
final class DemoCampaigns {

    private static final int MONTHS = 11;

    private final DemoApi api;
    private final MongoOperations mongo;
    private final LocalDate today;

    DemoCampaigns(ApplicationContext context) {
        this.api = new DemoApi(context);
        this.mongo = context.getBean(MongoOperations.class);
        this.today = LondonTime.today(context.getBean(Clock.class));
    }

    void open() {
        api.as(Account.EVALUATOR, () -> {
            openRolling("What changed four weeks after each task", "FIRST");
            openRolling("What changed six months after each task", "SIX_MONTHS");
        });
        api.as(Account.MANAGER, this::createEventForm);
    }

    /** The results of each show those of the other, because they have the same questionnaire. */
    private void openRolling(String name, String wave) {
        String last = today.plusMonths(MONTHS).toString();
        Map<String, Object> plan = Map.of(
                "name",
                name,
                "questionnaireId",
                BuiltInQuestionnaires.YEAR_ONE.value(),
                "invitation",
                "ROLLING",
                "tasks",
                Map.of("startsOn", today.minusMonths(1).toString(), "endsOn", last),
                "rolling",
                Map.of("waves", List.of(wave), "firstAfterWeeks", 4, "resultsEveryMonths", 1),
                "reminders",
                Map.of("maxCount", 2, "minGapDays", 7),
                "closesOn",
                last);
        Map<?, ?> planned = api.create("createSurveyCampaign", Map.of("plan", plan), "surveyCampaign", "id version");
        api.send(
                "openSurveyCampaign",
                Map.of("surveyCampaignId", planned.get("id"), "version", planned.get("version")),
                "");
    }

    /** Not of the partner whose tasks the guide shows. */
    private void createEventForm() {
        var accepted = Criteria.where("progress.state")
                .is(TaskState.ACCEPTED)
                .and("origin.partner")
                .ne(Given.NORTH.value());
        Task next = mongo.find(Query.query(accepted), Task.class).stream()
                .filter(task -> task.delivery().schedule() != null)
                .filter(task -> !sessionOf(task).isBefore(today))
                .min(Comparator.comparing(DemoCampaigns::sessionOf)
                        .thenComparing(task -> task.id().value()))
                .orElseThrow();
        api.create(
                "createEventForm",
                Map.of(
                        "taskId",
                        next.id().value(),
                        "questionnaireId",
                        BuiltInQuestionnaires.EVENT_FEEDBACK.value(),
                        "sessionOn",
                        sessionOf(next).toString()),
                "surveyCampaign",
                "id");
    }

    private static LocalDate sessionOf(Task task) {
        return Objects.requireNonNull(task.delivery().schedule()).startsOn();
    }
}
