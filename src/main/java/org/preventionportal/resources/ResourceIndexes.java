package org.preventionportal.resources;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of resources, their files and their use, each with the query that it serves. */
@Component
class ResourceIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return Stream.of(
                        publishedResources(),
                        managedResources(),
                        uploads(),
                        Index.ofFiles("resourceFiles"),
                        tasks(),
                        readers(),
                        downloads())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Index> publishedResources() {
        return List.of(
                Index.on(
                        "resources",
                        "newestPublished",
                        "{'publication.published.publishedAt': -1, '_id': 1}",
                        "Lists published resources, the newest first."),
                Index.on(
                        "resources",
                        "newestByKind",
                        "{'publication.published.material.content.kind': 1, 'publication.published.publishedAt': -1, '_id': 1}",
                        "Lists the published resources of a kind, the newest first."),
                Index.on(
                        "resources",
                        "newestByTaskKind",
                        "{'publication.published.material.content.practiceNote.taskKind': 1, 'publication.published.publishedAt': -1, '_id': 1}",
                        "Lists the practice notes on a kind of task, the newest first."),
                Index.on(
                        "resources",
                        "newestByTheme",
                        "{'publication.published.material.content.themes': 1, 'publication.published.publishedAt': -1, '_id': 1}",
                        "Lists the published resources on a theme, the newest first."),
                Index.on(
                        "resources",
                        "newestByWord",
                        "{'publication.published.material.words': 1, 'publication.published.publishedAt': -1, '_id': 1}",
                        "Searches published resources by words, for readers and for those who manage them."),
                Index.on(
                        "resources",
                        "filesOfPublished",
                        "{'publication.published.material.files._id': 1}",
                        "Finds the published resource that a file belongs to."));
    }

    private static List<Index> managedResources() {
        return List.of(
                Index.on(
                        "resources",
                        "updated",
                        "{'updatedAt': -1, '_id': 1}",
                        "Lists all resources, the last changed first, and the withdrawn ones with some words."),
                Index.on(
                        "resources",
                        "draftsByStage",
                        "{'publication.draft.stage': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists drafts by stage, the last changed first, those of them with some words, and those whose day has come."),
                Index.on(
                        "resources",
                        "review",
                        "{'reviewDueOn': 1, '_id': 1}",
                        "Lists the published resources that are due for review."),
                Index.on(
                        "resources",
                        "filesOfDrafts",
                        "{'publication.draft.version.material.files._id': 1}",
                        "Finds the draft that a file belongs to."),
                Index.on(
                        "resources",
                        "filesOfEarlierVersions",
                        "{'publication.earlierVersions.material.files._id': 1}",
                        "Finds the earlier version that a file belongs to."));
    }

    private static List<Index> uploads() {
        return List.of(
                Index.on(
                        "resourceUploads",
                        "created",
                        "{'createdAt': 1, '_id': 1}",
                        "Deletes old uploads that were never attached."),
                Index.on(
                                "resourceUploads",
                                "busyUntil",
                                "{'busyUntil': 1}",
                                "Finds uploads that a node has left behind.")
                        .sparse());
    }

    private static List<Index> tasks() {
        return List.of(
                Index.on(
                        "resourceTasks",
                        "created",
                        "{'createdAt': 1, 'relation': 1}",
                        "Counts the links between resources and tasks that were made in a period."),
                Index.on(
                        "resourceTasks",
                        "resource",
                        "{'resource': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the tasks of a resource, the newest link first."),
                Index.on(
                        "resourceTasks",
                        "task",
                        "{'task': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the resources of a task, the newest link first."),
                Index.ofPerson("resourceTasks", "createdBy", "createdBy"));
    }

    private static List<Index> readers() {
        return List.of(
                Index.on("resourceReaders", "person", "{'person': 1}", "Counts each person once for a resource.")
                        .sparse()
                        .unique(),
                Index.on(
                                "resourceReaders",
                                "personByMonth",
                                "{'month': 1, '_id': 1}",
                                "Deletes the hashes of people by the month of their download.")
                        .onlyWith("person"),
                Index.on(
                        "resourceReaders",
                        "resource",
                        "{'resource': 1, 'month': 1}",
                        "Counts the people who downloaded a resource by month."));
    }

    private static List<Index> downloads() {
        return List.of(Index.on(
                "resourceDownloads",
                "resource",
                "{'resource': 1, 'month': 1}",
                "Counts the downloads of a resource by month."));
    }
}
