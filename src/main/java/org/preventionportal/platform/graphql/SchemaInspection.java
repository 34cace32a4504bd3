package org.preventionportal.platform.graphql;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/** Keeps Spring's report on whether schema and code agree, and logs it if they do not. */
@Component
class SchemaInspection {

    private static final Logger log = LoggerFactory.getLogger(SchemaInspection.class);

    private final AtomicReference<@Nullable SchemaReport> report = new AtomicReference<>();

    void accept(SchemaReport found) {
        report.set(found);
        boolean agrees = found.unmappedFields().isEmpty()
                && found.unmappedRegistrations().isEmpty()
                && found.unmappedArguments().isEmpty()
                && found.fieldNullnessErrors().isEmpty()
                && found.argumentNullnessErrors().isEmpty()
                && found.skippedTypes().isEmpty();
        if (!agrees) {
            log.warn("Schema and code do not agree: {}", found);
        }
    }

    /** Null until the schema has been built. */
    public @Nullable SchemaReport report() {
        return report.get();
    }
}
