package org.preventionportal.charts;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is drawn of a row of an indicator. Pages read it from the result of a query, and files from a report.
 *
 * @param key a path such as campaign/question/choice, or a code such as WALES
 * @param label what distinguishes the row from the others of its group
 * @param wholeLabel the label with what the rows of the group have in common
 * @param number for the period; null if the period has no such row
 * @param compared for the days to compare with; null if they have no such row
 * @param answers how many people gave each answer to a statement
 * @param notes what readers should know
 * @param source what the row was read from
 */
public record ChartRow<R>(
        String key,
        String label,
        String wholeLabel,
        @Nullable RowNumber number,
        @Nullable RowNumber compared,
        List<StackedBar.Item> answers,
        List<String> notes,
        R source) {

    /** @param label the whole one */
    public ChartRow(
            String key,
            String label,
            @Nullable RowNumber number,
            @Nullable RowNumber compared,
            List<StackedBar.Item> answers,
            List<String> notes,
            R source) {
        this(key, label, label, number, compared, answers, notes, source);
    }

    /** @param common what the labels of its group begin with */
    ChartRow<R> without(String common) {
        return new ChartRow<>(
                key, wholeLabel.substring(common.length()), wholeLabel, number, compared, answers, notes, source);
    }

    /** A number that is suppressed if its value is null. */
    public record Disclosed(@Nullable Double value) {

        /** @param mark what is shown in place of a suppressed number */
        String inWords(String mark) {
            return value == null ? mark : NumberFormat.getInstance(Locale.UK).format(value);
        }
    }

    /**
     * Holds a number and what it is a part of.
     *
     * @param amount null if there is nothing to compute it from
     * @param base null if the amount is not a part of anything
     * @param percent null if the amount is not a part of anything, such as a mean
     */
    public record RowNumber(
            @Nullable Disclosed amount,
            @Nullable Disclosed base,
            @Nullable Disclosed percent) {

        boolean isSuppressed() {
            return isSuppressed(amount) || isSuppressed(percent);
        }

        private static boolean isSuppressed(@Nullable Disclosed part) {
            return part != null && part.value() == null;
        }

        static @Nullable Double value(@Nullable Disclosed part) {
            return part == null ? null : part.value();
        }
    }
}
