package org.preventionportal.tasks.records;

import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Task;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/**
 * Stores with each saved task what it is sorted by, its title and its next session, and search terms: those of the
 * requester's words with the task, and those of each organisation that joined in its own entry. Intelligence has none.
 */
@Component
class TaskSearchTerms implements BeforeSaveCallback<Task> {

    private static final String SORT_TITLE = "sortTitle";

    private final Clock clock;

    TaskSearchTerms(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Task onBeforeSave(Task task, Document stored, String collection) {
        String title = task.need().title();
        stored.put(SearchTerms.FIELD, terms(title, task.need().description()));
        if (title != null) {
            stored.put(SORT_TITLE, SearchTerms.sortKey(title));
        }
        stored.put(TaskOrder.SESSION_KEY, TaskOrder.sessionKey(task, LondonTime.today(clock)));
        List<Document> joined = stored.getList("coBeneficiaries", Document.class, List.of());
        for (int place = 0; place < joined.size(); place++) {
            CoBeneficiary one = task.coBeneficiaries().get(place);
            joined.get(place).put(SearchTerms.FIELD, terms(one.title(), one.description()));
        }
        return task;
    }

    private static List<String> terms(@Nullable String title, @Nullable String description) {
        return SearchTerms.titled(SearchTerms.of(title, description), title);
    }
}
