package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultQueriesTests {

    /** Each of them computes all results of a campaign, and can be asked for others again. */
    @Test
    void otherWavesCostAsMuchAsTheyCanBeMany() throws IOException {
        assertThat(Files.readString(Path.of("schema/surveys.results.graphqls")))
                .contains("otherWaves: [SurveyResults!]! @listSize(assumedSize: %d)"
                        .formatted(ResultQueries.MAX_OTHER_WAVES));
    }
}
