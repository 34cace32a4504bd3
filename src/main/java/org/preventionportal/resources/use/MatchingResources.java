package org.preventionportal.resources.use;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.resources.ResourceQueries;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Resources like what a task asks for. Only what the requesting organisation may see is offered, so that an officer who
 * declines does not point it to a closed door.
 */
@Service
@Validated
class MatchingResources {

    private static final int MAX_CANDIDATES = 300;
    private static final double ALIKE = 0.2;

    private final ResourceQueries queries;

    MatchingResources(ResourceQueries queries) {
        this.queries = queries;
    }

    /** The best first; nothing where it is decided already, nor for those who joined it. */
    @SignedIn
    public List<Resource> of(Task task, @Min(1) @Max(20) int first, Caller caller) {
        PartnerId partner = task.partnerId();
        boolean own = TaskView.isShared(task, caller) && !TaskView.isOfCoBeneficiary(task);
        boolean undecided = task.state() == TaskState.DRAFT || task.isOpen();
        if (partner == null || !undecided || !(own || caller.isOfficer())) {
            return List.of();
        }
        return queries.publishedFor(partner, task.need().themes(), MAX_CANDIDATES, caller).stream()
                .map(resource -> Likeness.of(task, resource))
                .filter(likeness -> likeness.points() >= ALIKE)
                .sorted()
                .limit(first)
                .map(Likeness::resource)
                .toList();
    }

    /** How much a resource is about what is asked for: a common main theme weighs as much as a few common words. */
    private record Likeness(Resource resource, double points) implements Comparable<Likeness> {

        static Likeness of(Task task, Resource resource) {
            ResourceContent content =
                    Objects.requireNonNull(resource.published()).content();
            double words = task.need().words().similarity(content.words());
            boolean sameTheme = content.themes().getFirst() == task.need().mainTheme();
            return new Likeness(resource, words + (sameTheme ? ALIKE : 0));
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
