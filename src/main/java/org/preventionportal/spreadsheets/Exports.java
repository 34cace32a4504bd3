package org.preventionportal.spreadsheets;

import java.io.OutputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;

/** Exports sheets for programme managers. Each export is recorded in the audit trail. */
@Service
class Exports {

    private final Exporter exporter;
    private final ApplicationEventPublisher events;

    Exports(Exporter exporter, ApplicationEventPublisher events) {
        this.exporter = exporter;
        this.events = events;
    }

    @Managers
    public void write(Sheet sheet, OutputStream file, Caller caller) {
        events.publishEvent(AuditEvent.done(caller, "export" + StringUtils.capitalize(EnumWords.of(sheet)), null));
        exporter.write(sheet, file, task -> !task.excludes(caller.id()));
    }
}
