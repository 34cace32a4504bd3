package org.preventionportal.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Metrics show how many bulk exports wait, and how many are in progress. */
@SliceTest
class BulkExportMetricsTests {

    @Autowired
    private BulkExports exports;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        clock.advance(Duration.ofHours(1)); // past what another test has read
    }

    @Test
    void exportsAreCountedByState() {
        insert("exp_1");
        insert("exp_2");
        insert("exp_3");
        exports.claim();

        assertThat(count("waiting")).isEqualTo(2);
        assertThat(count("writing")).isEqualTo(1);
    }

    private void insert(String id) {
        exports.insert(BulkExport.waiting(
                new ExportId(id), BulkContent.TASKS, Account.EVALUATOR.id(), clock.instant(), "print"));
    }

    private double count(String state) {
        return registry.get("portal.exports").tag("state", state).gauge().value();
    }
}
