package org.preventionportal.tasks.progress;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.FieldChange;

/**
 * Reads field changes of release 0.9, which stored the id of an activity in the name of the field, lists and
 * records as Java prints them, and no value as an empty text.
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
        String partId = ofActivity.matches() ? ofActivity.group(1) : stored.partId();
        String field = ofActivity.matches() ? ofActivity.group(2) : stored.field();
        return new FieldChange(partId, field, readable(field, stored.before()), readable(field, stored.after()));
    }

    private static @Nullable String readable(String field, @Nullable String value) {
        String text = value != null && PRINTED.contains(field) ? withoutBrackets(value) : value;
        return text == null || text.isEmpty() ? null : text;
    }

    private static String withoutBrackets(String printed) {
        String counts =
                POTENTIAL_REACH.matcher(printed).replaceAll(one -> one.group(2) + " " + EnumWords.of(one.group(1)));
        return BRACKETS.matcher(counts).replaceAll("");
    }
}
