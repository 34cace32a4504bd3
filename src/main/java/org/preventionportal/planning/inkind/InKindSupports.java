package org.preventionportal.planning.inkind;

import graphql.GraphQLContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Idempotent;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.lists.TasksOfPartner;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records in-kind support: officers that of tasks of their regions, programme managers all. */
@Service
@Validated
class InKindSupports {

    private static final int MAX_OF_TASK = 50;

    private final MongoOperations mongo;
    private final TasksOfPartner tasks;
    private final OfficerTaskAccess access;
    private final Clock clock;

    InKindSupports(MongoOperations mongo, TasksOfPartner tasks, OfficerTaskAccess access, Clock clock) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.access = access;
        this.clock = clock;
    }

    /** What was given to each task, for officers and programme managers; an empty result for anybody else. */
    @SignedIn
    public Map<Task, List<InKindSupport>> of(Collection<Task> tasks, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        var some = Criteria.where("task")
                .in(tasks.stream().map(task -> task.id().value()).toList());
        var byTask = StoredRecords.find(
                        mongo,
                        Query.query(some).with(Sort.by("task", "createdAt")).limit(MAX_OF_TASK * tasks.size()),
                        InKindSupport.class)
                .stream()
                .collect(Collectors.groupingBy(InKindSupport::task));
        return tasks.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), task -> byTask.getOrDefault(task.id(), List.of())));
    }

    private record Given(TaskId task, PartnerId partner, double days) {}

    /** The days of staff time for the newest tasks of each partner; empty for those who see no in-kind support. */
    @SignedIn
    public Map<Partner, Double> daysOf(List<Partner> partners, GraphQLContext request, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        List<PartnerId> givers = partners.stream().map(Partner::id).distinct().toList();
        return tasks.sums(partners, request, caller, newest -> {
            Map<PartnerId, Map<TaskId, Double>> given = given(newest, givers);
            return (partner, task) -> given.getOrDefault(partner, Map.of()).getOrDefault(task, 0.0);
        });
    }

    private Map<PartnerId, Map<TaskId, Double>> given(Set<TaskId> newest, List<PartnerId> partners) {
        var any = Query.query(Criteria.where("task")
                .in(Id.values(newest))
                .and("partner")
                .in(Id.values(partners))
                .and("days")
                .gt(0));
        any.fields().include("task", "partner", "days");
        return StoredRecords.projectStrictly(mongo, any, InKindSupport.class, Given.class).stream()
                .collect(Collectors.groupingBy(
                        Given::partner, Collectors.groupingBy(Given::task, Collectors.summingDouble(Given::days))));
    }

    @Officers
    public InKindSupportPayload record(@Valid RecordInKindSupportInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        InKindSupport support = Refusal.checked(
                () -> input.toSupport(caller, clock.instant()), () -> requirePartner(input.partnerId(), task));
        if (find(support).isEmpty() && mongo.count(of(task), InKindSupport.class) >= MAX_OF_TASK) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL, "There are already %d entries for this task.".formatted(MAX_OF_TASK)));
        }
        return new InKindSupportPayload(task, Idempotent.insert(mongo, support, () -> find(support)));
    }

    private static void requirePartner(PartnerId partner, Task task) {
        if (!partner.equals(task.partnerId()) && !TaskView.organisations(task).contains(partner)) {
            throw new Refusal(UserError.input("partnerId", ErrorCode.INVALID, "Choose a partner of the task."));
        }
    }

    @Officers
    public Task remove(@Valid RemoveInKindSupportInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        var one = Criteria.where("_id")
                .is(input.inKindSupportKey())
                .and("task")
                .is(task.id().value());
        if (mongo.remove(Query.query(one), InKindSupport.class).getDeletedCount() == 0) {
            throw Refusal.notFound("inKindSupportKey", "in-kind support");
        }
        return task;
    }

    private Optional<InKindSupport> find(InKindSupport support) {
        return Optional.ofNullable(mongo.findById(support.key(), InKindSupport.class));
    }

    private static Query of(Task task) {
        return Query.query(Criteria.where("task").is(task.id().value()));
    }
}
