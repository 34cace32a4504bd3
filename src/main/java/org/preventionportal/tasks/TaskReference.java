package org.preventionportal.tasks;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;

/**
 * Names a task briefly, so that people can say and type it. The characters are not mistaken for each other, and have no
 * vowels, so that they spell no word. Its order says nothing about the order of tasks.
 */
public record TaskReference(String value) implements Id {

    private static final String PREFIX = "PP-";
    private static final String CHARACTERS = "23456789CDFGHJKMNPQRTVWX";
    private static final int LENGTH = 7;
    private static final int MAX_TYPED = 30;
    private static final int HEXADECIMAL = 16;
    private static final Pattern TYPED = Pattern.compile("(?:PP)?([%s]{%d})".formatted(CHARACTERS, LENGTH));

    /**
     * The reference that a task gets if no other task has it. The same task and attempt always give the same one, so
     * that a repeat after a crash ends as the first would have.
     *
     * @param attempt how many references of the task other tasks had already
     */
    static TaskReference candidate(TaskId task, int attempt) {
        var rest = new BigInteger(Ids.ofKey("", task, "reference " + attempt), HEXADECIMAL);
        var base = BigInteger.valueOf(CHARACTERS.length());
        var reference = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] division = rest.divideAndRemainder(base);
            reference.append(CHARACTERS.charAt(division[1].intValue()));
            rest = division[0];
        }
        return new TaskReference(reference.toString());
    }

    /**
     * Reads what a person typed: also in lower case, with spaces, without the prefix, or with letters that look like
     * digits.
     */
    public static Optional<TaskReference> read(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\h\\s\\p{Pd}]+", "")
                .replace('B', '8')
                .replace('S', '5')
                .replace('Z', '2');
        var matcher = TYPED.matcher(plain);
        return matcher.matches() ? Optional.of(new TaskReference(PREFIX + matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
