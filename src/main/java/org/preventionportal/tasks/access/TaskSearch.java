package org.preventionportal.tasks.access;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.TaskFilter;
import org.springframework.stereotype.Component;

/**
 * Searches tasks as their list is narrowed by words. Those with all words in the title that the caller sees come
 * first. A reference finds its task alone.
 */
@Component
class TaskSearch implements Searchable {

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
        return queries.byReference(text, caller)
                .map(List::of)
                .orElseGet(() -> queries.search(text, first, TaskPart.unaskedBy(selected), caller));
    }

    @Override
    public int count(String text, Caller caller) {
        return queries.byReference(text, caller).isPresent()
                ? 1
                : queries.count(TaskFilter.ofWords(text), maxCount(), caller);
    }
}
