package org.preventionportal.surveys.tasks;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Creates the campaigns of a single task, which open at once: one that asks its participants, and the form of a
 * session.
 */
@Service
@Validated
class TaskCampaigns {

    private static final int MAX_CAP = 2000;

    private final OfficerTaskAccess access;
    private final ParticipantRecords participants;
    private final Campaigns campaigns;
    private final CampaignsAboutTasks aboutTasks;
    private final Questionnaires questionnaires;
    private final Clock clock;
    private final Period retention;

    TaskCampaigns(
            OfficerTaskAccess access,
            ParticipantRecords participants,
            Campaigns campaigns,
            CampaignsAboutTasks aboutTasks,
            Questionnaires questionnaires,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention) {
        this.access = access;
        this.participants = participants;
        this.campaigns = campaigns;
        this.aboutTasks = aboutTasks;
        this.questionnaires = questionnaires;
        this.clock = clock;
        this.retention = retention;
    }

    @Officers
    public SurveyCampaign ask(@Valid AskTaskParticipantsInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        if (task.state() != TaskState.COMPLETED) {
            throw refusal("Complete the task before you ask its participants.");
        }
        if (participants.of(List.of(task.id())).isEmpty()) {
            throw refusal("Record who took part before you ask the participants.");
        }
        Refusal.checkAll(() -> requireQuestionnaire(input.questionnaireId()), () -> input.requireConsistent(today()));
        LocalDate completedOn = Objects.requireNonNull(task.progress().ending()).endedOn();
        var selection =
                new TaskSelection(completedOn, completedOn, List.of(task.region()), List.of(kind(task)), List.of());
        return open(
                input.idempotencyKey(),
                SurveyPlan.ofParticipants(
                        numbered(task, completedOn, "survey"),
                        input.questionnaireId(),
                        task.id(),
                        selection,
                        input.closesOn()),
                input,
                caller);
    }

    @Officers
    public SurveyCampaign createEventForm(@Valid CreateEventFormInput input, Caller caller) {
        Task task = access.load(input.taskId(), caller);
        if (!TaskState.COMMITTED.contains(task.state()) && task.state() != TaskState.COMPLETED) {
            throw refusal("A task has sessions once it is accepted.");
        }
        int cap = input.cap() == null ? expected(task) : input.cap();
        Refusal.checkAll(
                () -> requireQuestionnaire(input.questionnaireId()),
                () -> requireSession(input, task),
                () -> requireCap(cap));
        return open(
                input.idempotencyKey(),
                SessionForm.plan(
                        numbered(task, input.sessionOn(), "form"),
                        input.questionnaireId(),
                        task.id(),
                        input.sessionOn(),
                        cap,
                        today()),
                input,
                caller);
    }

    private void requireQuestionnaire(QuestionnaireId id) {
        questionnaires.require("questionnaireId", id);
    }

    private void requireSession(CreateEventFormInput input, Task task) {
        input.requireConsistent(today());
        EventFormSessions.of(task.delivery()).require("sessionOn", input.sessionOn(), today());
    }

    private static void requireCap(int cap) {
        if (cap == 0) {
            throw new Refusal(UserError.input(
                    "cap", ErrorCode.REQUIRED, "Enter how many people can answer. The task does not say."));
        }
    }

    /** A repeat after an interruption opens what the first call created. */
    private SurveyCampaign open(String key, SurveyPlan plan, Record input, Caller caller) {
        var id = CampaignId.of(caller.id(), key);
        SurveyCampaign created =
                campaigns.insert(SurveyCampaign.create(id, plan, caller.id(), clock.instant(), Ids.fingerprint(input)));
        return created.state() == CampaignState.PLANNED
                ? campaigns.save(created.open(
                        questionnaires.lock(created.plan().questionnaireId()), today(), Token.random(), retention))
                : created;
    }

    /**
     * Everybody who runs campaigns reads the name, so it does not say the title of the task. A number distinguishes the
     * surveys of one task and day, since groups in two rooms may each have a form. Those of other tasks do not count: a
     * reader may be excluded from such a task, and must not learn that there is a survey about it.
     */
    private String numbered(Task task, LocalDate day, String what) {
        String name = "%s on %s".formatted(EnumWords.label(kind(task)), DateWords.inWords(day));
        long earlier = aboutTasks.ofTasks(List.of(task.id())).stream()
                .map(campaign -> campaign.plan().name())
                .filter(other -> other.equals(name) || other.startsWith(name + ", " + what + " "))
                .count();
        return earlier == 0 ? name : "%s, %s %d".formatted(name, what, earlier + 1);
    }

    private static TaskKind kind(Task task) {
        return Objects.requireNonNull(task.need().kind(), "a task that was requested has a kind");
    }

    private static int expected(Task task) {
        Reach reach = task.need().reach();
        return reach == null ? 0 : Math.min(reach.people(), MAX_CAP);
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private static Refusal refusal(String message) {
        return new Refusal(UserError.input("taskId", ErrorCode.WRONG_STATE, message));
    }
}
