package org.preventionportal.resources.use;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.tasks.Task;
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

    MatchingResources(ResourceQueries queries) {
        this.queries = queries;
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
        return queries.publishedFor(partner, task.need().themes(), MAX_CANDIDATES).stream()
                .map(resource -> Likeness.of(task, resource))
                .filter(likeness -> likeness.points() >= MIN_POINTS)
                .sorted()
                .limit(first)
                .map(Likeness::resource)
                .toList();
    }

    /** Measures similarity: a common main theme weighs as much as a few common words. */
    private record Likeness(Resource resource, double points) implements Comparable<Likeness> {

        static Likeness of(Task task, Resource resource) {
            ResourceContent content =
                    Objects.requireNonNull(resource.published()).material().content();
            double words = task.need().words().similarity(content.words());
            boolean sameTheme = content.themes().getFirst() == task.need().mainTheme();
            return new Likeness(resource, words + (sameTheme ? MIN_POINTS : 0));
        }

        @Override
        public int compareTo(Likeness other) {
            return Comparator.comparingDouble(Likeness::points)
                    .reversed()
                    .thenComparing(likeness -> likeness.resource().id().value())
                    .compare(this, other);
        }
    }
}
