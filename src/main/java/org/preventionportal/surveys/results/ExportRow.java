package org.preventionportal.surveys.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.surveys.campaigns.CampaignSnapshot;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;

/**
 * Holds one number of an export.
 *
 * @param question in English
 * @param dimension what the group is one of; null for overall results
 * @param measure what is counted
 * @param value null if there is none yet
 */
record ExportRow(
        String questionKey,
        String question,
        @Nullable Dimension dimension,
        @Nullable Named group,
        String measure,
        @Nullable Named choice,
        @Nullable DisclosedNumber value,
        String note) {

    /** A choice by its key and in English. */
    record Named(String key, String text) {}

    private static final String MEAN = "mean";

    static final List<String> COLUMNS =
            List.of("question key", "question", "grouped by", "group", "measure", "answer", "value", "note");

    static List<ExportRow> all(CountedCampaign counted) {
        Form form = counted.form();
        DisclosedCounts disclosed = counted.disclosed(DisclosureLevel.PUBLISHED);
        List<ExportRow> rows = new ArrayList<>();
        addResponseRate(rows, counted);
        form.questions().forEach(question -> {
            if (counted.isOfEarlierBatch(question)) {
                List<ExportRow> earlier = new ArrayList<>();
                add(earlier, null, null, disclosed.result(question));
                earlier.forEach(row -> rows.add(row.ofEarlierBatch()));
                return;
            }
            add(rows, null, null, disclosed.result(question));
            if (question.dimension() == null) {
                for (Dimension dimension : Dimension.values()) {
                    disclosed.groups(dimension).forEach(group -> {
                        var counts = disclosed.of(List.of(dimension), List.of(group.key()));
                        var named = new Named(group.key(), group.text());
                        List<Set<String>> units =
                                disclosed.units(Variable.of(question), List.of(dimension), List.of(group.key()));
                        add(rows, dimension, named, QuestionResult.ofGroup(question, counts, units));
                    });
                }
            }
        });
        return rows;
    }

    private ExportRow ofEarlierBatch() {
        String both = Stream.of(note, "answers up to an earlier batch, not broken down")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return new ExportRow(questionKey, question, dimension, group, measure, choice, value, both);
    }

    /** One row for each question without numbers yet. */
    static List<ExportRow> uncounted(CountedCampaign counted) {
        String why = counted.campaign().state().isRunning()
                ? "comes after the close of the campaign"
                : "would show the further answers of fewer than ten people to an earlier question";
        return counted.uncounted().stream()
                .map(question -> new ExportRow(
                        question.key(), question.text().in(Language.EN), null, null, "answered", null, null, why))
                .toList();
    }

    private static void addResponseRate(List<ExportRow> rows, CountedCampaign counted) {
        CampaignSnapshot snapshot = counted.campaign().requireSnapshot();
        DisclosedResponseRate rate = counted.rate().disclosed(DisclosureLevel.PUBLISHED);
        String title = snapshot.form().title().in(Language.EN);
        double version = snapshot.versionNumber();
        rows.add(new ExportRow("", title, null, null, "questionnaire version", null, DisclosedNumber.of(version), ""));
        Map<String, DisclosedNumber> people = new LinkedHashMap<>();
        if (rate.invited() != null) {
            people.put("invited", rate.invited());
        }
        people.put("opened", rate.opened());
        people.put("responded", rate.responded());
        people.put("partial", rate.partial());
        people.put("complete", rate.complete());
        people.put("typed in", counted.rate().typedIn(DisclosureLevel.PUBLISHED));
        people.forEach((measure, number) -> rows.add(row("", title, null, null, measure, null, number)));
    }

    private static void add(
            List<ExportRow> rows, @Nullable Dimension dimension, @Nullable Named group, QuestionResult result) {
        BiFunction<String, DisclosedNumber, ExportRow> row =
                (measure, number) -> row(result.key(), result.text(), dimension, group, measure, null, number);
        rows.add(row.apply("shown", result.shown()));
        rows.add(row.apply("answered", result.answered()));
        if (result.notApplicable() != null) {
            rows.add(row.apply("not applicable", result.notApplicable()));
        }
        rows.add(row.apply("skipped", result.skipped()));
        rows.add(row.apply("not shown", result.notShown()));
        if (result.agreement() != null) {
            rows.add(row.apply("agree", result.agreement().people()));
            rows.add(row.apply("agree, percent", result.agreement().percent()));
            rows.add(row.apply(
                    "agree, percent, lower 95 % bound", result.agreement().lowerBound()));
            rows.add(row.apply(
                    "agree, percent, upper 95 % bound", result.agreement().upperBound()));
        }
        if (result.mean() != null) {
            rows.add(row.apply(MEAN, result.mean()));
        }
        result.choices().forEach(choice -> {
            var named = new Named(choice.key(), choice.text());
            rows.add(row(result.key(), result.text(), dimension, group, "people", named, choice.people()));
            if (choice.percent() != null) {
                rows.add(row(result.key(), result.text(), dimension, group, "percent", named, choice.percent()));
            }
        });
    }

    private static ExportRow row(
            String id,
            String question,
            @Nullable Dimension dimension,
            @Nullable Named group,
            String measure,
            @Nullable Named choice,
            DisclosedNumber number) {
        String note = number.isSuppressed() ? "suppressed: too few people" : "";
        DisclosedNumber value = measure.equals(MEAN) ? number : rounded(number);
        return new ExportRow(id, question, dimension, group, measure, choice, value, note);
    }

    private static DisclosedNumber rounded(DisclosedNumber number) {
        Double value = number.value();
        return value == null ? number : DisclosedNumber.of((double) Math.round(value));
    }

    /** In the order of the columns. */
    List<?> cells() {
        return List.of(
                questionKey,
                question,
                dimension == null ? "" : EnumWords.of(dimension),
                group == null ? "" : group.text(),
                measure,
                choice == null ? "" : choice.text(),
                value == null ? "" : value.cell(),
                note);
    }
}
