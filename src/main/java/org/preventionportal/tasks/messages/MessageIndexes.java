package org.preventionportal.tasks.messages;

import java.util.List;
import org.preventionportal.platform.mongodb.Indexes;
import org.springframework.stereotype.Component;

/** Lists the indexes of messages, each with the query that it serves. */
@Component
class MessageIndexes implements Indexes {

    @Override
    public List<Index> all() {
        return List.of(
                Index.on(
                        "messages",
                        "latest",
                        "{'task': 1, 'partner': 1, 'createdAt': -1, '_id': 1}",
                        "Lists the messages of a conversation, the newest first."),
                Index.on(
                        "messages",
                        "authors",
                        "{'task': 1, 'partner': 1, 'author': 1, 'createdAt': -1}",
                        "Finds the unread messages of tasks without reading what they say."),
                Index.on(
                        "messages",
                        "recent",
                        "{'createdAt': -1, 'partner': 1, 'author': 1, 'task': 1}",
                        "Finds the tasks about which something was written lately, and deletes old messages."),
                Index.on(
                        "messages",
                        "recentByPartner",
                        "{'partner': 1, 'createdAt': -1, 'author': 1, 'task': 1}",
                        "Finds the tasks about which a partner was written to lately."),
                Index.ofPending("messages", "Finds the messages whose email has not been posted."),
                Index.ofPerson("messages", "author", "author"),
                Index.on("readMarks", "upTo", "{'upTo': 1}", "Deletes marks whose retention period is over."),
                Index.ofPerson("readMarks", "person", "person"));
    }
}
