package org.preventionportal.surveys.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.BeanFactory;

/** Asks the participants of single tasks, and creates the forms of their sessions, as an officer of their region. */
final class TaskCampaignDriver {

    static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    static final String ASK = "surveys/askTaskParticipants";
    static final String FORM = "surveys/createEventForm";

    private final BeanFactory beans;
    private final Portal portal;
    private final Given given;

    /** Begins with an empty database. */
    TaskCampaignDriver(BeanFactory beans) {
        this.beans = beans;
        portal = beans.getBean(Portal.class);
        given = beans.getBean(Given.class);
        given.partnersOnly();
        beans.getBean(BuiltInQuestionnaires.class).install();
    }

    /** A task that was completed on 2 March 2026, with sessions for more than a year before and after today. */
    Task completed() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        given.sessions(task, today().minusDays(400), today().plusDays(400));
        return task;
    }

    LocalDate today() {
        return LondonTime.today(beans.getBean(Clock.class));
    }

    void record(Task task, String person) {
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, person + "@example.org"));
    }

    void dispatch() {
        beans.getBean(SurveyDispatch.class).run();
    }

    Input ofTask(Task task) {
        return Input.of("taskId", task.id()).withKey().with("questionnaireId", SurveyPlans.EVENT_FEEDBACK);
    }

    Campaign ask(Input input) {
        return portal.change(OFFICER, ASK, input, "surveyCampaign", Campaign.class);
    }

    Campaign form(Input input) {
        return portal.change(OFFICER, FORM, input, "surveyCampaign", Campaign.class);
    }

    /** Tries to create a form for a day, and returns why it was refused. */
    List<String> sessionRefused(Input input, LocalDate sessionOn) {
        return portal.codes(OFFICER, FORM, input.withKey().with("sessionOn", sessionOn));
    }

    <T> T plan(Campaign campaign, String field, Class<T> type) {
        return portal.read(
                OFFICER,
                "surveys/surveyCampaignPlan",
                Map.of("id", campaign.id()),
                "surveyCampaign.plan." + field,
                type);
    }

    /** The tasks whose participants wait to be asked. */
    List<String> toAsk(Account account) {
        Map<String, ?> query = Map.of("toDo", "ASK_PARTICIPANTS", "first", 5);
        return portal.readAll(account, "tasks/tasksToDo", query, "tasksToDo.nodes[*].id", String.class);
    }
}
