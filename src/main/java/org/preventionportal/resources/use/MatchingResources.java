package org.preventionportal.resources.use;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.search.ComparedTexts;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.records.TaskView;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Finds resources that are similar to a request. Only resources that the requesting organisation may see are offered,
 * so that an officer who declines a request refers to something that the organisation can open.
 */
@Service
@Validated
class MatchingResources {

    private static final int MAX_CANDIDATES = 300;
    private static final double MIN_POINTS = 0.2;

    private final ResourceQueries queries;
    private final ComparedTexts texts;

    MatchingResources(ResourceQueries queries, ComparedTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    /**
     * Lists the best match first. Decided requests have no matches, and co-beneficiaries see none.
     *
     * @param partner the requesting organisation; null if the caller does not see it
     */
    @SignedIn
    public List<Resource> of(Task task, @Nullable Partner partner, @Min(1) @Max(20) int first, Caller caller) {
        if (partner == null || !TaskView.showsSuggestions(task, caller)) {
            return List.of();
        }
        String text = task.need().comparedText();
        return queries.publishedFor(partner, task.need().themes(), MAX_CANDIDATES).stream()
                .map(resource -> likeness(resource, text, task.need().mainTheme()))
                .filter(likeness -> likeness.points() >= MIN_POINTS)
                .sorted()
                .limit(first)
                .map(Likeness::resource)
                .toList();
    }

    /** Measures similarity: a common main theme weighs as much as a few common words. */
    private Likeness likeness(Resource resource, String text, @Nullable Theme theme) {
        ResourceContent content =
                Objects.requireNonNull(resource.published()).material().content();
        double similarity = texts.similarity(text, content.comparedText());
        boolean sameTheme = content.themes().getFirst() == theme;
        return new Likeness(resource, similarity + (sameTheme ? MIN_POINTS : 0));
    }

    private record Likeness(Resource resource, double points) implements Comparable<Likeness> {

        @Override
        public int compareTo(Likeness other) {
            return Comparator.comparingDouble(Likeness::points)
                    .reversed()
                    .thenComparing(likeness -> likeness.resource().id().value())
                    .compare(this, other);
        }
    }
}
