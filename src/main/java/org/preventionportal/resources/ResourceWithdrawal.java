package org.preventionportal.resources;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * Explains why a published resource can no longer be read, to those who could see it.
 *
 * @param replacement the resource to use instead
 * @param visibility the visibility of the withdrawn version
 */
public record ResourceWithdrawal(
        String explanation,
        @Nullable ResourceId replacement,
        PersonId withdrawnBy,
        LocalDate withdrawnOn,
        ResourceVisibility visibility) {
    @Override
    public int hashCode() {
        return explanation.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
