package org.preventionportal.tasks.records;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Id;
import org.preventionportal.tasks.sharing.Visibility;
import org.springframework.data.domain.Sort;

/**
 * Sorts tasks by the times that a member of partners sees, as {@link TaskView} has them: for an organisation that
 * joined, when it joined or the last change that it sees. MongoDB cannot sort by the entry of one organisation, so the
 * time is computed for each task that the member sees.
 *
 * @param field the expression of the field that the tasks are sorted by
 */
record SeenOrder(Sort sort, Document field) {

    static final String CREATED = "origin.createdAt";
    static final String UPDATED = "progress.updatedAt";

    /** Returns the order as the caller sees it. Empty if the stored fields are what the caller sees. */
    static Optional<SeenOrder> of(Sort order, Caller caller) {
        if (caller.isDeliveryStaff()) {
            return Optional.empty();
        }
        if (order.getOrderFor(CREATED) != null) {
            Document joined = of("$arrayElemAt", ofJoined("$$one.joinedAt", caller), 0);
            return Optional.of(of(order, CREATED, "seenCreatedAt", joined, caller));
        }
        if (order.getOrderFor(UPDATED) != null) {
            Document last = new Document("$max", ofJoined("$$one.lastSeenChangeAt", caller));
            return Optional.of(of(order, UPDATED, "seenUpdatedAt", last, caller));
        }
        return Optional.empty();
    }

    /** A member of the requesting organisation sees the stored time. */
    private static SeenOrder of(Sort order, String stored, String seen, Document ofJoined, Caller caller) {
        var sort = Sort.by(order.stream()
                .map(one -> one.getProperty().equals(stored) ? one.withProperty(seen) : one)
                .toList());
        Document isOfRequester = isShared("$origin.partner", "$origin.author", "$sharing", caller);
        return new SeenOrder(sort, new Document(seen, of("$cond", isOfRequester, "$" + stored, ofJoined)));
    }

    /** A value of each organisation that joined and for which the caller sees the task. */
    private static Document ofJoined(String value, Caller caller) {
        var joined = new Document("input", "$coBeneficiaries")
                .append("as", "one")
                .append("cond", isShared("$$one.partner", "$$one.author", "$$one.sharing", caller));
        return new Document(
                "$map",
                new Document("input", new Document("$filter", joined))
                        .append("as", "one")
                        .append("in", value));
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
