package org.preventionportal.tasks.progress;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.FieldChange;

/**
 * Reads field changes of release 0.9, which stored the id of an activity in the name of the field, and lists and
 * records as Java prints them.
 */
final class EarlierFieldChange {

    private static final Pattern OF_ACTIVITY = Pattern.compile("(act_\\w+) (.+)");
    private static final Set<String> PRINTED = Set.of("colleagues", "joined", "partners", "potentialReach", "reach");
    private static final Pattern POTENTIAL_REACH = Pattern.compile("PotentialReach\\[kind=(\\w+), count=(\\d+)]");

    /** What Java prints around the values of a list or a record. */
    private static final Pattern BRACKETS = Pattern.compile("^(?:Reach)?\\[|]$");

    private EarlierFieldChange() {}

    static FieldChange readable(FieldChange stored) {
        var ofActivity = OF_ACTIVITY.matcher(stored.field());
        FieldChange change = ofActivity.matches()
                ? new FieldChange(ofActivity.group(1), ofActivity.group(2), stored.before(), stored.after())
                : stored;
        return PRINTED.contains(change.field())
                ? new FieldChange(change.partId(), change.field(), readable(change.before()), readable(change.after()))
                : change;
    }

    private static @Nullable String readable(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String counts =
                POTENTIAL_REACH.matcher(value).replaceAll(one -> one.group(2) + " " + EnumWords.of(one.group(1)));
        String values = BRACKETS.matcher(counts).replaceAll("");
        return values.isEmpty() ? null : values;
    }
}
