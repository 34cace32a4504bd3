package org.preventionportal.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/** A service that stops in the middle of something holds no place of an open link for good. */
@SliceTest
class OpenLinkPlacesTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_any");
    private static final Map<String, Answer> ANSWERS = Map.of("useful", Answer.picking("agree"));
    private static final Duration IDLE = Duration.ofMinutes(61);

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MongoDatabaseFactory database;

    @Autowired
    private MongoConverter converter;

    @Autowired
    private BlankBallots blanks;

    @Autowired
    private BallotBox box;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        blanks.add(CAMPAIGN, 1);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void aPlaceIsKeptBeforeItIsTaken() {
        box.start(CAMPAIGN, "first");

        assertThatIllegalStateException()
                .isThrownBy(() -> stoppingAtUpdateOf(Start.class).takeWithFirstAnswer(CAMPAIGN, "first"));

        assertThat(box.find("first")).isEmpty();
        assertThat(answer("second")).isTrue();
    }

    @Test
    void aPlaceIsTakenAwayAgainIfThatWasInterrupted() {
        assertThat(answer("first")).isTrue();
        clock.advance(IDLE);

        assertThatIllegalStateException()
                .isThrownBy(() -> stoppingAtUpdateOf(Ballot.class).take(CAMPAIGN, "second"));

        assertThat(box.find("first")).isPresent();
        clock.advance(IDLE);
        assertThat(answer("third")).isTrue();
        assertThat(box.find("first")).isEmpty();
        assertThat(box.findStart("first")).isEmpty();
    }

    /** Otherwise the link would say that it is free as soon as they have stopped trying. */
    @Test
    void whoGotNoPlaceLeavesNone() {
        assertThat(answer("first")).isTrue();
        assertThat(answer("second")).isFalse();
        box.cast("first");

        clock.advance(IDLE);

        assertThat(box.hasPlace(CAMPAIGN)).isFalse();
    }

    /** Two answers of one person, sent at once, when the last place is free. */
    @Test
    void whoHasThePlaceAlreadyKeepsIt() {
        assertThat(answer("first")).isTrue();

        assertThat(box.takeWithFirstAnswer(CAMPAIGN, "first")).isTrue();

        clock.advance(IDLE);
        assertThat(box.hasPlace(CAMPAIGN)).isTrue();
    }

    /** Another place becomes free for the other one of the two. */
    @Test
    void whoGetsThePlaceInTheSameMomentKeepsIt() {
        assertThat(answer("first")).isTrue();
        box.cast("first");
        box.start(CAMPAIGN, "second");

        assertThat(withoutPlaceUntilAnother("second").takeWithFirstAnswer(CAMPAIGN, "second"))
                .isTrue();
        assertThat(box.confirmPlace("second")).isTrue();

        clock.advance(IDLE);
        assertThat(box.hasPlace(CAMPAIGN)).isTrue();
    }

    /** The other one of the two finds no place and loses the mark of both, before a place becomes free for this one. */
    @Test
    void whoGetsThePlaceAfterTheMarkWasLostKeepsIt() {
        assertThat(answer("first")).isTrue();
        box.cast("first");
        box.start(CAMPAIGN, "second");

        BallotBox late = withPlaceAfterAnother("second");
        assertThat(late.takeWithFirstAnswer(CAMPAIGN, "second")).isTrue();
        assertThat(late.confirmPlace("second")).isTrue();

        clock.advance(IDLE);
        assertThat(box.hasPlace(CAMPAIGN)).isTrue();
    }

    /** The same ballots, on a node that gets a place just after another answer with the key has found none. */
    private BallotBox withPlaceAfterAnother(String key) {
        var mongo = new MongoTemplate(database, converter);
        return new BallotBox(mongo, blanks, new Starts(mongo, clock) {
            @Override
            void keepPlace(String keeper) {
                super.keepPlace(keeper);
                if (box.find(key).isEmpty()) {
                    assertThat(box.takeWithFirstAnswer(CAMPAIGN, key)).isFalse();
                    blanks.add(CAMPAIGN, 1);
                }
            }
        });
    }

    /** The same ballots, on a node that finds no place just before another answer with the key gets one. */
    private BallotBox withoutPlaceUntilAnother(String key) {
        var mongo = new MongoTemplate(database, converter);
        return new BallotBox(mongo, blanks, new Starts(mongo, clock) {
            @Override
            void losePlace(String loser) {
                blanks.add(CAMPAIGN, 1);
                assertThat(box.takeWithFirstAnswer(CAMPAIGN, key)).isTrue();
                super.losePlace(loser);
            }
        });
    }

    private boolean answer(String key) {
        box.start(CAMPAIGN, key);
        return box.takeWithFirstAnswer(CAMPAIGN, key) && box.write(key, ANSWERS);
    }

    /** The same ballots, on a node that stops when it changes one of these documents. */
    private BallotBox stoppingAtUpdateOf(Class<?> type) {
        var stopping = new MongoTemplate(database, converter) {
            @Override
            public UpdateResult updateFirst(Query query, UpdateDefinition update, Class<?> entity) {
                if (entity.equals(type)) {
                    throw new IllegalStateException("the node stops");
                }
                return super.updateFirst(query, update, entity);
            }
        };
        return new BallotBox(stopping, new BlankBallots(stopping), new Starts(stopping, clock));
    }
}
