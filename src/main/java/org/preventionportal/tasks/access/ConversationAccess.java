package org.preventionportal.tasks.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/**
 * Decides who takes part in the conversation between an organisation on a task and the programme. Officers and
 * programme managers read every conversation, members those of their own organisations.
 */
@Component
public class ConversationAccess {

    private final Tasks tasks;
    private final OfficerTaskAccess access;
    private final PartnerMembership membership;

    ConversationAccess(Tasks tasks, OfficerTaskAccess access, PartnerMembership membership) {
        this.tasks = tasks;
        this.access = access;
        this.membership = membership;
    }

    /**
     * For whom the caller writes.
     *
     * @param partner whose conversation it is
     */
    public record Side(Task task, PartnerId partner, boolean isFromStaff) {}

    /**
     * Those who decide on the task write for the programme, everybody else for an organisation of theirs.
     *
     * @param named whose conversation; may be null where there is but one to choose
     */
    public Side requireWriter(TaskId id, @Nullable PartnerId named, Caller caller) {
        return requireWriter(find(id, caller).orElseThrow(() -> Refusal.notFound("taskId", "task")), named, caller);
    }

    public Optional<Task> find(TaskId id, Caller caller) {
        return tasks.find(id, caller);
    }

    /**
     * As {@link #requireWriter(TaskId, PartnerId, Caller)}, for a task that has been read already.
     *
     * @param task one within the caller's scope
     */
    public Side requireWriter(Task task, @Nullable PartnerId named, Caller caller) {
        if (TaskView.organisations(task).isEmpty()) {
            throw new Refusal(UserError.input(
                    "taskId",
                    ErrorCode.WRONG_STATE,
                    "No partner asked for this task, so you cannot send anything to one."));
        }
        boolean fromStaff = caller.decidesFor(task.region());
        Set<PartnerId> conversations = conversations(task, caller);
        if (caller.isDeliveryStaff() && conversations.isEmpty()) {
            access.requireRegion("taskId", task.region(), caller);
        }
        PartnerId partner = choose(named, conversations);
        if (!fromStaff) {
            membership.active(partner, caller);
        }
        return new Side(task, partner, fromStaff);
    }

    /**
     * The organisations in whose conversations the caller writes, unless it is for an organisation that is suspended.
     *
     * @param task one within the caller's scope
     */
    public static Set<PartnerId> conversations(Task task, Caller caller) {
        return caller.decidesFor(task.region()) ? TaskView.organisations(task) : TaskView.organisations(task, caller);
    }

    private static PartnerId choose(@Nullable PartnerId named, Set<PartnerId> possible) {
        if (named == null && possible.size() != 1) {
            throw new Refusal(UserError.input(
                    "partnerId", ErrorCode.REQUIRED, "Several organisations are on this task. Choose one."));
        }
        return possible.stream()
                .filter(partner -> named == null || partner.equals(named))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("partnerId", "partner"));
    }

    /**
     * Officers of other regions read messages, but not documents, which are confidential.
     *
     * @param task one within the caller's scope
     */
    public static boolean isReaderOfDocuments(PartnerId partner, Task task, Caller caller) {
        return caller.decidesFor(task.region()) || TaskView.isSeenFor(partner, task, caller);
    }

    /**
     * Those of the tasks of which the caller may read documents.
     *
     * @param tasks within the caller's scope
     */
    public static Map<TaskId, Task> withDocuments(Collection<Task> tasks, Caller caller) {
        return tasks.stream()
                .filter(task -> caller.decidesFor(task.region())
                        || !TaskView.organisations(task, caller).isEmpty())
                .collect(Collectors.toMap(Task::id, Function.identity(), (one, _) -> one));
    }

    /** @param task one within the caller's scope */
    public static boolean isReader(PartnerId partner, Task task, Caller caller) {
        return caller.isDeliveryStaff() || TaskView.isSeenFor(partner, task, caller);
    }
}
