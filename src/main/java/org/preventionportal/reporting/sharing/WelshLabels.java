package org.preventionportal.reporting.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.charts.IndicatorStyle;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.surveys.results.WelshQuestions;
import org.springframework.stereotype.Component;

/**
 * Finds Welsh names of key findings: those of statements and answers as they were asked, and of other indicators
 * in {@code reporting/welsh.properties}. They are not part of the published text, which is in English. The names that
 * staff gave to surveys have no Welsh.
 */
@Component
class WelshLabels {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle("reporting.welsh", Locale.ROOT);

    private final WelshQuestions questions;

    WelshLabels(WelshQuestions questions) {
        this.questions = questions;
    }

    /** Rows without a Welsh name are missing. */
    List<WelshLabel> of(List<Indicator> findings) {
        Map<String, Map<String, String>> surveys = new HashMap<>();
        return findings.stream()
                .flatMap(indicator -> indicator.rows().stream()
                        .flatMap(row -> text(indicator, row, surveys)
                                .map(text -> new WelshLabel(indicator.key(), row.key(), text))
                                .stream()))
                .toList();
    }

    private Optional<String> text(Indicator indicator, IndicatorRow row, Map<String, Map<String, String>> surveys) {
        return indicator.topic() == IndicatorTopic.SURVEYS
                ? question(row.key(), indicator.asOf(), surveys)
                : ofIndicator(indicator.key(), row.key());
    }

    /** @param row the key of the survey, that of the question and, if there is one, that of the answer */
    private Optional<String> question(String row, Instant countedAt, Map<String, Map<String, String>> surveys) {
        int end = row.indexOf('/');
        return end < 0
                ? Optional.empty()
                : Optional.ofNullable(
                        surveys.computeIfAbsent(row.substring(0, end), survey -> questions.of(survey, countedAt))
                                .get(row.substring(end + 1)));
    }

    /** The title, followed by the names of the codes of a row that is a part. */
    static Optional<String> ofIndicator(String indicator, String row) {
        Stream<String> codes = IndicatorStyle.isWhole(row) ? Stream.empty() : Stream.of(row.split("/"));
        List<String> keys = Stream.concat(Stream.of(indicator), codes.map(code -> keyOf(code, indicator)))
                .toList();
        return keys.stream().allMatch(NAMES::containsKey)
                ? Optional.of(keys.stream().map(NAMES::getString).collect(Collectors.joining(": ")))
                : Optional.empty();
    }

    /** A topic may have a name of its own for a code, such as {@code reach.OTHER}. */
    private static String keyOf(String code, String indicator) {
        String ofTopic = indicator.substring(0, indicator.indexOf('.') + 1) + code;
        return NAMES.containsKey(ofTopic) ? ofTopic : code;
    }
}
