package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;

/**
 * Compares what somebody is answered about something that exists and that they may not see, through every operation and
 * {@code node}, with the answer for an id that nothing has. They are equal, so that nobody learns what exists.
 */
public final class ForeignIds {

    /** The outcomes in the role table of callers who do not learn whether there is something. */
    private static final Set<String> UNSEEN = Set.of("-", "in", "no", "NOT_FOUND");

    /** Those whose callers may see the task, or the name of the colleague, by its id all the same. */
    private static final Set<String> OF_VISIBLE_NODES = Set.of("Query.account", "Query.triageQueuePlace");

    private final Attempts attempts = new Attempts("foreign ids");
    private final ComparableAnswers answers;

    public ForeignIds(Wire wire) {
        this.answers = new ComparableAnswers(wire);
    }

    /**
     * Sends the document again, each time with an unknown id in the place of one of those that exist.
     *
     * @param outcome in the words of the role table
     * @param known what the caller was answered
     */
    public void attack(
            String operation,
            Column column,
            String outcome,
            String document,
            Map<String, @Nullable Object> variables,
            Answer known) {
        boolean isQuery = operation.startsWith("Query.");
        if ((!isQuery && !operation.startsWith("Mutation.")) || column == Column.STOPPED || !UNSEEN.contains(outcome)) {
            return;
        }
        Account account = column.account();
        String caller = operation + " as " + column;
        for (String id : IdPlaces.in(variables)) {
            String unknown = IdPlaces.unknown(id);
            String other = answers.sent(account, document, IdPlaces.replaced(variables, id, unknown), unknown);
            compare(caller, id, ComparableAnswers.comparable(known, id), other);
            if (isQuery && !OF_VISIBLE_NODES.contains(operation)) {
                compare(caller, id, answers.node(account, id), answers.unknownNode(account, id));
            }
        }
    }

    private void compare(String caller, String id, String one, String other) {
        attempts.note(one.equals(other), "%s with %s:%n  %s%n  %s".formatted(caller, id, one, other));
    }

    /** After the whole table. */
    public void assertThatNothingLeaked() {
        attempts.report();
        assertThat(attempts.leaks()).isEmpty();
        assertThat(attempts.tried()).isGreaterThan(1_000);
    }
}
