package org.preventionportal.platform.errors;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Counts the requests of pages and files that failed on our side, each of them once, for alerts. */
@Component
public class FailureCount {

    /** Also counts operations of the API. */
    public static final String METRIC = "portal.operations.failures";

    private static final String COUNTED = FailureCount.class.getName();

    private final MeterRegistry registry;

    FailureCount(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The database did not answer. */
    public void countUnavailable(HttpServletRequest request) {
        count(request, "unavailable");
    }

    void countFailed(HttpServletRequest request) {
        count(request, "failed");
    }

    private void count(HttpServletRequest request, String outcome) {
        if (request.getAttribute(COUNTED) == null) {
            request.setAttribute(COUNTED, true);
            registry.counter(METRIC, "outcome", outcome).increment();
        }
    }
}
