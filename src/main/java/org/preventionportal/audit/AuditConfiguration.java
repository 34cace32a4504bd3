package org.preventionportal.audit;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.CorrelationId;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;

/** Wraps every operation in the audit, outside the conversion of refusals into payloads, and records refused tokens. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private final AuditTrail trail;
    private final ObjectTitles titles;

    AuditConfiguration(AuditTrail trail, ObjectTitles titles) {
        this.trail = trail;
        this.titles = titles;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GraphQlSourceBuilderCustomizer auditedOperations() {
        return builder -> builder.typeVisitors(List.of(new AuditedOperations(trail, titles)));
    }

    /** Inside of what converts and batches the values, so that the caller of the operation is known. */
    @Bean
    @Order(-1)
    GraphQlSourceBuilderCustomizer recordedFields() {
        return builder -> builder.typeVisitors(List.of(new RecordedFields()));
    }

    @EventListener
    void tokenRefused(AbstractAuthenticationFailureEvent event) {
        if (!(event.getException() instanceof AuthenticationServiceException)) { // Keycloak's keys out of reach
            trail.append(Caller.ANONYMOUS, "signIn", null, AuditOutcome.DENIED, List.of(), CorrelationId.current());
        }
    }
}
