package org.preventionportal.spreadsheets;

import java.util.Locale;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.Ids;
import org.preventionportal.tasks.TaskId;

/**
 * How a programme's own references become ids, always the same: so that a row which is imported twice lands once, and an
 * export refers to what it came from.
 */
final class Reference {

    static final int MAX_LENGTH = 60;

    private static final Id OWNER = () -> "import";

    private Reference() {}

    static PartnerId partner(String reference) {
        return new PartnerId(id(PartnerId.PREFIX, reference));
    }

    static TaskId task(String reference) {
        return new TaskId(id(TaskId.PREFIX, reference));
    }

    /** A reference that can be part of an id is; any other gives a digest. */
    private static String id(String prefix, String reference) {
        String plain = reference.strip().toLowerCase(Locale.ROOT);
        return plain.matches("[a-z0-9-]{1,%d}".formatted(MAX_LENGTH))
                ? prefix + plain
                : Ids.ofKey(prefix, OWNER, plain);
    }

    static String of(Id id) {
        return id.value().substring(id.value().indexOf('_') + 1);
    }
}
