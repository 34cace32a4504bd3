package org.preventionportal.resources;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.Narrowing;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.platform.validation.Choices;
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
        @Nullable @Choices List<Theme> themes,
        @Nullable @Choices List<ResourceKind> kinds,
        @Nullable @Choices List<TaskKind> taskKinds,
        @Nullable @Choices List<TargetAudience> audience,
        @Nullable ResourceLanguage language) {

    /** Where the terms of the search are stored. */
    static final String TERMS = "publication.published.material.words";

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
        Narrowing.anyOf(all, "publication.published.material.content.themes", themes);
        Narrowing.anyOf(all, "publication.published.material.content.kind", kinds);
        Narrowing.anyOf(all, Resources.TASK_KIND, taskKinds);
        Narrowing.anyOf(all, "publication.published.material.content.audience", audience);
        if (language != null) {
            all.add(Criteria.where("publication.published.material.content.language")
                    .is(language));
        }
        return new Criteria().andOperator(all);
    }
}
