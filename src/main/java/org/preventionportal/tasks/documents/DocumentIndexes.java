package org.preventionportal.tasks.documents;

import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of documents of tasks and of their files, each with the query that it serves. */
@Component
class DocumentIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return Stream.of(reads(), maintenance(), people(), Index.ofFiles("documentFiles"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Index> reads() {
        return List.of(
                Index.on(
                        "taskDocuments",
                        "changed",
                        "{'task': 1, 'updatedAt': -1}",
                        "Finds who last did what with the documents of many tasks."),
                Index.on(
                        "taskDocuments",
                        "latest",
                        "{'task': 1, 'partner': 1, 'updatedAt': -1, '_id': 1}",
                        "Lists the documents of a task, the last changed first."),
                Index.on(
                        "taskDocuments",
                        "recent",
                        "{'updatedAt': -1, 'partner': 1, 'task': 1}",
                        "Finds the tasks with a new document, for officers."),
                Index.on(
                        "taskDocuments",
                        "recentByPartner",
                        "{'partner': 1, 'updatedAt': -1, 'task': 1}",
                        "Finds the tasks with a new document, for members of partners."),
                Index.on("taskDocuments", "files", "{'versions.file._id': 1}", "Finds the document of a file."),
                Index.on(
                                "taskDocuments",
                                "reviewed",
                                "{'reviewedAt': 1}",
                                "Counts the documents that were reviewed in a period.")
                        .sparse());
    }

    private static List<Index> people() {
        return List.of(
                Index.ofPerson("taskDocuments", "createdBy", "versions.createdBy"),
                Index.ofPerson("taskDocuments", "removedBy", "versions.removal.removedBy"),
                Index.ofPerson("taskDocuments", "commentBy", "comments.author"));
    }

    private static List<Index> maintenance() {
        return List.of(
                Index.on(
                        "taskDocuments",
                        "updated",
                        "{'updatedAt': 1}",
                        "Deletes documents whose retention period is over."),
                Index.on(
                                "taskDocuments",
                                "pendingNotifications",
                                "{'pendingNotifications': 1}",
                                "Finds the versions and comments whose email has not been posted.")
                        .sparse(),
                Index.on(
                                "taskDocuments",
                                "place",
                                "{'place': 1}",
                                "Refuses more documents than a conversation may have.")
                        .sparse()
                        .unique(),
                Index.on("documentUploads", "created", "{'createdAt': 1}", "Deletes old uploads."));
    }
}
