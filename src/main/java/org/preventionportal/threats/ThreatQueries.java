package org.preventionportal.threats;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.access.roles.TaskReaders;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Reads the threat picture as far as callers may, with the tasks and partners of it that they may see. */
@Service
@Validated
class ThreatQueries {

    private final ThreatEntries records;
    private final Tasks tasks;
    private final PartnerRegister partners;
    private final Clock clock;

    ThreatQueries(ThreatEntries records, Tasks tasks, PartnerRegister partners, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.partners = partners;
        this.clock = clock;
    }

    @TaskReaders
    public Optional<ThreatEntry> find(ThreatEntryId id, Caller caller) {
        return records.find(id, caller);
    }

    @TaskReaders
    public Window<ThreatEntry> page(@Valid ThreatEntryFilter filter, Caller caller, ScrollSubrange range) {
        return records.page(filter, today(), caller, range);
    }

    /** How many entries name a unit of the caller; null if none does, and for everybody else. */
    @SignedIn
    public @Nullable Integer countNaming(Caller caller) {
        if (!caller.has(Role.PARTNER) || caller.isDeliveryStaff()) {
            return null;
        }
        int count = records.countNaming(caller);
        return count == 0 ? null : count;
    }

    /** What waits for officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable List<ThreatEntryToDoCount> toDo(Caller caller) {
        return caller.isDeliveryStaff()
                ? records.countToDo(today(), caller).entrySet().stream()
                        .map(count -> new ThreatEntryToDoCount(count.getKey(), count.getValue()))
                        .toList()
                : null;
    }

    @TaskReaders
    public ThreatEntryState state(ThreatEntry entry) {
        return entry.stateOn(today());
    }

    /** Finds the tasks that answer each entry, for callers who triage and deliver; for others none. */
    @TaskReaders
    public Map<ThreatEntry, List<Task>> tasks(Collection<ThreatEntry> entries, Caller caller) {
        return tasks.viewsForStaff(entries, entry -> entry.links().tasks(), caller);
    }

    /** Finds the units that each entry names; a member sees their own only. */
    @TaskReaders
    public Map<ThreatEntry, List<Partner>> partners(Collection<ThreatEntry> entries, Caller caller) {
        List<PartnerId> named = entries.stream()
                .flatMap(entry -> entry.content().partnerIds().stream())
                .distinct()
                .toList();
        Map<PartnerId, Partner> visible = named.isEmpty() ? Map.of() : partners.find(named, caller);
        return BatchResults.lists(entries, entry -> entry.content().partnerIds(), visible);
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
