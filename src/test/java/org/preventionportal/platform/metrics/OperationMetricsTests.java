package org.preventionportal.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.platform.errors.HttpOperationFailed;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations are counted by their root field and outcome, and by nothing that a client chooses. */
@SliceTest
class OperationMetricsTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private OperationMetrics metrics;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ viewer { roles } } | viewer | success",
                "query tsk_1 { ptn_1: viewer { roles } } | viewer | success",
                "{ a: viewer { roles } b: viewer { roles } } | viewer | success",
                "{ viewer { roles } priorityPolicy { version } } | several | success",
                "{ ...f } fragment f on Query { ...g } fragment g on Query { ... { viewer { roles } } } | viewer | success",
                "{ __typename } | introspection | success",
                "{ auditTrail(first: 1) { nodes { id } } } | auditTrail | denied",
                "{ tasks(first: 0) { nodes { id } } } | tasks | invalid",
                "{ nothing } | none | invalid",
                "{ viewer { | none | invalid",
                "{ tasks(first: 100) { nodes { messages(first: 100) { nodes { id } } } } } | tasks | limited",
            })
    void anOperationIsCountedByItsRootField(String document, String field, String outcome) {
        long before = count(field, outcome);

        portal.as(Account.OFFICER_NORTH_EAST)
                .document(document)
                .execute()
                .errors()
                .filter(_ -> true);

        assertThat(count(field, outcome)).as(labels()).isEqualTo(before + 1);
    }

    @Test
    void aMutationWithUserErrorsIsRefused() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        long before = count("startTask", "refused");

        portal.ask(Account.OFFICER_NORTH_EAST, "tasks/startTask", Map.of("input", Input.of(task)));

        assertThat(count("startTask", "refused")).as(labels()).isEqualTo(before + 1);
    }

    @Test
    void aLimitThatIsHitIsCounted() {
        double before = registry.get("portal.limits")
                .tag("limit", "too_costly")
                .counter()
                .count();

        portal.as(Account.MANAGER)
                .document("{ tasks(first: 100) { nodes { messages(first: 100) { nodes { id } } } } }")
                .execute()
                .errors()
                .filter(_ -> true);

        assertThat(registry.get("portal.limits")
                        .tag("limit", "too_costly")
                        .counter()
                        .count())
                .isEqualTo(before + 1);
    }

    @Test
    void refusedPagesAndFilesAreCountedAsDenied() {
        double before = denied();

        metrics.failed(new HttpOperationFailed("any", false));
        metrics.failed(new HttpOperationFailed("openPage", true));

        assertThat(denied()).isEqualTo(before + 1);
    }

    private double denied() {
        return registry.get("portal.operations.denied").counter().count();
    }

    private long count(String field, String outcome) {
        return Optional.ofNullable(registry.find("portal.operations")
                        .tags("field", field, "outcome", outcome)
                        .timer())
                .map(Timer::count)
                .orElse(0L);
    }

    private String labels() {
        return registry.find("portal.operations").timers().stream()
                .map(timer -> timer.getId().getTags())
                .toList()
                .toString();
    }
}
