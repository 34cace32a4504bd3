package org.preventionportal.spreadsheets.participants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.DatabaseOutage;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.tables.reading.Cells;
import org.preventionportal.tables.reading.CodedWords;
import org.preventionportal.tables.reading.SheetImport;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.Participant;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.preventionportal.tasks.participants.ParticipantRegister;
import org.springframework.context.ApplicationEventPublisher;

/** Imports rows of participants of many tasks, by the rules for recording those of one. */
final class ParticipantImport extends SheetImport<ParticipantRow> {

    private final TaskLookup tasks;
    private final ParticipantRegister register;
    private final EmailAddresses emails;
    private final ParticipantRecords records;
    private final ApplicationEventPublisher events;
    private final Caller caller;

    ParticipantImport(
            TaskLookup tasks,
            ParticipantRegister register,
            EmailAddresses emails,
            ParticipantRecords records,
            ApplicationEventPublisher events,
            Caller caller,
            boolean checkOnly) {
        super(checkOnly);
        this.tasks = tasks;
        this.register = register;
        this.emails = emails;
        this.records = records;
        this.events = events;
        this.caller = caller;
    }

    @Override
    protected List<Read<ParticipantRow>> read(List<Cells> rows) {
        TaskLookup.Found found = DatabaseOutage.waitOut(() -> tasks.of(rows));
        return rows.stream()
                .flatMap(cells -> read(cells, found).stream().map(row -> new Read<>(cells, row.key(), row)))
                .toList();
    }

    /** Empty where the row has problems, which are in the cells. */
    private Optional<ParticipantRow> read(Cells cells, TaskLookup.Found found) {
        @Nullable Task task = found.task(cells).orElse(null);
        if (task != null) {
            requireOpen(task, cells);
        }
        String email = cells.required(ParticipantRow.EMAIL, "Give the person's email address.");
        if (email != null) {
            emails.problem(email).ifPresent(problem -> cells.problem(ParticipantRow.EMAIL, problem));
        }
        cells.required(
                ParticipantRow.KIND,
                "Say what kind of organisation the person works for: %s.".formatted(CodedWords.all(PartnerKind.class)));
        PartnerKind kind = cells.oneOf(ParticipantRow.KIND, PartnerKind.class);
        return task == null
                        || email == null
                        || kind == null
                        || !cells.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(new ParticipantRow(task.id(), EmailAddresses.plain(email), kind));
    }

    private void requireOpen(Task task, Cells cells) {
        try {
            register.requireOpenTo(task, caller);
        } catch (Refusal refusal) {
            refusal.errors().forEach(error -> cells.problem(ParticipantRow.TASK, error.code(), error.message()));
        }
    }

    /**
     * Problems and counts of rows say who is recorded already, so the audit trail says that addresses of these tasks
     * were read.
     */
    @Override
    protected Map<ParticipantRow.Key, ParticipantRow> known(List<Read<ParticipantRow>> rows) {
        List<String> ids = rows.stream().map(read -> read.id().value()).toList();
        List<Participant> recorded = records.find(ids);
        if (!recorded.isEmpty()) {
            Set<String> of = recorded.stream()
                    .map(participant -> participant.task().value())
                    .collect(Collectors.toUnmodifiableSet());
            events.publishEvent(new AuditEvent.Read(caller, "readAddresses", of));
        }
        return recorded.stream()
                .map(ParticipantRow::of)
                .collect(Collectors.toMap(ParticipantRow::key, Function.identity()));
    }

    @Override
    protected void refuseRepeated(Cells cells) {
        cells.problem(
                null, ErrorCode.ALREADY_EXISTS, "Another row has the same person and task. Take one of them out.");
    }

    @Override
    protected void refuseChanged(Cells cells) {
        cells.problem(
                ParticipantRow.KIND,
                ErrorCode.ALREADY_EXISTS,
                "This person is recorded for this task already, with another kind of organisation. Leave the row out.");
    }

    /** The audit trail has an entry for each task of these rows, as if its participants had been recorded alone. */
    @Override
    protected void insert(List<ParticipantRow> rows) {
        register.record(rows.stream()
                .map(row -> register.participant(row.task(), row.email(), row.organisationKind(), caller))
                .toList());
        rows.stream()
                .map(row -> row.task().value())
                .distinct()
                .forEach(task -> events.publishEvent(AuditEvent.done(caller, "recordParticipants", task)));
    }
}
