package org.preventionportal.surveys.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.EmailAddresses;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignScope;
import org.preventionportal.surveys.participation.Invitees;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tables.reading.BrokenFile;
import org.preventionportal.tables.reading.RowProblem;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks what an upload leaves in the audit trail. */
@SliceTest
class AudienceListsTests {

    private static final Caller MANAGER =
            new Caller(new PersonId("somebody"), Set.of(Role.PROGRAMME_MANAGER), Set.of(), Set.of(), Set.of());

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private CampaignScope scope;

    @Autowired
    private Invitees invitees;

    @Autowired
    private Participations participations;

    @Autowired
    private EmailAddresses emails;

    private final List<Object> published = new ArrayList<>();
    private AudienceLists lists;
    private String campaign;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        lists = new AudienceLists(scope, invitees, participations, emails, published::add);
        campaign = new SurveyDriver(portal, Account.OFFICER_NORTH_EAST)
                .plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK))
                .id();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    private UploadedAudience upload(String id, String sheet) {
        return lists.upload(id, new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), MANAGER);
    }

    private void hasRecorded(String outcome) {
        assertThat(published).singleElement().extracting("outcome").hasToString(outcome);
    }

    @Test
    void aListIsRecorded() {
        upload(campaign, "email\njo@example.org\n");
        hasRecorded("DONE");
    }

    @Test
    void aListTakesOnlyAddressesThatCanBeRecordedAsBounced() {
        String long70 = "a".repeat(70) + "@example.org";
        assertThat(upload(campaign, "email\n%s\nJo <jo@example.org>\njo(friend)@example.org\n".formatted(long70))
                        .problems())
                .extracting(RowProblem::row, RowProblem::message)
                .containsExactly(
                        tuple(2L, "Enter an email address, such as name@example.org."),
                        tuple(3L, "Enter an email address, such as name@example.org."),
                        tuple(4L, "Enter an email address, such as name@example.org."));
    }

    @Test
    void aFileThatCannotBeReadIsRecordedAsRefused() {
        assertThatThrownBy(() -> upload(campaign, "email\n\"jo@example.org")).isInstanceOf(BrokenFile.class);
        hasRecorded("REFUSED");
    }

    @Test
    void aListForNoCampaignIsRecordedAsRefused() {
        assertThatThrownBy(() -> upload("svc_0", "email\njo@example.org\n")).isInstanceOf(Refusal.class);
        hasRecorded("REFUSED");
    }
}
