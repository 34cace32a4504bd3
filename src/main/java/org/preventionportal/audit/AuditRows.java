package org.preventionportal.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.errors.RequestProblem;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads what a search of the audit trail finds as rows of a sheet. Each export is itself recorded in the trail. */
@Service
class AuditRows {

    static final List<String> COLUMNS = List.of(
            "time",
            "person",
            "person id",
            "roles",
            "partner ids",
            "operation",
            "object",
            "object ids",
            "outcome",
            "codes",
            "reference");

    static final int MAX_ROWS = 20_000;
    private static final int BATCH = 500;

    private final AuditTrail trail;
    private final ActorSearch people;
    private final ObjectSearch objects;
    private final ObjectTitles titles;
    private final Directory directory;

    AuditRows(AuditTrail trail, ActorSearch people, ObjectSearch objects, ObjectTitles titles, Directory directory) {
        this.trail = trail;
        this.people = people;
        this.objects = objects;
        this.titles = titles;
        this.directory = directory;
    }

    /**
     * Passes on each row, newest first, with the columns of {@link #COLUMNS}.
     *
     * @throws RequestProblem before the first row if there are more than {@value #MAX_ROWS}
     */
    @Admins
    public void forEach(
            @Nullable PersonId actor,
            @Nullable String object,
            AuditFilter filter,
            Caller caller,
            Consumer<List<String>> row) {
        Collection<PersonId> actors = people.find(actor, filter.person());
        Collection<String> about = objects.find(object, filter.object());
        if (trail.count(actors, about, filter, MAX_ROWS + 1) > MAX_ROWS) {
            throw new RequestProblem(
                    HttpStatus.BAD_REQUEST,
                    "TOO_MANY_ROWS",
                    "The search finds more than %,d entries. Narrow it, for example by day.".formatted(MAX_ROWS));
        }
        trail.append(caller, "exportAuditTrail", null, AuditOutcome.DONE, List.of(), CorrelationId.current());
        var names = new Names();
        ScrollPosition position = ScrollPosition.keyset();
        Window<AuditEntry> batch;
        do {
            batch = trail.entries(actors, about, filter, ScrollSubrange.create(position, BATCH, true));
            Map<String, String> found = titles.of(batch.getContent().stream()
                    .map(AuditEntry::targetId)
                    .filter(Objects::nonNull)
                    .toList());
            batch.forEach(entry -> row.accept(cells(entry, names, found)));
            position = batch.isEmpty() ? position : batch.positionAt(batch.size() - 1);
        } while (batch.hasNext());
    }

    private static List<String> cells(AuditEntry entry, Names names, Map<String, String> titles) {
        return List.of(
                entry.occurredAt().toString(),
                names.of(entry.actor()),
                entry.actor().value(),
                joined(entry.roles().stream()),
                joined(entry.partners().stream()),
                entry.action(),
                entry.targetId() == null ? "" : titles.getOrDefault(entry.targetId(), ""),
                joined(entry.getObjectIds().stream()),
                entry.outcome().name(),
                joined(entry.codes().stream()),
                entry.correlationId());
    }

    private static String joined(Stream<?> values) {
        return String.join("; ", values.map(String::valueOf).toList());
    }

    /** Remembers names for one export. Once Keycloak does not answer, it is not asked again: the ids are enough. */
    private final class Names {

        private final Map<PersonId, String> known = new HashMap<>();
        private boolean isUnavailable;

        private String of(PersonId person) {
            return known.computeIfAbsent(person, this::find);
        }

        private String find(PersonId person) {
            try {
                return isUnavailable
                        ? ""
                        : directory.find(person).map(Directory.Account::name).orElse("");
            } catch (Directory.Unavailable _) {
                isUnavailable = true;
                return "";
            }
        }
    }
}
