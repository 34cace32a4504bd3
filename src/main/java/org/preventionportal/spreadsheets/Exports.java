package org.preventionportal.spreadsheets;

import java.io.OutputStream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Managers;
import org.preventionportal.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** Exports as managers take them; each leaves an entry in the audit trail. */
@Service
class Exports {

    private final Exporter exporter;
    private final AuditTrail audit;

    Exports(Exporter exporter, AuditTrail audit) {
        this.exporter = exporter;
        this.audit = audit;
    }

    @Managers
    public void write(Sheet sheet, OutputStream file, Caller caller) {
        audit.exported(caller, sheet == Sheet.TASKS ? "exportTasks" : "exportPartners");
        exporter.write(sheet, file);
    }
}
