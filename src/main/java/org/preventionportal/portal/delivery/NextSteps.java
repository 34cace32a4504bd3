package org.preventionportal.portal.delivery;

import static org.preventionportal.portal.api.QueryResult.child;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.charts.Markup;
import org.preventionportal.portal.frame.Formats;
import org.springframework.stereotype.Component;

/**
 * Says as HTML what the officer of a task does next. An officer's tasks have it in each row, and a template would
 * evaluate some twenty expressions for each.
 */
@Component
public class NextSteps {

    private static final String SCHEDULE = "/schedule";
    private static final String ACTIVITY = "/activities/new";

    private final Formats formats;

    public NextSteps(Formats formats) {
        this.formats = formats;
    }

    /**
     * Says the next step.
     *
     * @param task as the API returns it, with its state, schedule, next session and outcomes, and whether an activity
     *     was delivered
     * @param today in ISO 8601
     * @param isDated whether the page has the dates of the task beside it
     */
    public String html(Map<?, ?> task, String today, boolean isDated) {
        return switch (text(task, "state")) {
            case "ACCEPTED" -> toStart(task, today, isDated);
            case "IN_PROGRESS" -> sentences(DisputedOutcomes.html(task), toRecord(task, today, isDated));
            case "COMPLETED" -> sentences(DisputedOutcomes.html(task), completed(task, OutcomeStates.of(task)));
            case "NOT_COMPLETED" -> "It was closed without being completed. You do not need to do anything.";
            case "DRAFT" -> "It is a draft. It can be delivered once it is requested and accepted.";
            case "REQUESTED" -> "It waits for a decision. It can be delivered once it is accepted.";
            case "INFORMATION_REQUESTED" ->
                "The partner has a question to answer. It can be delivered once it is accepted.";
            case "DEFERRED" -> "It is deferred. It can be delivered once it is accepted.";
            case "MERGED" -> "It was merged into another task and is delivered there.";
            default -> "It was not accepted, so there is nothing to deliver.";
        };
    }

    private String toStart(Map<?, ?> task, String today, boolean isDated) {
        Map<?, ?> schedule = child(task, "schedule");
        if (schedule == null) {
            return "Agree dates and a place with the partner, then %s."
                    .formatted(link(task, SCHEDULE, "schedule the task", isDated));
        }
        String startsOn = text(schedule, "startsOn");
        if (isBehind(task)) {
            return sentences(
                    isDated ? "" : dated("It was scheduled from", startsOn),
                    "If it took place, start the task, then record whom it reached. If not, %s."
                            .formatted(link(task, SCHEDULE, "change the schedule", isDated)));
        }
        return startsOn.equals(today)
                ? sentences(isDated ? "" : "It is scheduled from today.", "Start it.")
                : sentences(isDated ? "" : dated("It is scheduled from", startsOn), "Start it on that day.");
    }

    private String toRecord(Map<?, ?> task, String today, boolean isDated) {
        if (!isBehind(task)) {
            return underWay(task, today, isDated);
        }
        return sentences(
                isDated ? "" : dated("Its last day was", text(task, "behindScheduleSince")),
                isDelivered(task)
                        ? "Complete the task, or " + link(task, SCHEDULE, "change the schedule", isDated) + "."
                        : link(task, ACTIVITY, "Record activities and the people reached", isDated) + ".");
    }

    /** A completed task cannot be opened again, so it is not to be completed while sessions are to come. */
    private String underWay(Map<?, ?> task, String today, boolean isDated) {
        if (!isDelivered(task)) {
            return link(task, ACTIVITY, "Record your activities and the people reached", isDated) + ".";
        }
        String next = task.get("nextSessionOn") == null ? today : text(task, "nextSessionOn");
        if (!next.equals(today) || isAfter(task, today)) {
            return sentences(
                    next.equals(today) ? "The next session is today." : dated("The next session is on", next),
                    link(task, ACTIVITY, "Record the people reached", isDated) + " after it.");
        }
        return link(task, ACTIVITY, "Record any other activities", isDated) + ", then complete the task.";
    }

    /** Whether the last day of the task is after this one. */
    private static boolean isAfter(Map<?, ?> task, String day) {
        Map<?, ?> schedule = child(task, "schedule");
        return schedule != null && text(schedule, "endsOn").compareTo(day) > 0;
    }

    private static boolean isDelivered(Map<?, ?> task) {
        return Boolean.TRUE.equals(task.get("hasDeliveredActivity"));
    }

    private static boolean isBehind(Map<?, ?> task) {
        return task.get("behindScheduleSince") != null;
    }

    /** Empty if there is more to do about a disputed outcome. */
    private static String completed(Map<?, ?> task, OutcomeStates outcomes) {
        if (outcomes.all().isEmpty()) {
            return StepAfterCompletion.next(task);
        }
        if (!outcomes.toAmend().isEmpty()) {
            return "";
        }
        if (outcomes.isOneAwaited()) {
            return "It is completed. The partner has not verified an outcome yet.";
        }
        return outcomes.inClosedPeriods().isEmpty() ? "It is completed. You do not need to do anything." : "";
    }

    /** Only words for those who may not deliver the task. A list names the task, as its rows share the words. */
    private static String link(Map<?, ?> task, String page, String words, boolean isInList) {
        if (Boolean.FALSE.equals(task.get("viewerCanDeliver"))) {
            return words;
        }
        String name = isInList
                ? "<span class=\"govuk-visually-hidden\">: " + Markup.escaped(text(task, "title")) + "</span>"
                : "";
        return TaskLink.html(task, page, words + name);
    }

    private String dated(String words, String day) {
        return Markup.escaped(words + " " + formats.weekday(day) + ".");
    }

    private static String sentences(String... all) {
        return Stream.of(all).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }
}
