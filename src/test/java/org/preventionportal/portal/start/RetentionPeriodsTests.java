package org.preventionportal.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.portal.start.RetentionPeriods.Row;
import org.preventionportal.support.Given;
import org.preventionportal.support.Purges;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The privacy notice names everything that is deleted after a period, and the period that the job has. */
@SliceTest
class RetentionPeriodsTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachPeriodIsThatOfTheJob() {
        RetentionPeriods periods = context.getAutowireCapableBeanFactory().createBean(RetentionPeriods.class);

        Purges.of(context).run();

        assertThat(runs.latest())
                .hasSizeGreaterThanOrEqualTo(RetainedData.values().length - 1) // invitations are in Keycloak
                .allSatisfy(run ->
                        assertThat(periods.of(run.data())).as(run.data().name()).hasToString(run.retention()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_cy"})
    void eachKindHasWords(String file) throws IOException {
        Properties words = words(file);

        for (RetainedData data : RetainedData.values()) {
            assertThat(words.getProperty("privacy.kept-" + data))
                    .as(data.name())
                    .isNotBlank();
        }
    }

    /** A single apostrophe starts a literal text in a message with arguments, and is left out of it. */
    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_cy"})
    void wordsWithArgumentsDoubleTheirApostrophes(String file) throws IOException {
        Map<Object, Object> withArguments = new HashMap<>(words(file));
        withArguments
                .values()
                .removeIf(text -> !ARGUMENT.matcher(text.toString()).find());

        assertThat(withArguments)
                .isNotEmpty()
                .allSatisfy((key, text) -> assertThat(text.toString().replace("''", ""))
                        .as("%s", key)
                        .doesNotContain("'"));
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/portal/%s.properties".formatted(file)))) {
            words.load(reader);
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "P7Y, 7, years",
        "P84M, 7, years",
        "P24M, 24, months",
        "P18M, 18, months",
        "P30D, 30, days",
        "P1M10D, 41, days"
    })
    void aPeriodIsSaidInTheUnitThatPeopleUse(String period, long number, String unit) {
        assertThat(Row.of("any", Period.parse(period))).isEqualTo(new Row("any", number, unit));
    }
}
