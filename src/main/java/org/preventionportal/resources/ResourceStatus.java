package org.preventionportal.resources;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.publishing.Draft.Stage;
import org.preventionportal.publishing.Drafts;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses by which officers and programme managers can filter resources. */
public enum ResourceStatus {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    REVIEW_DUE,
    WITHDRAWN;

    Criteria criteria(LocalDate today) {
        return switch (this) {
            case DRAFT, IN_REVIEW, SCHEDULED -> Drafts.in(Stage.valueOf(name()));
            case PUBLISHED -> Criteria.where("publication.published").ne(null);
            case REVIEW_DUE ->
                Criteria.where("publication.published")
                        .ne(null)
                        .and("reviewDueOn")
                        .lte(today);
            case WITHDRAWN -> Criteria.where("withdrawal").ne(null);
        };
    }

    /** Programme managers look after resources whose owner has left. */
    Criteria toReview(LocalDate today, Caller caller) {
        Criteria all = criteria(today);
        return switch (this) {
            case IN_REVIEW -> Drafts.reviewableBy(caller.id());
            case REVIEW_DUE ->
                caller.isManager() ? all : all.and("owner").is(caller.id().value());
            case DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN -> all;
        };
    }

    /** Narrows a list of the status to those with all words in one version. */
    Criteria narrow(Criteria listed, @Nullable String words) {
        return words == null || words.isBlank()
                ? listed
                : new Criteria().andOperator(listed, withWords(SearchText.of(words)));
    }

    /** A withdrawn resource is found by every version that was published, and by the next one. */
    private Criteria withWords(SearchText text) {
        Criteria draft = new Criteria().andOperator(text.on("publication.draft.version.material.words"));
        return switch (this) {
            case DRAFT, IN_REVIEW, SCHEDULED -> draft;
            case PUBLISHED, REVIEW_DUE -> new Criteria().andOperator(text.on("publication.published.material.words"));
            case WITHDRAWN ->
                new Criteria()
                        .orOperator(
                                draft,
                                Criteria.where("publication.earlierVersions")
                                        .elemMatch(new Criteria().andOperator(text.on("material.words"))));
        };
    }
}
