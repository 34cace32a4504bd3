package org.preventionportal.tasks.messages;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.springframework.stereotype.Component;

/** Finds a note by its id. */
@Component
class NoteNodes implements Nodes {

    private final Conversations conversations;

    NoteNodes(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String prefix() {
        return TaskMessage.NOTE_PREFIX;
    }

    @Override
    public @Nullable TaskMessage find(String id, Caller caller) {
        return conversations.find(id, caller);
    }
}
