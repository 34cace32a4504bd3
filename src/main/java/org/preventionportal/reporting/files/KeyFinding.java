package org.preventionportal.reporting.files;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.definitions.IndicatorUnit;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorNumber;
import org.preventionportal.reporting.indicators.IndicatorRow;

/**
 * Holds a number that is shown large.
 *
 * @param number such as "371 of 400" or "94%"
 * @param label what it counts
 * @param detail what it is a part of; null if that is in the number
 */
record KeyFinding(String number, String label, @Nullable String detail) {

    static Stream<KeyFinding> of(Indicator indicator, String label, IndicatorRow row, ReportWords words) {
        IndicatorNumber number = row.number();
        if (number == null || number.amount() == null) {
            return Stream.empty();
        }
        String counted = row.key().equals("all") ? indicator.title() : "%s: %s".formatted(indicator.title(), label);
        if (number.percent() == null || number.base() == null) {
            return Stream.of(new KeyFinding(words.number(number.amount()), counted, null));
        }
        String part = "%s of %s".formatted(words.number(number.amount()), words.number(number.base()));
        return Stream.of(
                indicator.unit() == IndicatorUnit.PEOPLE
                        ? new KeyFinding(words.percent(number.percent()), label, part + " people")
                        : new KeyFinding(part, counted, words.percent(number.percent())));
    }
}
