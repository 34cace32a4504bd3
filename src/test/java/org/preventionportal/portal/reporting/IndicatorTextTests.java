package org.preventionportal.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.charts.DrawnIndicator;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.charts.ChartDrawings;
import org.preventionportal.portal.frame.DisclosedNumbers;
import org.preventionportal.portal.frame.Formats;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.reporting.definitions.IndicatorUnit;
import org.preventionportal.support.PageTemplates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Tests what is written below the bars of a question of a survey, in the place of one bar or one row, and of a key
 * finding, which has the same words as in the files of a report.
 */
class IndicatorTextTests {

    private static final SpringTemplateEngine ENGINE = PageTemplates.engine();

    private static final Map<String, String> OTHER = Map.of("startsOn", "2018-04-01", "endsOn", "2019-03-31");

    private static final Map<String, String> SUPPRESSED = Map.of("suppressedBecause", "FEWER_THAN_TEN");

    private static final String REASON = "Suppressed: fewer than ten people";

    private final Formats formats = new Formats();
    private final DisclosedNumbers numbers = mock();

    @BeforeEach
    void numbers() {
        when(numbers.part(any(), any(), any())).thenAnswer(call -> {
            Double value = QueryResult.number(call.getArgument(0), call.getArgument(1));
            return value == null ? REASON : formats.number(value) + call.getArgument(2);
        });
    }

    @Test
    void theBaseOfAQuestionIsBelowItsBars() {
        String text = text(
                null,
                row("attended/yes", "Attended? Yes", share(38, 58), null),
                row("attended/no", "Attended? No", share(20, 58), null));

        assertThat(text).contains("Base: 58").doesNotContain("Outlined");
    }

    @Test
    void eachPeriodHasItsBase() {
        String text = text(
                OTHER,
                row("attended/yes", "Attended? Yes", share(38, 58), share(30, 50)),
                row("attended/no", "Attended? No", share(20, 58), share(20, 50)));

        assertThat(text).contains("Base: 58", "Outlined bars: 1 April 2018 to 31 March 2019. Base: 50");
    }

    @Test
    void aMeanHasItsBaseAndThatOfTheOtherDays() {
        Map<String, @Nullable Object> bars = row("attended/yes", "Attended? Yes", share(38, 58), null);
        Map<String, @Nullable Object> more = row("attended/no", "Attended? No", share(20, 58), null);

        assertThat(text(null, bars, more, row("with/mean", "With how many? Mean", mean(6.4, 38), null)))
                .contains("Mean: 6.4 (base 38)")
                .doesNotContain(" 2018");
        assertThat(text(OTHER, bars, more, row("with/mean", "With how many? Mean", mean(6.4, 38), mean(4.2, 30))))
                .contains("Mean: 6.4 (base 38); 1 April 2018 to 31 March 2019: 4.2 (base 30)");
        assertThat(text(OTHER, bars, more, row("with/mean", "With how many? Mean", null, mean(4.2, 30))))
                .contains("Mean: none; 1 April 2018 to 31 March 2019: 4.2 (base 30)");
    }

    @Test
    void theTableNamesWhatTheRowsOfAQuestionShareOnce() {
        String page = page(
                "ANSWERS",
                OTHER,
                row("attended/yes", "Attended? Yes", share(38, 58), share(30, 50)),
                row("attended/no", "Attended? No", share(20, 58), share(20, 50)),
                row("with/mean", "With how many? Mean", mean(6.4, 38), mean(4.2, 30)));
        String table = page.substring(page.indexOf("<table"));

        assertThat(table)
                .containsSubsequence(
                        "colspan=\"7\">Year: Attended?</th>", ">Yes<", ">No<", ">Year: With how many?</th>", ">Mean<")
                .containsOnlyOnce("Year: Attended?");
        assertThat(page("PEOPLE", null, row("a", "A", share(3, 5), null), row("b", "B", share(2, 5), null)))
                .contains("colspan=\"4\">Year</th>");
    }

    @Test
    void aNumberHasTheUnitThatItsTitleDoesNotSay() {
        String days = page("WORKING_DAYS", OTHER, all(mean(4, 12), mean(1, 9)));

        assertThat(plain(days))
                .contains("4 working days (base 12); 1 April 2018 to 31 March 2019: 1 working day (base 9)");
        assertThat(plain(page("VIEWS_AND_COPIES", null, all(mean(40, 12), null))))
                .contains("40 views and copies (base");
        assertThat(plain(page("OFFICERS", null, all(mean(7, 12), null)))).contains("7 (base 12)");
    }

    @Test
    void aSuppressedNumberSaysWhyOnceAndIsNotLarge() {
        Map<String, @Nullable Object> few = number(null, 30, SUPPRESSED);
        String ofKnown = page("PEOPLE", null, all(few, null));

        assertThat(plain(ofKnown)).contains(REASON + " of 30").containsOnlyOnce(REASON);
        assertThat(ofKnown).doesNotContain("<strong");
        assertThat(plain(page("PEOPLE", null, all(number(null, null, SUPPRESSED), null))))
                .containsOnlyOnce(REASON);
    }

    @Test
    void onlyTheNumberOfTheseDaysIsLarge() {
        assertThat(page("PEOPLE", OTHER, all(mean(6.4, 38), mean(4.2, 30))))
                .contains("<strong>6.4</strong>", "4.2")
                .doesNotContain("<strong>4.2");
    }

    @Test
    void theEstimatedPartOfTheOnlyRowIsNamed() {
        assertThat(plain(page("PEOPLE", null, all(estimated(30, 20), null)))).contains("30, of these estimated 20");
    }

    @Test
    void aKeyFindingHasItsUnitAndBaseForBothPeriods() {
        assertThat(finding(Locale.UK, "WORKING_DAYS", all(mean(4, 12), mean(1, 9))))
                .isEqualTo("Title 4 working days Base: 12 1 April 2018 to 31 March 2019: 1 working day (Base: 9)");
        assertThat(finding(Locale.UK, "TASKS", all(share(30, 40), share(20, 40))))
                .isEqualTo("Title 30 of 40 75% 1 April 2018 to 31 March 2019: 20 of 40 (50%)");
        assertThat(finding(Locale.UK, "PEOPLE", all(estimated(30, 20), estimated(9, 4))))
                .isEqualTo("Title 30 Of these estimated: 20 1 April 2018 to 31 March 2019: 9 (Of these estimated: 4)");
    }

    @Test
    void aKeyFindingIsInWelsh() {
        assertThat(finding(Locale.of("cy"), "WORKING_DAYS", all(mean(4, 12), null)))
                .isEqualTo("Title 4 diwrnod gwaith Sail: 12");
        assertThat(finding(Locale.of("cy"), "WORKING_DAYS", all(mean(2, 12), null)))
                .isEqualTo("Title 2 ddiwrnod gwaith Sail: 12");
        assertThat(finding(Locale.of("cy"), "VIEWS_AND_COPIES", all(estimated(40, 4), null)))
                .startsWith("Title 40 o edrychiadau a chopïau");
    }

    /** The page takes the words from the messages, and the files from the rules of charts. */
    @ParameterizedTest
    @EnumSource
    void unitsOfKeyFindingsAreThoseOfFiles(IndicatorUnit unit) {
        DrawnIndicator<?> indicator = DrawnIndicator.ofPaper("tasks.any", "Title", unit.name(), List.of(), List.of());
        for (double amount : List.of(0.5, 1.0, 1.5, 4.0)) {
            assertThat(finding(Locale.UK, unit.name(), all(mean(amount, 12), null)))
                    .isEqualTo("Title %s%s Base: 12".formatted(formats.number(amount), indicator.unitAfter(amount)));
        }
    }

    @Test
    void oneNumberOfASectionIsLargeIfFilesShowItLarge() {
        assertThat(isLarge("tasks.completed", false, null, all(estimated(30, 20), null)))
                .isTrue();
        assertThat(isLarge("surveys.answers", true, null, row("with/mean", "Mean", mean(6.4, 38), null)))
                .isTrue();
        assertThat(isLarge("tasks.completed", false, OTHER, all(estimated(30, 20), estimated(9, 4))))
                .as("with another to compare")
                .isFalse();
        assertThat(isLarge("surveys.complete", false, null, row("year", "Survey", share(40, 58), null)))
                .as("the only part")
                .isFalse();
        assertThat(isLarge("surveys.agreement", true, null, row("useful", "Useful", share(40, 58), null)))
                .as("a chart")
                .isFalse();
        assertThat(isLarge("tasks.completed", false, null, all(number(null, null, null), null)))
                .as("suppressed")
                .isFalse();
    }

    private boolean isLarge(
            String key, boolean isCharted, @Nullable Map<String, String> other, Map<String, @Nullable Object> row) {
        LocaleContextHolder.setLocale(Locale.UK);
        var context = new Context(Locale.UK);
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("period", Map.of("startsOn", "2019-04-01", "endsOn", "2020-03-31"));
        filter.put("compareWith", other);
        context.setVariable("filter", filter);
        context.setVariable("csv", null);
        Map<String, Object> placed =
                Map.of("key", key, "isCharted", isCharted, "indicator", indicator(key, "TASKS", row));
        context.setVariable(
                "section", Map.of("kind", "OTHER", "theoryElements", List.of(), "indicators", List.of(placed)));
        addTools(context);
        return ENGINE.process("reporting/section-content", Set.of("numbers"), context)
                .contains("portal-tile\"");
    }

    private String finding(Locale locale, String unit, Map<String, @Nullable Object> row) {
        LocaleContextHolder.setLocale(locale);
        var context = new Context(locale);
        context.setVariable(
                "indicators",
                List.of(Map.of("key", "tasks.any", "title", "Title", "unit", unit, "rows", List.of(row))));
        context.setVariable("welsh", null);
        context.setVariable("other", OTHER);
        addTools(context);
        return plain(ENGINE.process("reporting/parts", Set.of("findings"), context))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<String, @Nullable Object> all(
            Map<String, @Nullable Object> number, @Nullable Map<String, @Nullable Object> compared) {
        Map<String, @Nullable Object> row = row("all", "All", number, compared);
        row.put("key", "all");
        return row;
    }

    private static Map<String, @Nullable Object> row(
            String key, String label, @Nullable Map<?, ?> number, @Nullable Map<?, ?> compared) {
        Map<String, @Nullable Object> row = new HashMap<>(
                Map.of("key", "svc_1/" + key, "label", "Year: " + label, "notes", List.of(), "answers", List.of()));
        row.put("number", number);
        row.put("compared", compared);
        return row;
    }

    private static Map<String, @Nullable Object> share(int people, int base) {
        return number(people, base, Map.of("value", people * 100 / base));
    }

    private static Map<String, @Nullable Object> mean(double mean, int base) {
        return number(mean, base, null);
    }

    private static Map<String, @Nullable Object> estimated(int people, int estimated) {
        Map<String, @Nullable Object> some = number(people, null, null);
        some.put("base", null);
        some.put("estimated", Map.of("value", estimated));
        return some;
    }

    /** An amount or a base that is null is suppressed. */
    private static Map<String, @Nullable Object> number(
            @Nullable Number amount, @Nullable Number base, @Nullable Map<?, ?> percent) {
        Map<String, @Nullable Object> number = new HashMap<>();
        number.put("amount", amount == null ? SUPPRESSED : Map.of("value", amount));
        number.put("base", base == null ? SUPPRESSED : Map.of("value", base));
        number.put("percent", percent);
        number.put("estimated", null);
        return number;
    }

    @SafeVarargs
    private String text(@Nullable Map<String, String> other, Map<String, @Nullable Object>... rows) {
        return plain(page("ANSWERS", other, rows));
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", "");
    }

    @SafeVarargs
    private String page(String unit, @Nullable Map<String, String> other, Map<String, @Nullable Object>... rows) {
        LocaleContextHolder.setLocale(Locale.UK);
        var context = new Context(Locale.UK);
        context.setVariable("indicator", indicator("surveys.answers", unit, rows));
        context.setVariable("days", Map.of("startsOn", "2019-04-01", "endsOn", "2020-03-31"));
        context.setVariable("other", other);
        context.setVariable("isCharted", true);
        addTools(context);
        return ENGINE.process("reporting/parts", Set.of("indicator"), context);
    }

    @SafeVarargs
    private static Map<String, @Nullable Object> indicator(
            String key, String unit, Map<String, @Nullable Object>... rows) {
        Map<String, @Nullable Object> indicator = new HashMap<>(Map.of(
                "key",
                key,
                "title",
                "Answers",
                "definition",
                "Answers to questions.",
                "unit",
                unit,
                "rowHeading",
                "Answer",
                "notes",
                List.of(),
                "rows",
                Arrays.asList(rows)));
        indicator.put("base", null);
        return indicator;
    }

    private void addTools(Context context) {
        var charts = new IndicatorCharts();
        context.setVariable("indicatorCharts", charts);
        context.setVariable("keyFindings", new KeyFindings(charts));
        context.setVariable("indicatorRows", new IndicatorRows(numbers));
        context.setVariable("drawings", new ChartDrawings());
        context.setVariable("numbers", numbers);
        context.setVariable("formats", formats);
        context.setVariable("labels", mock(Labels.class));
    }
}
