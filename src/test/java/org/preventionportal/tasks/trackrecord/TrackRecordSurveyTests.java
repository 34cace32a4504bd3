package org.preventionportal.tasks.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.ShownResults;
import org.preventionportal.surveys.ShownResults.Agreement;
import org.preventionportal.surveys.ShownResults.Question;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.annotation.Autowired;

/** Who plans a task sees what participants of earlier tasks of the same kind answered. */
@PortalTest
class TrackRecordSurveyTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private SurveyDispatch surveyDispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Mailbox mailbox;

    private SurveyDriver surveys;
    private Task planned;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, OFFICER);
        planned = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
    }

    private record Seen(@Nullable Survey surveyCampaign) {}

    private record Survey(String id, Results results) {

        private record Results(List<Statement> questions) {}

        private record Statement(
                String key,
                DisclosedNumber answered,
                @Nullable Agreement agreement) {}

        private Agreement agreement(String key) {
            return Objects.requireNonNull(statement(key).agreement());
        }

        private Statement statement(String key) {
            return results.questions().stream()
                    .filter(statement -> statement.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private @Nullable Survey seen() {
        return portal.read(OFFICER, "tasks/trackRecord", Map.of("id", planned.id()), "task.trackRecord", Seen.class)
                .surveyCampaign();
    }

    @Test
    void theLastSurveyAboutTheKindTellsTheSharesOfItsOwnResults() {
        recordParticipants(given.completedOn(LocalDate.of(2026, 1, 5)), 20);
        Campaign asked = surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST", "TRAINING_SESSION")));
        surveyDispatch.run();
        answer(mailbox.deliver().stream().map(RespondentDriver::token).toList());
        surveys.close(asked);
        responseCountJob.run();

        Survey shown = Objects.requireNonNull(seen());
        Question own = ShownResults.read(portal, OFFICER, asked).question("useful");
        assertThat(shown.id()).isEqualTo(asked.id());
        assertThat(shown.statement("useful").answered()).isEqualTo(own.answered());
        assertThat(shown.agreement("useful")).isEqualTo(own.agreement());
        assertThat(shown.agreement("useful").percent()).isEqualTo(DisclosedNumber.of(50));
        assertThat(shown.agreement("knows-signs").percent().value())
                .as("of two people")
                .isNull();
    }

    /** Every other participant finds the task useful, and two say that they know the signs. */
    private void answer(List<String> links) {
        var respondents = new RespondentDriver(portal);
        for (int person = 0; person < links.size(); person++) {
            String token = respondents.start(links.get(person));
            respondents.answer(token, Map.of("useful", Answer.picking(person % 2 == 0 ? "agree" : "disagree")));
            if (person < 2) {
                respondents.answer(token, Map.of("knows-signs", Answer.picking("agree")));
            }
            respondents.finish(token);
        }
    }

    private void recordParticipants(Task task, int people) {
        String[] addresses = IntStream.range(0, people)
                .mapToObj("jo.%d@example.org"::formatted)
                .toArray(String[]::new);
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, addresses));
    }
}
