package org.preventionportal.resources;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Narrows a search for resources.
 *
 * @param words words that must all occur in the title or the summary, in any inflection; the last may be unfinished
 * @param taskKinds kinds of task that a practice note is about
 */
record ResourceFilter(
        @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
        @Nullable @Size(max = 12) List<Theme> themes,
        @Nullable @Size(max = 10) List<ResourceKind> kinds,
        @Nullable @Size(max = 11) List<TaskKind> taskKinds,
        @Nullable @Size(max = 4) List<TargetAudience> audience,
        @Nullable ResourceLanguage language) {

    private static final String TERMS = "publication.published.material.words";

    static final ResourceFilter NONE = new ResourceFilter(null, null, null, null, null, null);

    static ResourceFilter ofWords(String words) {
        return new ResourceFilter(words, null, null, null, null, null);
    }

    /** The condition for resources with all of these words in the title. */
    static Criteria titled(String words, Criteria scope) {
        var all = new ArrayList<Criteria>(List.of(scope));
        all.addAll(SearchText.of(words).inTitleOn(TERMS));
        return new Criteria().andOperator(all);
    }

    Criteria narrow(Criteria scope) {
        var all = new ArrayList<Criteria>(List.of(scope));
        if (words != null && !words.isBlank()) {
            all.addAll(SearchText.of(words).on(TERMS));
        }
        among(themes, "publication.published.material.content.themes", all);
        among(kinds, "publication.published.material.content.kind", all);
        among(taskKinds, Resources.TASK_KIND, all);
        among(audience, "publication.published.material.content.audience", all);
        if (language != null) {
            all.add(Criteria.where("publication.published.material.content.language")
                    .is(language));
        }
        return new Criteria().andOperator(all);
    }

    private static void among(@Nullable List<?> values, String field, List<Criteria> all) {
        if (values != null && !values.isEmpty()) {
            all.add(Criteria.where(field).in(values));
        }
    }
}
