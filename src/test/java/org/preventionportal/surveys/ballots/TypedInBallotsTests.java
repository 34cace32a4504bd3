package org.preventionportal.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.ballots.Ballot.State;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Each form on paper takes exactly one place of the open link. */
@SliceTest
class TypedInBallotsTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_any");
    private static final PersonId TYPIST = new PersonId("typist");
    private static final Map<String, Answer> ANSWERS = Map.of("useful", Answer.picking("agree"));

    @Autowired
    private Given given;

    @Autowired
    private BlankBallots blanks;

    @Autowired
    private BallotBox box;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void ofManyTypistsAtTheSameTimeNoMoreGetAPlaceThanThereAre() {
        blanks.add(CAMPAIGN, 5);
        var cast = new AtomicInteger();

        RespondentDriver.atOnce(20, each -> {
            if (isTypedIn("form " + each)) {
                cast.incrementAndGet();
            }
        });

        assertThat(cast).hasValue(5);
        assertThat(states()).hasSize(5).containsOnly(State.CAST);
    }

    @Test
    void aFormThatIsSentManyTimesAtOnceTakesOnePlace() {
        blanks.add(CAMPAIGN, 5);

        RespondentDriver.atOnce(20, _ -> assertThat(isTypedIn("form")).isTrue());

        assertThat(states()).containsOnlyOnce(State.CAST).hasSize(5);
        assertThat(blanks.count(CAMPAIGN)).isEqualTo(4);
    }

    @Test
    void aRepeatCastsTheFormInThePlaceThatAnInterruptedCallHasTaken() {
        blanks.add(CAMPAIGN, 1);
        blanks.take(CAMPAIGN, id("form").value());

        assertThat(isTypedIn("another form")).isFalse();
        assertThat(isTypedIn("form")).isTrue();
        assertThat(states()).containsExactly(State.CAST);
    }

    @Test
    void aFormThatAnInterruptedCallHasCastKeepsItsPlace() {
        blanks.add(CAMPAIGN, 2);
        blanks.take(CAMPAIGN, id("form").value());
        mongo.insert(Ballot.typedIn(id("form"), CAMPAIGN, ANSWERS));

        assertThat(isTypedIn("form")).isTrue();
        assertThat(blanks.count(CAMPAIGN)).isOne();
    }

    @Test
    void aPlaceThatAnInterruptedCallHoldsInAnotherCampaignStaysThere() {
        var other = new CampaignId("svc_other");
        blanks.add(other, 2);
        blanks.add(CAMPAIGN, 2);
        blanks.take(other, id("form").value());

        assertThat(box.typeIn(CAMPAIGN, TYPIST, "form", ANSWERS)).get().returns(other, Ballot::campaign);
        assertThat(states()).doesNotContain(State.CAST).hasSize(4);
        assertThat(blanks.count(CAMPAIGN)).isEqualTo(2);
    }

    private boolean isTypedIn(String key) {
        return box.typeIn(CAMPAIGN, TYPIST, key, ANSWERS)
                .filter(ballot -> ballot.answers().equals(ANSWERS))
                .isPresent();
    }

    private static BallotId id(String key) {
        return BallotId.ofKey(TYPIST, key);
    }

    private List<State> states() {
        return mongo.findAll(Ballot.class).stream().map(Ballot::state).toList();
    }
}
