package org.preventionportal.tasks.messages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.graphql.AsyncResults;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.ConversationAccess;
import org.preventionportal.tasks.access.TaskPayload;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class MessageController {

    private final Conversations conversations;

    MessageController(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Members of a suspended organisation write nothing for it. The programme can still write to it. */
    @SchemaMapping
    CompletableFuture<List<Partner>> conversationPartners(
            Task task, DataLoader<PartnerId, @Nullable Partner> partners, Caller caller) {
        boolean isFromStaff = caller.decidesFor(task.region());
        return partners.loadMany(List.copyOf(ConversationAccess.conversations(task, caller)))
                .thenApply(found -> found.stream()
                        .filter(Objects::nonNull)
                        .filter(partner -> isFromStaff || !partner.isSuspended())
                        .sorted(Comparator.comparing(Partner::sortName))
                        .toList());
    }

    @SchemaMapping
    Window<TaskMessage> messages(Task task, ScrollSubrange range, Caller caller) {
        return conversations.messages(task, caller, range);
    }

    @SchemaMapping
    @Nullable
    Window<TaskMessage> notes(Task task, ScrollSubrange range, Caller caller) {
        return conversations.notes(task, caller, range);
    }

    @BatchMapping
    Map<Task, Integer> unreadMessageCount(List<Task> tasks) {
        return conversations.unread(tasks, Caller.current());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Partner> partner(
            TaskMessage message, DataLoader<PartnerId, @Nullable Partner> partners) {
        return AsyncResults.load(message.partner(), partners);
    }

    @BatchMapping
    Map<TaskMessage, Task> task(List<TaskMessage> messages) {
        return conversations.tasks(messages, Caller.current());
    }

    @MutationMapping
    MessagePayload postMessage(@Argument PostMessageInput input, Caller caller) {
        return conversations.post(input, caller);
    }

    @MutationMapping
    NotePayload postNote(@Argument PostNoteInput input, Caller caller) {
        return conversations.note(input, caller);
    }

    @MutationMapping
    TaskPayload markMessagesRead(@Argument MarkMessagesReadInput input, Caller caller) {
        return new TaskPayload(conversations.markRead(input, caller));
    }
}
