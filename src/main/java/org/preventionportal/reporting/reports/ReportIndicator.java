package org.preventionportal.reporting.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;

/**
 * Holds an indicator in a report, as it may be published.
 *
 * @param isCharted whether a chart is shown as well
 * @param questionKeys questions of surveys to which the rows are limited; all if it is empty
 * @param indicator null if it is not counted or has no meaning for this part of the programme; never null once
 *     published
 */
public record ReportIndicator(
        String key,
        boolean isCharted,
        ReportFilter filter,
        List<String> questionKeys,
        @Nullable Indicator indicator) {

    public ReportIndicator(
            String key,
            boolean isCharted,
            ReportFilter filter,
            @Nullable List<String> questionKeys,
            @Nullable Indicator indicator) {
        this.key = key;
        this.isCharted = isCharted;
        this.filter = filter;
        this.questionKeys = questionKeys == null ? List.of() : questionKeys; // reports of earlier releases have none
        this.indicator = indicator;
    }

    ReportIndicator with(@Nullable Indicator counted) {
        return new ReportIndicator(key, isCharted, filter, questionKeys, select(counted));
    }

    /** Limits the counted rows to the chosen questions. */
    private @Nullable Indicator select(@Nullable Indicator counted) {
        if (counted == null || counted.topic() != IndicatorTopic.SURVEYS || questionKeys.isEmpty()) {
            return counted;
        }
        return new Indicator(
                counted.key(),
                counted.topic(),
                counted.unit(),
                counted.title(),
                counted.definition(),
                counted.base(),
                counted.asOf(),
                counted.rows().stream().filter(this::isChosen).toList(),
                counted.notes());
    }

    /** The key of a row names the campaign, the question and perhaps a choice; other rows are about no question. */
    private boolean isChosen(IndicatorRow row) {
        String[] parts = row.key().split("/", 3);
        return parts.length == 1 || questionKeys.contains(parts[1]);
    }

    @Override
    public int hashCode() {
        return key.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
