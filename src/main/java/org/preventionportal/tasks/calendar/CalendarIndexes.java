package org.preventionportal.tasks.calendar;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of the keys of calendar feeds, each with the query that it serves. */
@Component
class CalendarIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(Index.on("calendarKeys", "hash", "{'hash': 1}", "Finds the calendar feed of a key.")
                .unique());
    }
}
