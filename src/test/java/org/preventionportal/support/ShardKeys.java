package org.preventionportal.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what a cluster of several shards does with each collection, as {@code scale.md} tells operators. The key is
 * the hashed id everywhere: ids are derived from what must not be stored twice, and MongoDB compares them over all
 * shards only if they are the key.
 */
final class ShardKeys {

    static final String KEY = "_id";

    static final List<Sharded> SHARDED = List.of(
            new Sharded("tasks", "Each page and each change of a task names its id."),
            new Sharded("audit", "Entries are added all the time, and seldom read."),
            new Sharded("outbox", "A mail is posted, claimed and finished by its id."),
            new Sharded("messages", "Messages are added and marked by their ids."),
            new Sharded("outcomes", "Outcomes are recorded and changed by their ids."),
            new Sharded("participants", "Participants are recorded and deleted by their ids."),
            new Sharded("taskReferences", "References are unique over all shards only as ids."),
            new Sharded("readMarks", "Marks are read and written by their ids."),
            new Sharded("sessions", "Each request of a browser reads its session by its id."),
            new Sharded("sign_ins", "Tokens are read and replaced by the id of their session."));

    /** Every read without the key. Another one fails the test that sends it. */
    static final List<Scattered> SCATTERED = List.of(
            Scattered.hot(
                    "tasks",
                    "Lists, the queue and a partner's tasks: each shard sorts by its index, and the router merges a page.",
                    "progress.state",
                    "need.region",
                    "need.themes",
                    "need.kind",
                    "origin.partner",
                    "origin.partnerKind",
                    "origin.createdAt",
                    "progress.updatedAt",
                    "coBeneficiaries",
                    "coBeneficiaries.partner",
                    "progress.officer",
                    "delivery.schedule.startsOn",
                    "delivery.schedule.endsOn"),
            Scattered.hot("tasks", "The search by words.", "searchTerms"),
            Scattered.hot("tasks", "The follow-ups on the page of a task.", "origin.followUpOf"),
            Scattered.hot("tasks", "The task of an activity that is changed.", "delivery.activities._id"),
            Scattered.hot("tasks", "The task with a reference that a person typed.", "reference"),
            Scattered.hot("messages", "The conversations on the page of a task.", "task"),
            Scattered.hot(
                    "messages", "What was written lately, on the first page of each person.", "partner", "createdAt"),
            Scattered.hot("outcomes", "The outcomes on the page of a task.", "task"),
            Scattered.hot("outcomes", "What a member has not answered yet, on their first page.", "partner"),
            Scattered.hot("participants", "The participants on the page of a task.", "task"),
            Scattered.rare(
                    "tasks",
                    "Indicators read the tasks of some days, or count by region and month in an index. The router adds up.",
                    "progress.requestedAt",
                    "progress.acceptedOn",
                    "progress.ending.endedOn",
                    "progress.clock.acknowledged.metOn",
                    "progress.clock.decided.metOn",
                    "delivery.activities"),
            Scattered.rare(
                    "tasks",
                    "Reminders, notifications and the list of overdue requests.",
                    "progress.clock.acknowledgeBy",
                    "progress.clock.decideBy",
                    "progress.pendingNotificationFrom"),
            Scattered.rare("tasks", "Each minute, the tasks whose next session is over.", "sortSession"),
            Scattered.rare("outbox", "Each node looks for mail every five seconds.", "state"),
            Scattered.rare("outbox", "Old mail is deleted once a day.", "finishedAt"),
            Scattered.rare("messages", "Each node looks for notifications every five seconds.", "pendingNotification"),
            Scattered.rare("outcomes", "Each node looks for notifications every five seconds.", "pendingNotification"),
            Scattered.rare("outcomes", "Indicators.", "content.observedOn"),
            Scattered.rare(
                    "participants",
                    "An address that opts out, the respondents of a list, and retention.",
                    "email",
                    "createdAt",
                    "expiresAt"),
            Scattered.rare(
                    "audit",
                    "Administrators search the trail.",
                    "actor",
                    "targetId",
                    "objects",
                    "operation",
                    "outcome",
                    "occurredAt"),
            Scattered.rare(
                    "tasks",
                    "What is kept about a person.",
                    "origin.author",
                    "coBeneficiaries.author",
                    "coBeneficiaries.sharing.colleagues",
                    "sharing.colleagues",
                    "coBeneficiaries.sharing.exclusions.createdBy",
                    "coBeneficiaries.sharing.exclusions.liftedBy",
                    "coBeneficiaries.sharing.exclusions.person",
                    "sharing.exclusions.createdBy",
                    "sharing.exclusions.liftedBy",
                    "sharing.exclusions.person",
                    "progress.history.actor",
                    "queuePosition.override.createdBy",
                    "delivery.activities.updatedBy"),
            Scattered.rare(
                    "tasks",
                    "Which tasks a manager must not see, for their list of opened intelligence.",
                    "sharing.exclusions"),
            Scattered.rare("messages", "What is kept about a person, and retention.", "author", "createdAt"),
            Scattered.rare("outcomes", "What is kept about a person.", "history.actor"),
            Scattered.rare("participants", "What is kept about a person.", "createdBy"),
            Scattered.rare("outbox", "What is kept about a person.", "to"),
            Scattered.rare("readMarks", "What is kept about a person, and retention.", "person", "upTo"),
            Scattered.rare("audit", "Chains are verified and purged in their order.", "link.chain", "link.sequence"));

    /** By collection, because each command asks for them. */
    private static final Map<String, Set<String>> FIELDS =
            SHARDED.stream().collect(Collectors.toUnmodifiableMap(Sharded::collection, ShardKeys::fields));

    private ShardKeys() {}

    /** A collection that is divided, and why by its ids. */
    record Sharded(String collection, String reason) {}

    /**
     * Reads that the router sends to all shards.
     *
     * @param fields of which a read has one as a condition, or as the first key of its order if it has no condition
     * @param isHot whether people wait for it on pages that they open all day
     */
    record Scattered(String collection, boolean isHot, String reason, List<String> fields) {

        private static Scattered hot(String collection, String reason, String... fields) {
            return new Scattered(collection, true, reason, List.of(fields));
        }

        private static Scattered rare(String collection, String reason, String... fields) {
            return new Scattered(collection, false, reason, List.of(fields));
        }
    }

    /** The fields by which a collection may be read from all shards; empty if the collection is whole. */
    static Optional<Set<String>> scatteredFields(String collection) {
        return Optional.ofNullable(FIELDS.get(collection));
    }

    private static Set<String> fields(Sharded sharded) {
        return SCATTERED.stream()
                .filter(read -> read.collection().equals(sharded.collection()))
                .flatMap(read -> read.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The tables of the document. */
    static String markdown() {
        return Stream.of(
                        Stream.of("| collection | shard key | reason |", "|---|---|---|"),
                        SHARDED.stream()
                                .map(sharded -> "| `%s` | `%s`, hashed | %s |"
                                        .formatted(sharded.collection(), KEY, sharded.reason())),
                        Stream.of("", "| collection | condition | on pages | what |", "|---|---|---|---|"),
                        SCATTERED.stream()
                                .map(read -> "| `%s` | `%s` | %s | %s |"
                                        .formatted(
                                                read.collection(),
                                                String.join("`, `", read.fields()),
                                                read.isHot() ? "yes" : "no",
                                                read.reason())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
