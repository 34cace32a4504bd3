package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.SampleForms;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.TaskId;

/** A campaign that opens says on which day it closes, whatever was planned. */
class SurveyCampaignTests {

    private static final LocalDate OPENED_ON = LocalDate.of(2026, 5, 4);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            BuiltInQuestionnaires.EVENT_FEEDBACK,
            0,
            1,
            false,
            SampleForms.of(List.of()),
            PersonId.SERVICE,
            Instant.EPOCH,
            null);

    @Test
    void aPlanEndsAMonthBeforeAnswersAreDeleted() {
        assertThat(openedWith(Period.ofMonths(6))).isEqualTo(LocalDate.of(2026, 10, 4));
    }

    @Test
    void aShorterPlanStaysAsItIs() {
        assertThat(openedWith(Period.ofMonths(18))).isEqualTo(LocalDate.of(2026, 11, 8));
    }

    /** The plan ends seven days after the session. */
    private static LocalDate openedWith(Period retention) {
        var plan = SessionForm.plan(
                "A session", QUESTIONNAIRE.id(), new TaskId("tsk_any"), LocalDate.of(2026, 11, 1), 100, OPENED_ON);
        SurveyCampaign opened = SurveyCampaign.create(
                        new CampaignId("svc_1"), plan, PersonId.SERVICE, Instant.EPOCH, "any")
                .open(QUESTIONNAIRE, OPENED_ON, "code", retention);
        assertThat(opened.lastDay(retention)).isEqualTo(opened.plan().closesOn());
        return opened.plan().closesOn();
    }
}
