package org.preventionportal.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.preventionportal.charts.ChartRow.RowNumber;

/** Says how the rows of an indicator are drawn and named. */
enum IndicatorStyle {
    /** One bar for each statement, of all who answered; large, its percentage. */
    STATEMENTS,

    /** One bar for each answer to a question, of all who answered it; large, its percentage. */
    ANSWERS,

    /** One bar for each row; large, its number. */
    NUMBERS;

    private static final String ALL = "all";
    private static final int MAX_LARGE = 3;

    /** Indicators whose rows have no order of their own, unlike regions, answers and stages. */
    private static final Set<String> BY_SIZE = Set.of(
            "demand.declined-by-reason",
            "demand.withdrawn-by-reason",
            "tasks.completed-by-kind",
            "tasks.completed-by-partner-kind",
            "tasks.not-completed-by-reason",
            "tasks.requested-by-kind",
            "tasks.requested-by-partner-kind",
            "themes.completed",
            "themes.requested");

    private static final Set<String> REMAINDERS = Set.of("OTHER", "NOT_RECORDED");

    static IndicatorStyle of(String indicatorKey) {
        return switch (indicatorKey) {
            case "surveys.agreement" -> STATEMENTS;
            case "surveys.answers" -> ANSWERS;
            default -> NUMBERS;
        };
    }

    /** The rows as bars are easiest to compare. What is suppressed or left over comes last, however large it is. */
    static <R> List<ChartRow<R>> drawn(String indicatorKey, List<ChartRow<R>> rows) {
        return BY_SIZE.contains(indicatorKey)
                ? rows.stream()
                        .sorted(Comparator.comparing((ChartRow<R> row) -> REMAINDERS.contains(row.key()))
                                .thenComparing(IndicatorStyle::amount, Comparator.reverseOrder()))
                        .toList()
                : rows;
    }

    private static double amount(ChartRow<?> row) {
        Double amount =
                row.number() == null ? null : RowNumber.value(row.number().amount());
        return amount == null ? -1 : amount;
    }

    /** Whether so many key findings are shown large. A longer breakdown is easier to compare in a table or a chart. */
    boolean isLarge(int rows) {
        return this != NUMBERS || rows <= MAX_LARGE;
    }

    /** Whether a row is the only one of an indicator that is not broken down. */
    static boolean isWhole(String rowKey) {
        return rowKey.equals(ALL);
    }

    /**
     * What follows an amount in a sentence. Empty if the title of the indicator says what was counted.
     *
     * @param unit of the indicator, as the schema names it
     */
    static String unitAfter(double amount, String unit) {
        return switch (unit) {
            case "WORKING_DAYS" -> amount == 1 ? " working day" : " working days";
            case "VIEWS_AND_COPIES" -> " views and copies";
            default -> "";
        };
    }

    /** Whether a row that has a percentage shows it first, and the number of people below. */
    boolean isOfPeople() {
        return this != NUMBERS;
    }

    /**
     * What a row is called where it stands alone: a statement as it was asked, an answer with its question, and a
     * number with its indicator. Beside other groups, it has the name of its own, such as that of a survey.
     *
     * @param title of the indicator
     * @param isBesideOthers whether the indicator has several groups
     */
    String name(String title, ChartRow<?> row, boolean isBesideOthers) {
        String label = isBesideOthers ? row.wholeLabel() : row.label();
        return switch (this) {
            case STATEMENTS -> label;
            case ANSWERS -> row.wholeLabel();
            case NUMBERS -> isWhole(row.key()) ? title : "%s: %s".formatted(title, label);
        };
    }
}
