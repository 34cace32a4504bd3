package org.preventionportal.charts;

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

    static IndicatorStyle of(String indicatorKey) {
        return switch (indicatorKey) {
            case "surveys.agreement" -> STATEMENTS;
            case "surveys.answers" -> ANSWERS;
            default -> NUMBERS;
        };
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
