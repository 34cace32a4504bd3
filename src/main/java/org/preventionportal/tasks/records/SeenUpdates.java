package org.preventionportal.tasks.records;

import java.util.List;
import org.bson.Document;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Id;
import org.preventionportal.tasks.sharing.Visibility;
import org.springframework.data.domain.Sort;

/**
 * Sorts tasks by the last change that a member of partners sees, as {@link TaskView} has it. MongoDB sorts by no entry
 * of one organisation, so the time is computed for each task that the member sees.
 */
final class SeenUpdates {

    private static final String FIELD = "seenUpdatedAt";

    private SeenUpdates() {}

    static Sort sort(TaskOrder order) {
        Sort newest = Sort.by(Sort.Order.desc(FIELD), Sort.Order.asc("_id"));
        return order == TaskOrder.NEWEST_UPDATE_FIRST ? newest : newest.reverse();
    }

    /** The field that the tasks are sorted by. A member of the requesting organisation sees every change. */
    static Document field(Caller caller) {
        var joined = new Document("input", "$coBeneficiaries")
                .append("as", "one")
                .append("cond", isShared("$$one.partner", "$$one.author", "$$one.sharing", caller));
        var times = new Document("input", new Document("$filter", joined))
                .append("as", "one")
                .append("in", of("$ifNull", new Document("$max", "$$one.seenChanges"), "$$one.joinedAt"));
        return new Document(
                FIELD,
                of(
                        "$cond",
                        isShared("$origin.partner", "$origin.author", "$sharing", caller),
                        "$progress.updatedAt",
                        new Document("$max", new Document("$map", times))));
    }

    /** The rule of {@code Sharing.shows}. */
    private static Document isShared(String partner, String author, String sharing, Caller caller) {
        String me = caller.id().value();
        var led = caller.partners().stream().filter(caller::leads).toList();
        return of(
                "$and",
                of("$in", partner, Id.values(caller.partners())),
                of(
                        "$or",
                        of("$eq", sharing + ".visibility", Visibility.ORGANISATION.name()),
                        of("$eq", author, me),
                        of("$in", me, of("$ifNull", sharing + ".colleagues", List.of())),
                        of("$in", partner, Id.values(led))));
    }

    private static Document of(String operator, Object... operands) {
        return new Document(operator, List.of(operands));
    }
}
