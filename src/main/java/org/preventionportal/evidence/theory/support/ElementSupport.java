package org.preventionportal.evidence.theory.support;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;

/**
 * Says what supports an element of the Theory of Change.
 *
 * @param taskCount accepted tasks that have not ended without completion; null unless the element is an activity
 * @param completedTaskCount those of them that are completed; null unless the element is an activity
 */
public record ElementSupport(
        @Nullable Integer taskCount,
        @Nullable Integer completedTaskCount,
        int evidenceCount,
        int outcomeCount,
        List<SurveyResult> surveyResults) {

    /** How many respondents of a campaign agree, under disclosure control. */
    public record SurveyResult(
            String campaignName, String text, DisclosedNumber people, DisclosedNumber base, DisclosedNumber percent) {}

    /** Whether there is any: completed tasks show that an activity was carried out. */
    public boolean hasSupport() {
        return evidenceCount + outcomeCount > 0
                || (completedTaskCount != null && completedTaskCount > 0)
                || surveyResults.stream()
                        .anyMatch(result -> result.percent().number().isPresent());
    }

    /** Says it in words, for those who cannot tell a solid outline from a dashed one. */
    public String summary() {
        String counts = Stream.of(
                        tasks(),
                        counted(evidenceCount, "piece%s of evidence"),
                        counted(outcomeCount, "outcome%s"),
                        surveys())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "No support yet" : counts;
    }

    private String tasks() {
        return taskCount == null || completedTaskCount == null || taskCount == 0
                ? ""
                : "%s (%,d completed)".formatted(counted(taskCount, "task%s"), completedTaskCount);
    }

    private static String counted(int count, String noun) {
        return count == 0 ? "" : "%,d %s".formatted(count, noun.formatted(count == 1 ? "" : "s"));
    }

    /** A result supports nothing by itself: how many agree says what it is worth. */
    private String surveys() {
        DoubleSummaryStatistics percent = surveyResults.stream()
                .flatMapToDouble(result -> result.percent().number().stream())
                .summaryStatistics();
        if (percent.getCount() == 0) {
            return "";
        }
        return percent.getMin() == percent.getMax()
                ? "survey: %.0f%% agree".formatted(percent.getMin())
                : "surveys: %.0f%% to %.0f%% agree".formatted(percent.getMin(), percent.getMax());
    }
}
