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
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.reporting.indicators.Indicator;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.surveys.results.WelshQuestions;
import org.springframework.stereotype.Component;

/**
 * Finds Welsh names of key findings: those of statements and answers as they were asked, and of other indicators
 * in {@code reporting/welsh.properties}. They are not part of the published text, which is in English. The names that
 * staff gave to surveys have no Welsh, and tell several surveys of a key finding apart.
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
        Map<String, Map<String, Map.Entry<String, String>>> surveys = new HashMap<>();
        return findings.stream()
                .flatMap(indicator -> indicator.rows().stream()
                        .flatMap(row -> text(indicator, row, surveys)
                                .map(text -> new WelshLabel(indicator.key(), row.key(), text))
                                .stream()))
                .toList();
    }

    private Optional<String> text(
            Indicator indicator, IndicatorRow row, Map<String, Map<String, Map.Entry<String, String>>> surveys) {
        if (indicator.topic() != IndicatorTopic.SURVEYS) {
            return ofIndicator(indicator.key(), row.key());
        }
        return question(row.key(), indicator.asOf(), surveys)
                .flatMap(texts -> hasSeveralSurveys(indicator)
                        ? named(row.label(), texts.getKey(), texts.getValue())
                        : Optional.of(texts.getValue()));
    }

    private static boolean hasSeveralSurveys(Indicator indicator) {
        return indicator.rows().stream()
                        .map(row -> survey(row.key()))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static String survey(String row) {
        return row.substring(0, Math.max(0, row.indexOf('/')));
    }

    /** With what stands before the English text: the name of its survey. Empty if another text was published. */
    private static Optional<String> named(String label, String english, String welsh) {
        return label.endsWith(english)
                ? Optional.of(label.substring(0, label.length() - english.length()) + welsh)
                : Optional.empty();
    }

    /**
     * The English and the Welsh text.
     *
     * @param row the key of the survey, that of the question and, if there is one, that of the answer
     */
    private Optional<Map.Entry<String, String>> question(
            String row, Instant countedAt, Map<String, Map<String, Map.Entry<String, String>>> surveys) {
        String survey = survey(row);
        return survey.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(surveys.computeIfAbsent(survey, key -> questions.of(key, countedAt))
                        .get(row.substring(survey.length() + 1)));
    }

    /** The title, followed by the names of the codes of a row that is a part. */
    static Optional<String> ofIndicator(String indicator, String row) {
        Stream<String> codes = row.equals(IndicatorRow.ALL) ? Stream.empty() : Stream.of(row.split("/"));
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
