package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only the number at which counting stopped may be too low. */
class QueueCountsTests {

    @ParameterizedTest
    @CsvSource({
        "12, 3, 4, 5, 12 | 3 | 4 | 5",
        "1000, 7, 0, 0, 1000 or more | 7 or more | ? | ?",
        "1000, 0, 0, 0, 1000 or more | ? | ? | ?",
        "12, 0, 988, 0, 12 | 0 | 988 or more | ?",
        "12, 3, 8, 980, 12 | 3 | 8 | 980 or more",
        "12, 3, 0, 988, 12 | 3 | 0 | 988 or more"
    })
    void aTabSaysWhatIsKnown(int toDecide, int toAcknowledge, int withPartner, int deferred, String said) {
        var counts = new QueueCounts(Map.of(
                "toDecide", toDecide,
                "toAcknowledge", toAcknowledge,
                "withPartner", withPartner,
                "deferred", deferred));

        assertThat(Arrays.stream(QueueTab.values())
                        .map(tab ->
                                counts.of(tab) == null ? "?" : counts.of(tab) + (counts.hasMore(tab) ? " or more" : ""))
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(said);
    }
}
