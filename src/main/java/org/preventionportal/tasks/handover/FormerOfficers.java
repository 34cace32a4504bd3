package org.preventionportal.tasks.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Managers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.PartnerCaseload;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** Finds the people whose caseload waits for a handover because they are no officers any more. */
@Service
class FormerOfficers {

    private final MongoOperations mongo;
    private final PartnerCaseload partners;
    private final Directory directory;

    FormerOfficers(MongoOperations mongo, PartnerCaseload partners, Directory directory) {
        this.mongo = mongo;
        this.partners = partners;
        this.directory = directory;
    }

    /** As many as {@link #all} finds for a manager; null for others, and while Keycloak does not answer. */
    @SignedIn
    public @Nullable Integer count(Caller caller) {
        if (!caller.isManager()) {
            return null;
        }
        try {
            return all(caller).size();
        } catch (Directory.Unavailable _) {
            return null;
        }
    }

    @Managers
    public List<FormerOfficer> all(Caller caller) {
        Map<PersonId, Integer> tasks = committed(caller);
        Map<PersonId, Integer> looksAfter = partners.counts();
        Set<PersonId> people = new HashSet<>(tasks.keySet());
        people.addAll(looksAfter.keySet());
        directory.officers().forEach(officer -> people.remove(officer.person()));
        return people.stream()
                .map(person ->
                        new FormerOfficer(person, tasks.getOrDefault(person, 0), looksAfter.getOrDefault(person, 0)))
                .sorted((one, other) -> other.taskCount() - one.taskCount())
                .toList();
    }

    private Map<PersonId, Integer> committed(Caller caller) {
        return Aggregations.run(
                        mongo,
                        Task.class,
                        Count.class,
                        List.of(
                                Aggregation.match(new Criteria()
                                        .andOperator(
                                                Criteria.where("progress.state").in(TaskState.COMMITTED),
                                                Exclusion.noneOf(caller.id()))),
                                Aggregation.group("progress.officer").count().as("tasks")))
                .stream()
                .collect(Collectors.toMap(Count::id, Count::tasks));
    }

    private record Count(PersonId id, int tasks) {}
}
