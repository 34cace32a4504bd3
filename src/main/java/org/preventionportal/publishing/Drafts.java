package org.preventionportal.publishing;

import java.time.LocalDate;
import org.preventionportal.access.PersonId;
import org.preventionportal.publishing.Draft.Stage;
import org.springframework.data.mongodb.core.query.Criteria;

/** Finds stored drafts by their stage. The document has its {@link Publication} in a field of that name. */
public final class Drafts {

    private static final String STAGE = "publication.draft.stage";

    private Drafts() {}

    public static Criteria in(Stage stage) {
        return Criteria.where(STAGE).is(stage);
    }

    /** Contributors must not review. */
    public static Criteria reviewableBy(PersonId person) {
        return in(Stage.IN_REVIEW).and("publication.draft.version.contributors").ne(person.value());
    }

    public static Criteria dueBy(LocalDate today) {
        return in(Stage.SCHEDULED).and("publication.draft.version.publishOn").lte(today);
    }
}
