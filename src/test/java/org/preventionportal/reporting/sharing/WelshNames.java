package org.preventionportal.reporting.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;

/** Looks for the Welsh names of rows as they are counted. */
public final class WelshNames {

    private WelshNames() {}

    /** Rows without a Welsh name, apart from those of surveys, which have the words in which people were asked. */
    public static List<String> missing(List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator -> indicator.topic() != IndicatorTopic.SURVEYS)
                .flatMap(WelshNames::missing)
                .toList();
    }

    private static Stream<String> missing(Indicator indicator) {
        return indicator.rows().stream()
                .map(IndicatorRow::key)
                .filter(row -> WelshLabels.ofIndicator(indicator.key(), row).isEmpty())
                .map(row -> indicator.key() + " " + row);
    }
}
