package org.preventionportal.portal.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.springframework.stereotype.Component;

/** Puts the attributes of requests side by side and marks in which of them the requests differ. */
@Component
class ComparedRequests {

    private final Labels labels;
    private final Formats formats;

    ComparedRequests(Labels labels, Formats formats) {
        this.labels = labels;
        this.formats = formats;
    }

    /**
     * Holds an attribute of the requests.
     *
     * @param values of the requests, in their order
     * @param isDifferent whether a reader should see that the values differ; no two needs are the same
     */
    record Fact(String label, List<String> values, boolean isDifferent) {}

    /** @param scores the scores of the factor as the API has them, in the order of the requests */
    record Factor(String label, List<Map<?, ?>> scores) {

        public boolean isDifferent() {
            return ComparedRequests.isDifferent(scores.stream()
                    .map(score -> String.valueOf(score.get("points")))
                    .toList());
        }
    }

    List<Fact> facts(List<Map<?, ?>> tasks) {
        return List.of(
                own("Partner", tasks, task -> text(within(task, "partner"), "name", "None")),
                fact("Kind of partner", tasks, task -> labels.of("PartnerKind", task.get("partnerKind"))),
                fact("Region", tasks, task -> labels.of("Region", task.get("region"))),
                fact("State", tasks, task -> labels.of("TaskState", task.get("state"))),
                fact("Waiting since", tasks, task -> formats.date(task.get("requestedAt"))),
                fact("Kind of work", tasks, task -> labels.of("TaskKind", task.get("kind"))),
                fact("Themes", tasks, task -> labels.all("Theme", (List<?>) task.get("themes"))),
                fact("Aim", tasks, task -> labels.of("Aim", task.get("aim"))),
                fact(
                        "People to reach",
                        tasks,
                        task -> formats.number(
                                Objects.requireNonNullElse(value(within(task, "expectedReach"), "people"), 0))),
                fact(
                        "What will make it last",
                        tasks,
                        task -> text(
                                labels.lines("Prospect", (List<?>) Objects.requireNonNull(task.get("prospects"))))),
                own("Need", tasks, task -> text(task, "description", "None")));
    }

    /** Whether the requests differ in their points, as the page rounds them. */
    boolean hasDifferentPoints(List<Map<?, ?>> tasks) {
        return isDifferent(tasks.stream()
                .map(task -> formats.points(value(within(task, "priority"), "rankPoints")))
                .toList());
    }

    /** Whether the requests differ in what is due and when. */
    boolean hasDifferentTargets(List<Map<?, ?>> tasks) {
        return isDifferent(tasks.stream()
                .map(task -> Arrays.asList(
                        task.get("acknowledgeTarget"), task.get("decideTarget"), task.get("deferredUntil")))
                .toList());
    }

    /** Empty unless every request has a position in the queue. */
    List<Factor> factors(List<Map<?, ?>> tasks) {
        List<List<?>> scores = new ArrayList<>();
        for (Map<?, ?> task : tasks) {
            Map<?, ?> priority = within(task, "priority");
            if (priority != null) {
                scores.add((List<?>) Objects.requireNonNull(priority.get("factors")));
            }
        }
        if (scores.size() < tasks.size()) {
            return List.of();
        }
        return IntStream.range(0, scores.getFirst().size())
                .mapToObj(row -> scores.stream()
                        .<Map<?, ?>>map(factors -> (Map<?, ?>) factors.get(row))
                        .toList())
                .map(row -> new Factor(labels.of("Factor", row.getFirst().get("factor")), row))
                .toList();
    }

    private static Fact fact(String label, List<Map<?, ?>> tasks, Function<Map<?, ?>, String> value) {
        List<String> values = tasks.stream().map(value).toList();
        return new Fact(label, values, isDifferent(values));
    }

    private static Fact own(String label, List<Map<?, ?>> tasks, Function<Map<?, ?>, String> value) {
        return new Fact(label, tasks.stream().map(value).toList(), false);
    }

    private static boolean isDifferent(List<?> values) {
        return values.stream().distinct().count() > 1;
    }

    private static String text(@Nullable Map<?, ?> object, String field, String standard) {
        return value(object, field) instanceof String text ? text : standard;
    }

    private static String text(String words) {
        return words.isEmpty() ? "None" : words;
    }

    private static @Nullable Object value(@Nullable Map<?, ?> object, String field) {
        return object == null ? null : object.get(field);
    }

    private static @Nullable Map<?, ?> within(Map<?, ?> task, String field) {
        return (Map<?, ?>) task.get(field);
    }
}
