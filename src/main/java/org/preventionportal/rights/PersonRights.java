package org.preventionportal.rights;

import jakarta.validation.Valid;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.retention.RetentionRun;
import org.preventionportal.platform.retention.RetentionRuns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Finds, exports and erases a person for administrators, and tells them what was deleted after its time. */
@Service
@Validated
class PersonRights {

    private final PersonFiles files;
    private final PersonErasure erasure;
    private final RetentionRuns runs;
    private final LastSignIns signIns;
    private final ApplicationEventPublisher events;

    PersonRights(
            PersonFiles files,
            PersonErasure erasure,
            RetentionRuns runs,
            LastSignIns signIns,
            ApplicationEventPublisher events) {
        this.files = files;
        this.erasure = erasure;
        this.runs = runs;
        this.signIns = signIns;
        this.events = events;
    }

    /** Has an entry in the audit trail also if nothing is found: that somebody is not known is an answer, too. */
    @Admins
    public @Nullable PersonalData find(String emailOrAccount, Caller caller) {
        Optional<PersonFile> found =
                DataSubject.parse(emailOrAccount).map(files::of).filter(file -> !file.isEmpty());
        String person =
                found.map(file -> file.subject().person()).map(PersonId::value).orElse(null);
        events.publishEvent(AuditEvent.done(caller, "personalData", person));
        return found.map(file -> PersonalData.of(file, erasure.obstacles(file))).orElse(null);
    }

    @Admins
    public List<RetentionRun> retentionRuns() {
        return runs.latest();
    }

    @Admins
    public List<LastSignIn> unusedAccounts() {
        return signIns.unused();
    }

    /** After what time without a sign-in an account is unused; null for everybody but administrators. */
    @SignedIn
    public @Nullable Period accountRetention(Caller caller) {
        return caller.has(Role.ADMIN) ? signIns.retention() : null;
    }

    @Admins
    public List<PersonId> accountsWithoutRole() {
        return signIns.withoutRole();
    }

    /** How many accounts each list has; empty for everybody but administrators. */
    @SignedIn
    public Map<LastSignIns.Listed, Integer> count(Caller caller) {
        return caller.has(Role.ADMIN) ? signIns.count() : Map.of();
    }

    /** Each task of which the file has notes says that the caller has read them. */
    @Admins
    public PersonFile export(@Valid ExportPersonInput input, Caller caller) {
        PersonFile file = files.of(DataSubject.of(input.emailOrAccount()));
        file.readBy(caller).forEach(events::publishEvent);
        return file;
    }

    /** A repeat finds nothing any more, and succeeds. */
    @Admins
    public ErasePersonPayload erase(@Valid ErasePersonInput input, Caller caller) {
        PersonFile file = files.of(DataSubject.of(input.emailOrAccount()));
        if (caller.id().equals(file.subject().person())) {
            throw new Refusal(UserError.input(
                    "emailOrAccount",
                    ErrorCode.WRONG_STATE,
                    "This is your own account. Ask another administrator to erase it."));
        }
        if (!file.isEmpty()) {
            erasure.erase(file);
        }
        return new ErasePersonPayload(file.subject().person());
    }
}
