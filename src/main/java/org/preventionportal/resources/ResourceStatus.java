package org.preventionportal.resources;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.search.SearchText;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses by which officers and programme managers list resources. */
public enum ResourceStatus {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    REVIEW_DUE,
    WITHDRAWN;

    Criteria criteria(LocalDate today) {
        return switch (this) {
            case DRAFT, IN_REVIEW, SCHEDULED ->
                Criteria.where("publication.draft.stage").is(name());
            case PUBLISHED -> Criteria.where("publication.published").ne(null);
            case REVIEW_DUE ->
                Criteria.where("publication.published")
                        .ne(null)
                        .and("reviewDueOn")
                        .lte(today);
            case WITHDRAWN -> Criteria.where("withdrawal").ne(null);
        };
    }

    /** Contributors must not review, and programme managers look after resources whose owner has left. */
    Criteria toReview(LocalDate today, Caller caller) {
        Criteria all = criteria(today);
        return switch (this) {
            case IN_REVIEW ->
                all.and("publication.draft.version.contributors").ne(caller.id().value());
            case REVIEW_DUE ->
                caller.isManager() ? all : all.and("owner").is(caller.id().value());
            case DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN -> all;
        };
    }

    /**
     * Narrows a list of the status to versions with the words. A withdrawn resource is found by every version that was
     * published, and by the next one.
     */
    Criteria narrow(Criteria listed, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return listed;
        }
        SearchText text = SearchText.of(words);
        return new Criteria()
                .andOperator(
                        listed,
                        new Criteria()
                                .orOperator(versions().stream()
                                        .map(version ->
                                                new Criteria().andOperator(text.on(version + ".material.words")))
                                        .toList()));
    }

    private List<String> versions() {
        return switch (this) {
            case DRAFT, IN_REVIEW, SCHEDULED -> List.of("publication.draft.version");
            case PUBLISHED, REVIEW_DUE -> List.of("publication.published");
            case WITHDRAWN -> List.of("publication.earlierVersions", "publication.draft.version");
        };
    }
}
