package org.preventionportal.audit;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.errors.HttpOperationFailed;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;

/** Wraps every operation in the audit, outside the conversion of refusals into payloads; records other failures. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private final AuditTrail trail;
    private final AnonymousEntryLimit anonymousEntries;
    private final ObjectTitles titles;

    AuditConfiguration(AuditTrail trail, AnonymousEntryLimit anonymousEntries, ObjectTitles titles) {
        this.trail = trail;
        this.anonymousEntries = anonymousEntries;
        this.titles = titles;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GraphQlSourceBuilderCustomizer auditedOperations() {
        return builder -> builder.typeVisitors(List.of(new AuditedOperations(trail, anonymousEntries, titles)));
    }

    /** Inside of what converts and batches the values, so that the caller of the operation is known. */
    @Bean
    @Order(-1)
    GraphQlSourceBuilderCustomizer recordedFields() {
        return builder -> builder.typeVisitors(List.of(new RecordedFields()));
    }

    @EventListener
    void tokenRefused(AbstractAuthenticationFailureEvent event) {
        boolean isUnknown = event.getException() instanceof AuthenticationServiceException; // no keys of Keycloak
        if (!isUnknown && anonymousEntries.allows(Caller.ANONYMOUS)) {
            trail.append(Caller.ANONYMOUS, "signIn", null, AuditOutcome.DENIED, List.of(), CorrelationId.current());
        }
    }

    @EventListener
    void httpOperationFailed(HttpOperationFailed failed) {
        if (anonymousEntries.allows(Caller.current())) {
            AuditOutcome outcome = failed.isDenied() ? AuditOutcome.DENIED : AuditOutcome.FAILED;
            trail.append(Caller.current(), failed.operation(), null, outcome, List.of(), CorrelationId.current());
        }
    }
}
