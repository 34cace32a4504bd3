package org.preventionportal.audit;

import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.PreparedAccountDeleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records the accounts that are deleted with an invitation: nobody sends a mutation that names them. */
@Component
class DeletedAccounts {

    private static final String DELETE = "deletePreparedAccount";

    private final ApplicationEventPublisher events;

    DeletedAccounts(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** There is no caller if an invitation has expired. */
    @EventListener
    void on(PreparedAccountDeleted deleted) {
        Caller caller = Caller.current();
        events.publishEvent(AuditEvent.done(
                caller.equals(Caller.ANONYMOUS) ? Caller.SERVICE : caller,
                DELETE,
                deleted.person().value()));
    }
}
