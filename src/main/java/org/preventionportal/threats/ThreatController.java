package org.preventionportal.threats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.partners.Partner;
import org.preventionportal.tasks.Task;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ThreatController implements Nodes {

    private final ThreatQueries queries;
    private final ThreatCoverages coverages;
    private final TaskThreats taskThreats;
    private final ThreatPresence presence;
    private final ThreatEditor editor;

    ThreatController(
            ThreatQueries queries,
            ThreatCoverages coverages,
            TaskThreats taskThreats,
            ThreatPresence presence,
            ThreatEditor editor) {
        this.queries = queries;
        this.coverages = coverages;
        this.taskThreats = taskThreats;
        this.presence = presence;
        this.editor = editor;
    }

    @QueryMapping
    @Nullable
    ThreatEntry threatEntry(@Argument ThreatEntryId id, Caller caller) {
        return queries.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<ThreatEntry> threatEntries(
            @Argument @Nullable ThreatEntryFilter filter, ScrollSubrange range, Caller caller) {
        return queries.page(filter == null ? ThreatEntryFilter.NONE : filter, caller, range);
    }

    @QueryMapping
    List<ThreatCoverage> threatCoverage(Caller caller) {
        return coverages.all(caller);
    }

    @SchemaMapping(typeName = "Home", field = "threatEntryCount")
    @Nullable
    Integer countNaming(Caller caller) {
        return queries.countNaming(caller);
    }

    @SchemaMapping(typeName = "Home", field = "hasThreatPicture")
    @Nullable
    Boolean hasAny(Caller caller) {
        return presence.any(caller);
    }

    @BatchMapping(typeName = "Partner")
    Map<Partner, Boolean> hasThreatPicture(List<Partner> partners) {
        return presence.of(partners);
    }

    @SchemaMapping(typeName = "Home", field = "threatEntriesToDo")
    @Nullable
    List<ThreatEntryToDoCount> toDo(Caller caller) {
        return queries.toDo(caller);
    }

    @SchemaMapping
    ThreatEntryState state(ThreatEntry entry) {
        return queries.state(entry);
    }

    @BatchMapping
    Map<ThreatEntry, List<Task>> tasks(List<ThreatEntry> entries) {
        return queries.tasks(entries, Caller.current());
    }

    @BatchMapping
    Map<ThreatEntry, List<Partner>> partners(List<ThreatEntry> entries) {
        return queries.partners(entries, Caller.current());
    }

    @SchemaMapping
    boolean viewerCanUpdate(ThreatEntry entry, Caller caller) {
        return caller.isDeliveryStaff() && editor.mayUpdate(entry, caller);
    }

    @SchemaMapping
    boolean viewerCanLink(ThreatEntry entry, Caller caller) {
        return caller.isDeliveryStaff() && editor.mayLink(entry, caller);
    }

    @BatchMapping(typeName = "Task")
    Map<Task, List<ThreatEntry>> threatEntries(List<Task> tasks) {
        return taskThreats.about(tasks, Caller.current());
    }

    @BatchMapping(typeName = "Task")
    Map<Task, ThreatEntry> intelligenceBasis(List<Task> tasks) {
        return taskThreats.bases(tasks, Caller.current());
    }

    @SchemaMapping
    boolean viewerCanConfirm(ThreatEntry entry, Caller caller) {
        return caller.isDeliveryStaff() && editor.mayConfirm(entry, caller);
    }

    @MutationMapping
    ThreatEntryPayload createThreatEntry(@Argument CreateThreatEntryInput input, Caller caller) {
        return new ThreatEntryPayload(editor.create(input, caller));
    }

    @MutationMapping
    ThreatEntryPayload updateThreatEntry(@Argument UpdateThreatEntryInput input, Caller caller) {
        return new ThreatEntryPayload(editor.update(input, caller));
    }

    @MutationMapping
    ThreatEntryPayload confirmThreatEntry(@Argument ConfirmThreatEntryInput input, Caller caller) {
        return new ThreatEntryPayload(editor.confirm(input, caller));
    }

    @MutationMapping
    ThreatEntryPayload withdrawThreatEntry(@Argument WithdrawThreatEntryInput input, Caller caller) {
        return new ThreatEntryPayload(editor.withdraw(input, caller));
    }

    @MutationMapping
    ThreatEntryPayload linkTaskToThreatEntry(@Argument LinkTaskToThreatEntryInput input, Caller caller) {
        return new ThreatEntryPayload(editor.link(input, caller));
    }

    @MutationMapping
    ThreatEntryPayload unlinkTaskFromThreatEntry(@Argument UnlinkTaskFromThreatEntryInput input, Caller caller) {
        return new ThreatEntryPayload(editor.unlink(input, caller));
    }

    @Override
    public String prefix() {
        return ThreatEntryId.PREFIX;
    }

    @Override
    public @Nullable ThreatEntry find(String id, Caller caller) {
        return threatEntry(new ThreatEntryId(id), caller);
    }
}
