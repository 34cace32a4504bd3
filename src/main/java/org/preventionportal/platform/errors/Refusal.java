package org.preventionportal.platform.errors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends a mutation that changes nothing, with the reasons as {@link UserError}s for its sender. */
public class Refusal extends RuntimeException {

    private final transient List<UserError> errors;
    private final transient @Nullable Object current;

    public Refusal(UserError... errors) {
        this(List.of(errors), null);
    }

    private Refusal(List<UserError> errors, @Nullable Object current) {
        super(null, null, false, false);
        this.errors = errors;
        this.current = current;
    }

    /**
     * Somebody else changed the object first, or the sender read an old version.
     *
     * @param current the object as it is now and as the caller may see it; it is returned beside the error
     */
    public static Refusal conflict(Object current) {
        return conflict(
                "Someone else changed this while you were working on it. Read the current state, then try again.",
                current);
    }

    /** @param message says what to do where the usual words do not fit */
    public static Refusal conflict(String message, Object current) {
        return new Refusal(List.of(UserError.general(ErrorCode.CONFLICT, message)), current);
    }

    public boolean has(ErrorCode code) {
        return errors.stream().anyMatch(error -> error.code() == code);
    }

    /** The same errors, and beside them the object as it is now and as the caller may see it. */
    public Refusal with(Object existing) {
        return new Refusal(errors, existing);
    }

    public static Refusal notFound(String field, String what) {
        return new Refusal(UserError.input(
                field, ErrorCode.NOT_FOUND, "There is no such %s, or you may not see it.".formatted(what)));
    }

    public static Refusal keyReused() {
        return new Refusal(UserError.input(
                "idempotencyKey",
                ErrorCode.KEY_REUSED,
                "This key was used for a different request. Use a new key for each new thing that you create."));
    }

    /**
     * Checks several rules of one form, so that its sender can correct everything at once.
     *
     * @param rules independent of each other; each throws a {@link Refusal} if it is broken
     * @throws Refusal with the errors of all rules that are broken, in their order
     */
    public static void checkAll(Runnable... rules) {
        Set<UserError> errors = new LinkedHashSet<>();
        for (Runnable rule : rules) {
            try {
                rule.run();
            } catch (Refusal broken) {
                if (broken.getClass() != Refusal.class || broken.current != null) {
                    throw broken; // no broken rule: a service does not answer, or somebody else was faster
                }
                errors.addAll(broken.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(List.copyOf(errors), null);
        }
    }

    /** A rule about a field, which is left out while the field is missing. */
    public static <T> Runnable given(@Nullable T field, Consumer<T> rule) {
        return () -> {
            if (field != null) {
                rule.accept(field);
            }
        };
    }

    /**
     * Makes something of a form of which other rules are checked as well, as by {@link #checkAll}.
     *
     * @param made may throw a {@link Refusal}, whose errors come after those of the rules
     */
    public static <T> T checked(Supplier<T> made, Runnable... rules) {
        List<T> result = new ArrayList<>();
        checkAll(Stream.concat(Stream.of(rules), Stream.<Runnable>of(() -> result.add(made.get())))
                .toArray(Runnable[]::new));
        return result.getFirst();
    }

    /** Says which rules are broken and where, without the words of an error: they may repeat what somebody typed. */
    @Override
    public String getMessage() {
        return errors.stream()
                .map(error -> error.field().isEmpty()
                        ? error.code().name()
                        : error.code() + " at " + String.join(".", error.field()))
                .collect(Collectors.joining(", "));
    }

    public List<UserError> errors() {
        return errors;
    }

    public @Nullable Object current() {
        return current;
    }
}
