package org.preventionportal.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.NodeFinder;
import org.preventionportal.access.Nodes;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.BatchResults;
import org.preventionportal.platform.errors.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;

/** Resolves the audit trail and the objects that its entries refer to. */
@Controller
class AuditController implements Nodes {

    private static final int MAX_TITLES = 5;

    private final AuditTrail trail;
    private final ActorSearch people;
    private final ObjectSearch objects;
    private final PartnerRegister register;
    private final ObjectProvider<NodeFinder> nodes;
    private final ObjectTitles titles;

    /** @param nodes a provider, because this controller is itself among the nodes */
    AuditController(
            AuditTrail trail,
            ActorSearch people,
            ObjectSearch objects,
            PartnerRegister register,
            ObjectProvider<NodeFinder> nodes,
            ObjectTitles titles) {
        this.trail = trail;
        this.people = people;
        this.objects = objects;
        this.register = register;
        this.nodes = nodes;
        this.titles = titles;
    }

    @QueryMapping
    Window<AuditEntry> auditTrail(
            @Argument @Nullable PersonId actorId,
            @Argument @Nullable String targetId,
            @Argument @Nullable AuditFilter filter,
            ScrollSubrange range) {
        AuditFilter narrowed = filter == null ? AuditFilter.NONE : filter;
        return trail.entries(
                people.find(actorId, narrowed.person()), objects.find(targetId, narrowed.object()), narrowed, range);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer deniedOperationCount(@Argument LocalDate since, Caller caller) {
        return trail.countDenied(since, caller);
    }

    @BatchMapping(typeName = "AuditEntry")
    Map<AuditEntry, List<Partner>> partners(List<AuditEntry> entries) {
        var ids = entries.stream()
                .map(AuditEntry::partners)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        var found = register.find(ids, Caller.current());
        Map<AuditEntry, List<Partner>> byEntry = new HashMap<>();
        entries.forEach(entry -> byEntry.put(
                entry,
                entry.partners().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList()));
        return byEntry;
    }

    /** Also of what the administrator may not read: the trail says what was done, and a title says to what. */
    @BatchMapping(typeName = "AuditEntry")
    Map<AuditEntry, String> targetTitle(List<AuditEntry> entries) {
        Map<String, String> found = titles.of(entries.stream()
                .map(AuditEntry::targetId)
                .filter(Objects::nonNull)
                .toList());
        return BatchResults.values(entries, AuditEntry::targetId, found);
    }

    @BatchMapping(typeName = "AuditEntry")
    Map<AuditEntry, List<String>> objectTitles(List<AuditEntry> entries) {
        Map<String, String> found = titles.of(
                entries.stream().flatMap(entry -> firstObjects(entry).stream()).toList());
        return BatchResults.lists(entries, AuditController::firstObjects, found);
    }

    private static List<String> firstObjects(AuditEntry entry) {
        return entry.getObjectIds().stream().limit(MAX_TITLES).toList();
    }

    /** Each object is loaded once for all entries about it. */
    @BatchMapping(typeName = "AuditEntry")
    Map<AuditEntry, Object> target(List<AuditEntry> entries) {
        Caller caller = Caller.current();
        Map<String, @Nullable Object> found = new HashMap<>();
        Map<AuditEntry, Object> byEntry = new HashMap<>();
        for (AuditEntry entry : entries) {
            String id = entry.targetId();
            if (id != null) {
                if (!found.containsKey(id)) {
                    found.put(id, visible(id, caller));
                }
                Object target = found.get(id);
                if (target != null) {
                    byEntry.put(entry, target);
                }
            }
        }
        return byEntry;
    }

    /** An administrator may read the trail of a task without being allowed to read tasks. */
    private @Nullable Object visible(String id, Caller caller) {
        try {
            return nodes.getObject().find(id, caller);
        } catch (AccessDeniedException | Refusal notVisible) {
            return null;
        }
    }

    @Override
    public String prefix() {
        return AuditEntry.PREFIX;
    }

    @Override
    public @Nullable AuditEntry find(String id, Caller caller) {
        return trail.find(id).orElse(null);
    }
}
