package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultQueriesTests {

    /** Each computes all results of a campaign, and its own other waves can be asked for. */
    @Test
    void theSchemaAssumesAsManyOtherWavesAsThereCanBe() throws IOException {
        assertThat(Files.readString(Path.of("schema/surveys.results.graphqls")))
                .contains("otherWaves: [SurveyResults!]! @listSize(assumedSize: %d)"
                        .formatted(ResultQueries.MAX_OTHER_WAVES));
    }
}
