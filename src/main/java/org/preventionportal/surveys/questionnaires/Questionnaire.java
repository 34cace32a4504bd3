package org.preventionportal.surveys.questionnaires;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.Searched;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds the current version of a questionnaire. A version is locked once a campaign has opened with it: the campaign
 * keeps its own copy, and the next change starts a new version.
 *
 * @param version the concurrency version
 * @param versionNumber from 1
 * @param isLocked whether a campaign has opened with this version
 */
@Document("questionnaires")
public record Questionnaire(
        @Id QuestionnaireId id,
        @Version long version,
        int versionNumber,
        boolean isLocked,
        Form form,
        PersonId createdBy,
        Instant updatedAt,
        @Nullable String fingerprint)
        implements Keyed, Versioned, Searched {

    Questionnaire update(Form next, Instant at) {
        return new Questionnaire(
                id, version, isLocked ? versionNumber + 1 : versionNumber, false, next, createdBy, at, fingerprint);
    }

    Questionnaire lock() {
        return new Questionnaire(id, version, versionNumber, true, form, createdBy, updatedAt, fingerprint);
    }

    @Override
    public List<String> searchTerms() {
        return SearchTerms.joined(
                SearchTerms.ofEnglish(form.title().en()),
                SearchTerms.ofWelsh(form.title().cy()));
    }
}
