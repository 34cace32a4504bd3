package org.preventionportal.spreadsheets.references;

import java.util.Locale;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.tasks.TaskId;

/**
 * Converts the references in a sheet to ids, always the same, so that a row is imported once and an export has the
 * original references.
 */
public final class Reference {

    public static final int MAX_LENGTH = 60;

    private static final Id OWNER = () -> "import";

    private Reference() {}

    public static PartnerId partner(String reference) {
        return new PartnerId(id(PartnerId.PREFIX, reference));
    }

    public static TaskId task(String reference) {
        return new TaskId(id(TaskId.PREFIX, reference));
    }

    /** Uses the reference itself in the id if its characters allow it, otherwise a hash. */
    private static String id(String prefix, String reference) {
        String plain = reference.strip().toLowerCase(Locale.ROOT);
        return plain.matches("[a-z0-9-]{1,%d}".formatted(MAX_LENGTH))
                ? prefix + plain
                : Ids.ofKey(prefix, OWNER, plain);
    }

    public static String of(Id id) {
        return id.value().substring(id.value().indexOf('_') + 1);
    }
}
