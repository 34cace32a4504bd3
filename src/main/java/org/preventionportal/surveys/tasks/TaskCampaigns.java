package org.preventionportal.surveys.tasks;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
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
import org.preventionportal.surveys.campaigns.CountedCampaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.plans.TaskSelection;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Questionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.OfficerTaskAccess;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.participants.ParticipantRecords;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.trackrecord.TrackRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Creates the campaigns of a single task, which open at once: one that asks its participants, and the form of a
 * session. Only those who deliver in the task's region see them beside it.
 */
@Service
@Validated
class TaskCampaigns {

    private static final int MAX_CAP = 2000;

    private final OfficerTaskAccess access;
    private final ParticipantRecords participants;
    private final Campaigns campaigns;
    private final CountedCampaigns counted;
    private final CampaignsAboutTasks aboutTasks;
    private final AskedOccasions askedOccasions;
    private final Questionnaires questionnaires;
    private final Clock clock;
    private final Period retention;

    TaskCampaigns(
            OfficerTaskAccess access,
            ParticipantRecords participants,
            Campaigns campaigns,
            CountedCampaigns counted,
            CampaignsAboutTasks aboutTasks,
            AskedOccasions askedOccasions,
            Questionnaires questionnaires,
            Clock clock,
            @Value("${portal.retention.participants}") Period retention) {
        this.access = access;
        this.participants = participants;
        this.campaigns = campaigns;
        this.counted = counted;
        this.aboutTasks = aboutTasks;
        this.askedOccasions = askedOccasions;
        this.questionnaires = questionnaires;
        this.clock = clock;
        this.retention = retention;
    }

    @SignedIn
    public Map<TaskId, List<SurveyCampaign>> of(Collection<Task> shown, Caller caller) {
        List<TaskId> own = shown.stream()
                .filter(task -> caller.decidesFor(task.region()))
                .map(Task::id)
                .toList();
        Map<TaskId, List<SurveyCampaign>> found = aboutTasks.ofTasks(own).stream()
                .collect(Collectors.groupingBy(
                        campaign -> Objects.requireNonNull(campaign.plan().taskId())));
        return own.stream().distinct().collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, List.of())));
    }

    @SignedIn
    public Map<Task, List<TaskRollingSurvey>> rolling(Collection<Task> shown, Caller caller) {
        List<Task> own =
                shown.stream().filter(task -> caller.decidesFor(task.region())).toList();
        List<Task> completed =
                own.stream().filter(task -> task.state() == TaskState.COMPLETED).toList();
        List<SurveyCampaign> rolling = aboutTasks.rolling(completed);
        Set<AskedOccasions.Asked> asked = rolling.isEmpty()
                ? Set.of()
                : askedOccasions.about(completed.stream().map(Task::id).toList());
        LocalDate today = today();
        return own.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), task -> TaskRollingSurvey.of(task, rolling, asked, today)));
    }

    /** The task of each campaign about a single task, for those who deliver in its region. */
    @SignedIn
    public Map<SurveyCampaign, Task> tasks(Collection<SurveyCampaign> shown, Caller caller) {
        return aboutTasks.tasks(shown, caller);
    }

    /** Of each task whether {@link #ask} accepts it. */
    @SignedIn
    public Map<Task, Boolean> canAsk(Collection<Task> shown, Caller caller) {
        List<TaskId> completed = shown.stream()
                .filter(task -> task.state() == TaskState.COMPLETED && caller.decidesFor(task.region()))
                .map(Task::id)
                .toList();
        Set<TaskId> withPeople = completed.isEmpty() ? Set.of() : participants.recordedOn(completed);
        return shown.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), task -> withPeople.contains(task.id())));
    }

    /** The last campaign with results about this kind of task, whichever partners it was for. */
    @Officers
    public Optional<SurveyCampaign> of(TrackRecord record) {
        return counted.last(record.kind());
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

    /** The sessions with a day for which {@link #createEventForm} accepts a form now, the nearest first. */
    @SignedIn
    public List<EventFormSession> eventFormSessions(Task task) {
        return EventFormSessions.of(task.delivery()).nearest(today(), today());
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
