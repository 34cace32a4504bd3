package org.preventionportal.spreadsheets.participants;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.tables.reading.Column;
import org.preventionportal.tables.reading.SheetImport;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.preventionportal.tasks.participants.ParticipantRegister;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins imports of participants. Callers must check the role. */
@Component
public class ParticipantImports {

    public static final List<Column> COLUMNS = List.of(
            Column.required(ParticipantRow.TASK),
            Column.required(ParticipantRow.EMAIL),
            Column.required(ParticipantRow.KIND));

    private final Tasks tasks;
    private final ParticipantRegister register;
    private final EmailAddresses emails;
    private final ParticipantRecords records;
    private final ApplicationEventPublisher events;

    ParticipantImports(
            Tasks tasks,
            ParticipantRegister register,
            EmailAddresses emails,
            ParticipantRecords records,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.register = register;
        this.emails = emails;
        this.records = records;
        this.events = events;
    }

    public SheetImport<?> begin(Caller caller, boolean checkOnly) {
        return new ParticipantImport(
                new TaskLookup(tasks, caller), register, emails, records, events, caller, checkOnly);
    }
}
