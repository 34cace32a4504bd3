package org.preventionportal.surveys.questionnaires;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Keyed;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A questionnaire as its authors work on it. Once a campaign has opened with it, the edition is frozen: that campaign
 * keeps its own copy, and the next change begins a new edition.
 *
 * @param edition 1 for the first
 * @param frozen whether a campaign was opened with this edition
 */
@Document("questionnaires")
@CompoundIndex(name = "newest", def = "{'updatedAt': -1, '_id': 1}")
public record Questionnaire(
        @Id QuestionnaireId id,
        @Version long version,
        int edition,
        boolean frozen,
        Form form,
        PersonId author,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed {

    Questionnaire edit(Form next, Instant at) {
        return new Questionnaire(id, version, frozen ? edition + 1 : edition, false, next, author, at, fingerprint);
    }

    Questionnaire lock() {
        return new Questionnaire(id, version, edition, true, form, author, updatedAt, fingerprint);
    }
}
