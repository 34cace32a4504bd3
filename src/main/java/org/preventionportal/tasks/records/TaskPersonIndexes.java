package org.preventionportal.tasks.records;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes by which all that tasks keep about a person is found, without reading every task. */
@Component
class TaskPersonIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return Stream.of(
                        on("tasks", "author", "origin.author"),
                        on("tasks", "joinedBy", "coBeneficiaries.author"),
                        on("tasks", "colleagues", "sharing.colleagues"),
                        on("tasks", "joinedColleagues", "coBeneficiaries.sharing.colleagues"),
                        on("tasks", "actor", "progress.history.actor"),
                        on("tasks", "override", "queuePosition.override.createdBy"),
                        on("tasks", "activityBy", "delivery.activities.updatedBy"),
                        on("tasks", "excluded", "sharing.exclusions.person"),
                        on("tasks", "excludedBy", "sharing.exclusions.createdBy"),
                        on("tasks", "exclusionLiftedBy", "sharing.exclusions.liftedBy"),
                        on("tasks", "joinedExcluded", "coBeneficiaries.sharing.exclusions.person"),
                        on("tasks", "joinedExcludedBy", "coBeneficiaries.sharing.exclusions.createdBy"),
                        on("tasks", "joinedExclusionLiftedBy", "coBeneficiaries.sharing.exclusions.liftedBy"),
                        on("messages", "author", "author"),
                        on("outcomes", "actor", "history.actor"),
                        on("participants", "createdBy", "createdBy"))
                .map(Index::sparse)
                .toList();
    }

    private static Index on(String collection, String name, String field) {
        return Index.on(collection, name, "{'%s': 1}".formatted(field), "Finds what is kept about a person.");
    }
}
