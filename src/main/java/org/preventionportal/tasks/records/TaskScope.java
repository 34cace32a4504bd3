package org.preventionportal.tasks.records;

import java.util.ArrayList;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.Id;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Exclusion;
import org.preventionportal.tasks.sharing.Visibility;
import org.springframework.data.mongodb.core.query.Criteria;

/** Builds the condition that limits every query of a caller to the tasks that they may see. */
public final class TaskScope {

    private TaskScope() {}

    public static Criteria of(Caller caller) {
        return of(caller, TaskViewConditions.NONE);
    }

    /**
     * An exclusion beats everything that permits the caller.
     *
     * @param which what the tasks are to be like, as the caller sees them
     */
    public static Criteria of(Caller caller, TaskViewConditions which) {
        return new Criteria().andOperator(permitted(caller, which), Exclusion.noneOf(caller.id()));
    }

    private static Criteria permitted(Caller caller, TaskViewConditions which) {
        List<Criteria> reasons = new ArrayList<>();
        if (caller.isDeliveryStaff()) {
            reasons.add(TaskViewConditions.all(Criteria.where("progress.state").ne(TaskState.DRAFT), which.ofStaff()));
        }
        if (caller.has(Role.PARTNER)) {
            reasons.add(ofPartner(caller, which));
        }
        return switch (reasons.size()) {
            case 0 -> Criteria.where("_id").in(List.of());
            case 1 -> reasons.getFirst();
            default -> new Criteria().orOperator(reasons);
        };
    }

    /**
     * Own drafts, requests shared with the caller, all requests of an organisation that the caller leads, and tasks
     * that the organisation joined, which {@link TaskView} shows as its own. It holds no exclusions: {@link #of} does.
     */
    public static Criteria asMember(Caller caller) {
        return ofPartner(caller, TaskViewConditions.NONE);
    }

    private static Criteria ofPartner(Caller caller, TaskViewConditions which) {
        var requested = TaskViewConditions.all(asRequester(caller), which.ofRequester());
        return new Criteria().orOperator(requested, joined(caller, which));
    }

    /**
     * The tasks that {@link TaskView#isShared} shows as a whole: those that an organisation of the caller's requested,
     * as far as they are shared with the caller there. It holds no exclusions.
     */
    public static Criteria asRequester(Caller caller) {
        String me = caller.id().value();
        var notDraft = Criteria.where("progress.state").ne(TaskState.DRAFT);
        var shared = new Criteria()
                .andOperator(
                        notDraft,
                        new Criteria()
                                .orOperator(
                                        Criteria.where("sharing.visibility").is(Visibility.ORGANISATION),
                                        Criteria.where("origin.author").is(me),
                                        Criteria.where("sharing.colleagues").is(me)));
        var draft = Criteria.where("progress.state")
                .is(TaskState.DRAFT)
                .and("origin.author")
                .is(me);
        var led = new Criteria()
                .andOperator(notDraft, Criteria.where("origin.partner").in(led(caller)));
        var rows = new Criteria().orOperator(draft, shared, led);
        var own = Criteria.where("origin.partner").in(Id.values(caller.partners()));
        return new Criteria().andOperator(own, rows);
    }

    /** Tasks that an organisation of the caller joined, as far as they are shared with the caller there. */
    private static Criteria joined(Caller caller, TaskViewConditions which) {
        String me = caller.id().value();
        var shared = Criteria.where("partner")
                .in(Id.values(caller.partners()))
                .orOperator(
                        Criteria.where("sharing.visibility").is(Visibility.ORGANISATION),
                        Criteria.where("author").is(me),
                        Criteria.where("sharing.colleagues").is(me),
                        Criteria.where("partner").in(led(caller)));
        var entry =
                Criteria.where("coBeneficiaries").elemMatch(TaskViewConditions.all(shared, which.ofCoBeneficiary()));
        return TaskViewConditions.all(entry, which.ofJoined());
    }

    private static List<String> led(Caller caller) {
        return Id.values(caller.partners().stream().filter(caller::leads).toList());
    }
}
