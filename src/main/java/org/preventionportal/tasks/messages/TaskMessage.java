package org.preventionportal.tasks.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Keyed;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores a message or note on a task. Each organisation on it has its own conversation with the programme.
 *
 * @param partner whose conversation it belongs to; null for an internal note
 * @param pendingNotification true until the mails about the message are posted; they never say what it says
 */
@Document("messages")
record TaskMessage(
        @Id String id,
        TaskId task,
        @Nullable PartnerId partner,
        PersonId author,
        boolean isFromStaff,
        String text,
        Instant createdAt,
        @Nullable Boolean pendingNotification,
        String fingerprint)
        implements Keyed {

    static final String PREFIX = "msg_";

    static final String NOTE_PREFIX = "not_";
}
