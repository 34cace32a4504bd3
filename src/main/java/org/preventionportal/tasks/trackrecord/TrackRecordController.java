package org.preventionportal.tasks.trackrecord;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.tasks.Task;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

@Controller
class TrackRecordController {

    private final TrackRecords records;

    TrackRecordController(TrackRecords records) {
        this.records = records;
    }

    @BatchMapping
    Map<Task, TrackRecord> trackRecord(List<Task> tasks) {
        return records.of(tasks, Caller.current());
    }
}
