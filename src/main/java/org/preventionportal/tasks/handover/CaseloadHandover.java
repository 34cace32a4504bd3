package org.preventionportal.tasks.handover;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.notifications.Template;
import org.preventionportal.partners.PartnerCaseload;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Hands over an officer's committed tasks and partners to another officer, with one reason. A task that excludes the
 * programme manager stays: another one sees that it is left.
 */
@Service
@Validated
class CaseloadHandover {

    private final TaskRecords tasks;
    private final PartnerCaseload partners;
    private final Directory directory;
    private final Outbox outbox;
    private final MongoOperations mongo;
    private final Clock clock;
    private final JobFailures failures;

    CaseloadHandover(
            TaskRecords tasks,
            PartnerCaseload partners,
            Directory directory,
            Outbox outbox,
            MongoOperations mongo,
            Clock clock,
            JobFailures failures) {
        this.tasks = tasks;
        this.partners = partners;
        this.directory = directory;
        this.outbox = outbox;
        this.mongo = mongo;
        this.clock = clock;
        this.failures = failures;
    }

    @Managers
    public Handover handOver(@Valid HandOverCaseloadInput input, Caller caller) {
        input.requireConsistent(LondonTime.today(clock));
        List<Task> caseload = tasks.committedBy(input.fromOfficerId(), caller.id());
        Refusal.checkAll(() -> requireCover(input, caseload), () -> requireVisible(input, caseload));
        Handover handover =
                input.toHandover(caseload.size(), partners.count(input.fromOfficerId()), caller, clock.instant());
        if (handover.isEmpty() && find(handover.id()).isEmpty()) {
            throw new Refusal(UserError.input(
                    "fromOfficerId",
                    ErrorCode.INVALID,
                    "This person has no tasks that are accepted or in progress, and no partners to hand over."));
        }
        Handover known = Idempotent.insert(mongo, handover, () -> find(handover.id()));
        carryOut(known);
        return find(known.id()).orElseThrow();
    }

    /** Who takes over has to be able to decide in the regions of all the tasks. */
    private void requireCover(HandOverCaseloadInput input, List<Task> caseload) {
        Directory.Account successor = directory.officers().stream()
                .filter(officer -> officer.person().equals(input.toOfficerId()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(UserError.input("toOfficerId", ErrorCode.INVALID, "Name a prevention officer.")));
        Set<Region> missing = caseload.stream().map(Task::region).collect(Collectors.toCollection(HashSet::new));
        missing.removeAll(successor.regions());
        missing.remove(Region.NATIONAL);
        if (!missing.isEmpty()) {
            throw new Refusal(UserError.input(
                    "toOfficerId",
                    ErrorCode.NOT_ALLOWED,
                    "This officer does not cover %s yet. Add the region to their account first."
                            .formatted(
                                    missing.stream().map(Region::label).sorted().collect(Collectors.joining(", ")))));
        }
    }

    private static void requireVisible(HandOverCaseloadInput input, List<Task> caseload) {
        if (caseload.stream().anyMatch(task -> task.excludes(input.toOfficerId()))) {
            throw new Refusal(UserError.input(
                    "toOfficerId",
                    ErrorCode.NOT_ALLOWED,
                    "This officer must not see some of these tasks. Assign those to other officers first."));
        }
    }

    /** A handover for programme managers, who alone decide on them; null for everybody else. */
    @SignedIn
    public @Nullable Handover find(String id, Caller caller) {
        return caller.isManager() ? find(id).orElse(null) : null;
    }

    private Optional<Handover> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Handover.class));
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void finishInterrupted() {
        StoredRecords.find(mongo, Query.query(Criteria.where("completedAt").is(null)), Handover.class)
                .forEach(handover -> failures.contain("The handover " + handover.id(), () -> carryOut(handover)));
    }

    /** What has moved already is no longer the first officer's, so that repeating it does what is left. */
    private void carryOut(Handover handover) {
        if (handover.completedAt() != null) {
            return;
        }
        for (Task task : tasks.committedBy(handover.fromOfficer(), handover.createdBy())) {
            if (!tryMove(task, handover)) {
                ConcurrencyVersions.retryUnseen(
                        () -> tryMove(tasks.any(task.id()).orElseThrow(), handover));
            }
        }
        partners.handOver(
                handover.fromOfficer(), handover.toOfficer(), handover.reason(), handover.createdBy(), clock.instant());
        outbox.post(List.of(new Mail(
                handover.id(),
                handover.toOfficer(),
                Template.CASELOAD_RECEIVED,
                Map.of(
                        "tasks", String.valueOf(handover.taskCount()),
                        "partners", String.valueOf(handover.partnerCount())))));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(handover.id())),
                Update.update("completedAt", clock.instant()),
                Handover.class);
    }

    /** Returns false if somebody else has changed the task in between. */
    private boolean tryMove(Task task, Handover handover) {
        return !Objects.equals(task.officer(), handover.fromOfficer())
                || !task.isCommitted()
                || task.excludes(handover.toOfficer())
                || task.excludes(handover.createdBy())
                || tasks.trySave(
                        task.assign(handover.toOfficer(), handover.reason(), handover.createdBy(), clock.instant()));
    }
}
