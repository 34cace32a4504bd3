package org.preventionportal.evidence.policy;

import java.util.List;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.tasks.Task;

/** Records policy questions. */
public final class PolicyQuestionDriver {

    private final Portal portal;

    public PolicyQuestionDriver(Portal portal) {
        this.portal = portal;
    }

    /** A policy question as it was read. */
    public record Question(String id, int version) {

        Input input() {
            return Input.of("policyQuestionId", id).with("version", version);
        }
    }

    /** The first year's example. */
    static Input plugging() {
        return Input.of("title", "Is “plugging” sexual assault?")
                .with("issue", "The law asks for a sexual intention, so the police cannot pursue these cases.")
                .with("ownerName", "National policy team")
                .with("bodyName", "Home Office")
                .with("state", "RAISED");
    }

    static Input creation(Input question) {
        return Input.of("question", question).withKey();
    }

    public Question created() {
        return create(plugging());
    }

    /** One that a task has raised. */
    public Question raisedBy(Task task) {
        return create(plugging().with("taskIds", List.of(task.id())));
    }

    /** One that is resolved. */
    public void created(String issue, String result) {
        create(plugging().with("issue", issue).with("state", "RESOLVED").with("result", result));
    }

    Question create(Input question) {
        return portal.change(
                Account.OFFICER_NORTH_EAST,
                "evidence/createPolicyQuestion",
                creation(question),
                "policyQuestion",
                Question.class);
    }
}
