package org.preventionportal.tasks.outcomes;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of outcomes, each with the query that it serves. */
@Component
class OutcomeIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.ofPending("outcomes", "Finds the outcomes whose email has not been posted."),
                Index.on(
                        "outcomes",
                        "observed",
                        "{'content.observedOn': 1}",
                        "Counts the outcomes that were observed in a period."),
                Index.on(
                        "outcomes",
                        "verification",
                        "{'partner': 1, 'verification': 1}",
                        "Finds the outcomes that a partner has not answered."),
                Index.on("outcomes", "task", "{'task': 1, '_id': 1}", "Lists the outcomes of a task."),
                Index.ofPerson("outcomes", "actor", "history.actor"));
    }
}
