package org.preventionportal.platform.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;

/** Returns the changed object of a mutation, or why nothing changed. */
public interface Payload {

    /**
     * Empty, except where only part of a change is refused: a mutation throws what it refuses as a whole. The name is a
     * bean name, since the check of the schema finds properties of an interface by these only.
     */
    default List<UserError> getUserErrors() {
        return List.of();
    }

    /** The id of what was changed or made, for the audit trail. */
    @Nullable
    Id changed();

    /** The coded reason that the audit trail keeps; null if the object itself keeps it, or there is none. */
    default @Nullable Enum<?> reason() {
        return null;
    }

    /** Whether nothing changed, because the client only asked what would be refused. The audit trail leaves it out. */
    default boolean isCheckOnly() {
        return false;
    }
}
