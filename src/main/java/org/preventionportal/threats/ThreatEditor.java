package org.preventionportal.threats;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.retention.Restores;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Changes entries of the threat picture: officers those of their own regions, programme managers all. Every officer may
 * confirm what somebody else wrote, since most regions have one officer only.
 */
@Service
@Validated
class ThreatEditor {

    private final ThreatEntries records;
    private final Tasks tasks;
    private final CrimeUnits units;
    private final OfficerTaskAccess access;
    private final IntelligenceFactors factors;
    private final Clock clock;

    ThreatEditor(
            ThreatEntries records,
            Tasks tasks,
            CrimeUnits units,
            OfficerTaskAccess access,
            IntelligenceFactors factors,
            Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.units = units;
        this.access = access;
        this.factors = factors;
        this.clock = clock;
    }

    @Officers
    public ThreatEntry create(@Valid CreateThreatEntryInput input, Caller caller) {
        ThreatContent content = checked(input.entry(), null, caller);
        return records.insert(input.toEntry(content, caller, clock.instant()), caller);
    }

    @Officers
    public ThreatEntry update(@Valid UpdateThreatEntryInput input, Caller caller) {
        ThreatEntry entry = own(input.threatEntryId(), input.version(), caller);
        ThreatContent content = checked(input.entry(), entry.content(), caller);
        ThreatEntry updated = records.save(entry.update(content, caller.id(), clock.instant()), caller);
        if (!content.partnerIds().containsAll(entry.content().partnerIds())) {
            Restores.logToRepeat(
                    "updateThreatEntry",
                    "threatEntryId=%s partnerIds=%s by %s".formatted(updated.id(), content.partnerIds(), caller.id()));
        }
        return release(updated, caller);
    }

    @Officers
    public ThreatEntry confirm(@Valid ConfirmThreatEntryInput input, Caller caller) {
        ThreatEntry entry =
                ConcurrencyVersions.require(records.require(input.threatEntryId(), caller), input.version());
        var now = clock.instant();
        return records.save(entry.confirm(input.reviewOn(), LondonTime.day(now), caller.id(), now), caller);
    }

    @Officers
    public ThreatEntry withdraw(@Valid WithdrawThreatEntryInput input, Caller caller) {
        ThreatEntry entry = own(input.threatEntryId(), input.version(), caller);
        ThreatContent.refusePostcode("reason", input.reason());
        return release(
                records.save(entry.withdraw(input.reason().strip(), caller.id(), clock.instant()), caller), caller);
    }

    @Officers
    public ThreatEntry link(@Valid LinkTaskToThreatEntryInput input, Caller caller) {
        ThreatEntry entry = linkable(input.threatEntryId(), caller);
        if (!input.isBasis()) {
            tasks.requireVisible("taskId", input.taskId(), caller);
            return records.save(entry.link(entry.links().with(input.taskId())), caller);
        }
        factors.require(entry, input.taskId(), caller);
        return linkAsBasis(entry, input.taskId(), caller);
    }

    /** Where the service has ended in between, a repeat does the rest. */
    private ThreatEntry linkAsBasis(ThreatEntry entry, TaskId task, Caller caller) {
        // Read first: if two simultaneous links could end each other, the request would have no basis
        List<ThreatEntry> earlier = records.otherBasesOf(task, entry);
        ThreatEntry linked = records.save(entry.link(entry.links().asBasisOf(task)), caller);
        records.endBases(earlier, task);
        factors.count(linked, task, () -> isBasis(records.require(linked.id(), caller), task));
        return stillCounting(linked, task, caller);
    }

    private boolean isBasis(ThreatEntry entry, TaskId task) {
        return entry.isBasisOf(task, LondonTime.today(clock));
    }

    /** An entry that was withdrawn, changed, replaced or unlinked while its grade was being counted must not count. */
    private ThreatEntry stillCounting(ThreatEntry linked, TaskId task, Caller caller) {
        ThreatEntry now = records.require(linked.id(), caller);
        if (!isBasis(now, task)) {
            factors.release(now, List.of(task));
            throw Refusal.conflict(now);
        }
        return now;
    }

    /** A task that the caller may not see is not found, whether it is linked or not. */
    @Officers
    public ThreatEntry unlink(@Valid UnlinkTaskFromThreatEntryInput input, Caller caller) {
        ThreatEntry entry = linkable(input.threatEntryId(), caller);
        TaskId id = input.taskId();
        if (!entry.links().basisOf().contains(id)) {
            tasks.requireVisible("taskId", id, caller);
            return records.save(entry.link(entry.links().without(id)), caller);
        }
        access.load(id, caller); // only who decides on the request may lower its priority
        ThreatEntry unlinked = entry.link(entry.links().without(id));
        factors.end(entry, List.of(id));
        return records.save(unlinked, caller);
    }

    @Officers
    public boolean mayUpdate(ThreatEntry entry, Caller caller) {
        return !entry.isWithdrawn() && caller.decidesFor(entry.content().region());
    }

    @Officers
    public boolean mayLink(ThreatEntry entry, Caller caller) {
        return !entry.isWithdrawn()
                && (entry.content().region() == Region.NATIONAL
                        || caller.decidesFor(entry.content().region()));
    }

    @Officers
    public boolean mayConfirm(ThreatEntry entry, Caller caller) {
        return entry.isConfirmableBy(caller.id());
    }

    /** What no longer counts raises no priority. {@link ThreatMaintenance} finishes what was interrupted. */
    private ThreatEntry release(ThreatEntry entry, Caller caller) {
        if (entry.links().basisOf().isEmpty()) {
            return entry;
        }
        factors.end(entry, entry.links().basisOf());
        return records.save(entry.withoutBases(), caller);
    }

    /** @param before names units that stay even if they are suspended; null for a new entry */
    private ThreatContent checked(ThreatEntryInput input, @Nullable ThreatContent before, Caller caller) {
        ThreatContent content = input.toContent(before);
        List<PartnerId> named = before == null ? List.of() : before.partnerIds();
        List<PartnerId> added =
                content.partnerIds().stream().filter(id -> !named.contains(id)).toList();
        return Refusal.checked(
                () -> content,
                () -> access.requireRegion("entry.region", content.region(), caller),
                () -> units.require(added, caller),
                content::requireConsistent);
    }

    private ThreatEntry own(ThreatEntryId id, long version, Caller caller) {
        ThreatEntry entry = records.require(id, caller);
        access.requireRegion("threatEntryId", entry.content().region(), caller);
        return ConcurrencyVersions.require(entry, version);
    }

    /** Tasks of every region can answer what is known of the whole country. */
    private ThreatEntry linkable(ThreatEntryId id, Caller caller) {
        ThreatEntry entry = records.require(id, caller);
        if (entry.content().region() != Region.NATIONAL) {
            access.requireRegion("threatEntryId", entry.content().region(), caller);
        }
        return entry;
    }
}
