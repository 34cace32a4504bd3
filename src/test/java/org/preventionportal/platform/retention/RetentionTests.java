package org.preventionportal.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.Purges;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every deletion after a period is in the report that administrators see, and only those. */
@SliceTest
class RetentionTests {

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
    void eachKindOfDataHasOnePurgeThatReports() {
        Purges purges = Purges.of(context);

        purges.run();

        Set<RetainedData> reported = EnumSet.allOf(RetainedData.class);
        reported.remove(RetainedData.INVITATIONS); // they are in Keycloak, which a slice does not have
        assertThat(runs.latest()).extracting(RetentionRun::data).containsExactlyInAnyOrderElementsOf(reported);
        assertThat(purges.all()).hasSameSizeAs(RetainedData.values());
    }
}
