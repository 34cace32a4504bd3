package org.preventionportal.surveys.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;

/** A note cannot be removed, so one that is sent again after a lost answer is added once. */
@SliceTest
class SurveyNotesTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private Campaigns campaigns;

    @Test
    void aRepeatedNoteIsAddedOnce() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        String id = new SurveyDriver(portal, Account.EVALUATOR)
                .plan(SurveyPlans.list(SurveyPlans.YEAR_ONE))
                .id();

        annotate(Account.EVALUATOR, id, "One");
        annotate(Account.EVALUATOR, id, "Two");
        assertThat(annotate(Account.EVALUATOR, id, " One")).isEqualTo("One");
        annotate(Account.MANAGER, id, "One");

        assertThat(campaigns.find(new CampaignId(id)).orElseThrow().notes())
                .as("another author says the same")
                .extracting(SurveyNote::text)
                .containsExactly("One", "Two", "One");
    }

    private String annotate(Account account, String id, String text) {
        return portal.change(
                account,
                "surveys/annotateSurveyResults",
                Input.of("surveyCampaignId", id).with("text", text),
                "note.text",
                String.class);
    }
}
