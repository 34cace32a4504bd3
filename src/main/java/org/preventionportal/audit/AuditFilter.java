package org.preventionportal.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.LondonTime;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Narrows the audit trail. What is null does not narrow it.
 *
 * @param person the beginning of a name, user name or email address
 * @param object words that begin words of a title or name, or the reference of a task
 * @param action as the schema names it
 * @param startsOn the first day, in London
 * @param endsOn the last day, in London
 */
record AuditFilter(
        @Nullable String person,
        @Nullable String object,
        @Nullable String action,
        @Nullable AuditOutcome outcome,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate startsOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate endsOn) {

    static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null);

    private static final Pattern WORD = Pattern.compile("_([a-z])");

    /**
     * The condition for the entries that the search asks for.
     *
     * @param actors the people whose entries are asked for; null for those of everybody
     * @param objects ids of what the entries are about; null for everything
     */
    Criteria criteria(@Nullable Collection<PersonId> actors, @Nullable Collection<String> objects) {
        List<Criteria> all = new ArrayList<>();
        if (actors != null) {
            all.add(Criteria.where("actor").in(Id.values(actors)));
        }
        if (objects != null) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("targetId").in(objects),
                            Criteria.where("objects").in(objects).exists(true)));
        }
        if (action != null) {
            all.add(Criteria.where("operation").in(operations(action)));
        }
        if (outcome != null) {
            all.add(Criteria.where("outcome").is(outcome.name()));
        }
        if (startsOn != null || endsOn != null) {
            all.add(LondonTime.during("occurredAt", startsOn, endsOn));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    /** A GraphQL operation is stored in camel case, a command as its words: the reverse of what an entry does. */
    private static List<String> operations(String action) {
        String name = action.toLowerCase(Locale.ROOT);
        String camelCase = WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        return List.of(camelCase, name.replace('_', ' '));
    }
}
