package org.preventionportal.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Role;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which tasks a caller may see, as a condition of every query that a caller asks for. What is outside of it does not exist
 * for them.
 */
final class TaskScope {

    private TaskScope() {}

    static Criteria of(Caller caller) {
        List<Criteria> reasons = new ArrayList<>();
        if (caller.isOfficer()) {
            reasons.add(Criteria.where("progress.state").ne(TaskState.DRAFT));
        }
        if (caller.has(Role.PARTNER)) {
            reasons.add(ofPartner(caller));
        }
        return switch (reasons.size()) {
            case 0 -> Criteria.where("_id").in(List.of());
            case 1 -> reasons.getFirst();
            default -> new Criteria().orOperator(reasons);
        };
    }

    /**
     * Own drafts; what is shared with the caller; for a lead everything that the organisation asked for; and what the
     * organisation joined, which {@link TaskView} shows as its own.
     */
    private static Criteria ofPartner(Caller caller) {
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
                .andOperator(
                        notDraft,
                        Criteria.where("origin.partner")
                                .in(ids(caller.partners().stream().filter(caller::leads))));
        var rows = new Criteria().orOperator(draft, shared, led);
        var own = Criteria.where("origin.partner").in(ids(caller.partners().stream()));
        return new Criteria().orOperator(new Criteria().andOperator(own, rows), joined(caller));
    }

    /** What an organisation of the caller's joined, as far as it is shared with them there. */
    private static Criteria joined(Caller caller) {
        String me = caller.id().value();
        var shared = Criteria.where("partner")
                .in(ids(caller.partners().stream()))
                .orOperator(
                        Criteria.where("sharing.visibility").is(Visibility.ORGANISATION),
                        Criteria.where("author").is(me),
                        Criteria.where("sharing.colleagues").is(me),
                        Criteria.where("partner")
                                .in(ids(caller.partners().stream().filter(caller::leads))));
        return Criteria.where("coBeneficiaries").elemMatch(shared);
    }

    private static List<String> ids(Stream<PartnerId> partners) {
        return partners.map(PartnerId::value).toList();
    }
}
