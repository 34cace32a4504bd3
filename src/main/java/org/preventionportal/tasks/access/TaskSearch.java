package org.preventionportal.tasks.access;

import java.util.Comparator;
import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskOrder;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Component;

/**
 * Searches tasks as their list is narrowed by words. Of the newest matches, those with all words in the title that the
 * caller reads come first. A reference finds its task alone.
 */
@Component
class TaskSearch implements Searchable {

    /** How many of the newest matches are searched for the words in their titles. */
    private static final int CANDIDATES = 50;

    private final TaskQueries queries;

    TaskSearch(TaskQueries queries) {
        this.queries = queries;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.TASK;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.has(Role.PARTNER) || caller.isDeliveryStaff();
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return queries.byReference(text, caller).map(List::of).orElseGet(() -> byWords(text, first, selected, caller));
    }

    private List<Task> byWords(String text, int first, SelectedFields selected, Caller caller) {
        SearchText words = SearchText.of(text);
        List<Task> newest = queries.page(
                        TaskFilter.ofWords(text),
                        TaskOrder.NEWEST_FIRST,
                        TaskPart.unaskedBy(selected),
                        caller,
                        ScrollSubrange.create(ScrollPosition.keyset(), Math.max(first, CANDIDATES), true))
                .getContent();
        return newest.stream()
                .sorted(Comparator.comparing(task -> !hasInTitle(words, task)))
                .limit(first)
                .toList();
    }

    /** @param task as its reader sees it, so the order discloses no words of another organisation */
    private static boolean hasInTitle(SearchText words, Task task) {
        String title = task.need().title();
        return title != null && words.match(title);
    }

    @Override
    public int count(String text, Caller caller) {
        return queries.byReference(text, caller).isPresent()
                ? 1
                : queries.count(TaskFilter.ofWords(text), maxCount(), caller);
    }
}
