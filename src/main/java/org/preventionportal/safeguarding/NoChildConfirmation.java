package org.preventionportal.safeguarding;

import graphql.GraphQLContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.IdentifyingText.Kind;

/**
 * Holds that a person confirms that what they entered names no child, and for which kinds of weak match. The audit
 * trail stores the kinds beside the person and the time, never the words.
 */
public final class NoChildConfirmation {

    /** The name of the confirmation in a request's {@code extensions}, and of the box in a form. */
    public static final String EXTENSION = "confirmNoChildNamed";

    private static final ScopedValue<Set<Kind>> USED = ScopedValue.newInstance();

    private NoChildConfirmation() {}

    /** Carries out a mutation that the confirmation covers. */
    static @Nullable Object during(GraphQLContext context, Callable<@Nullable Object> mutation) throws Exception {
        Set<Kind> used = EnumSet.noneOf(Kind.class);
        context.put(NoChildConfirmation.class, used); // for the audit trail; mutations run one after the other
        return ScopedValue.where(USED, used).call(mutation::call);
    }

    /** Whether the person has confirmed this request. It is noted that a match of this kind needed it. */
    static boolean covers(Kind kind) {
        if (!USED.isBound()) {
            return false;
        }
        USED.get().add(kind);
        return true;
    }

    /** Names the kinds for which the mutation that is carried out needed the confirmation. */
    public static List<String> codes(GraphQLContext context) {
        Set<Kind> used = context.getOrDefault(NoChildConfirmation.class, Set.of());
        return used.stream().map(kind -> "CONFIRMED_" + kind.name()).toList();
    }
}
