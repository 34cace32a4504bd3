package org.preventionportal.portal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.surveys.plans.SurveyWave;

class CampaignPagesTests {

    @Test
    void everyWaveCanBeChosen() {
        assertThat(CampaignPages.WAVES)
                .isEqualTo(Stream.of(SurveyWave.values()).map(SurveyWave::name).toList());
    }

    @Test
    void aProblemOfOneAddressNamesItAtTheFieldOfAll() {
        assertThat(CampaignPages.ofAddresses(new FieldProblem("emails.2", "Enter an email address.")))
                .isEqualTo(new FieldProblem("emails", "Address 3: Enter an email address."));
    }

    @Test
    void otherProblemsStayWhereTheyAre() {
        var problem = new FieldProblem("emails", "Enter an email address.");
        assertThat(CampaignPages.ofAddresses(problem)).isEqualTo(problem);
    }

    @Test
    void thatRemindersAreMissingIsShownAtTheirNumber() {
        var missing = new FieldProblem("plan.reminders", "This is required.");
        assertThat(CampaignPages.ofReminders(missing)).isEqualTo(missing.at("plan.reminders.maxCount"));
        var other = new FieldProblem("plan.reminders.minGapDays", "Enter a number.");
        assertThat(CampaignPages.ofReminders(other)).isEqualTo(other);
    }
}
