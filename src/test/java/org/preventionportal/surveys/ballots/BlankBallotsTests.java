package org.preventionportal.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Which ballot somebody gets follows from nothing that is stored. */
@SliceTest
class BlankBallotsTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_any");
    private static final int MANY = 600;

    @Autowired
    private Given given;

    @Autowired
    private BlankBallots blanks;

    @Autowired
    private BallotBox box;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** If each of two neighbours is as often the first, neither draws nor ids say who answered earlier. */
    @Test
    void ballotsAreTakenNeitherInTheOrderOfTheirDrawsNorOfTheirIds() {
        blanks.add(CAMPAIGN, MANY);
        List<BallotId> byDraw = ids("draw");
        Map<BallotId, Integer> order = new HashMap<>();
        IntStream.range(0, MANY).forEach(each -> {
            String key = "key" + each;
            assertThat(blanks.take(CAMPAIGN, key)).isTrue();
            order.put(box.find(key).orElseThrow().id(), each);
        });

        assertThat(blanks.take(CAMPAIGN, "one too many")).isFalse();
        assertThat(order).hasSize(MANY);
        for (List<BallotId> sorted : List.of(byDraw, ids("_id"))) {
            long ascending = IntStream.range(1, MANY)
                    .filter(next -> order(order, sorted, next - 1) < order(order, sorted, next))
                    .count();
            assertThat(ascending / (double) MANY).isBetween(0.4, 0.6); // otherwise by chance once in 100,000 times
        }
        assertThat(mongo.findAll(Ballot.class)).extracting(Ballot::draw).containsOnlyNulls();
    }

    private static int order(Map<BallotId, Integer> order, List<BallotId> sorted, int place) {
        return Objects.requireNonNull(order.get(sorted.get(place)));
    }

    private List<BallotId> ids(String order) {
        return mongo.find(new Query().with(Sort.by(order)), Ballot.class).stream()
                .map(Ballot::id)
                .toList();
    }

    @Test
    void nobodyCountsTheBallotsOfACampaignToTakeOne() {
        for (int ballots : List.of(1, MANY)) {
            blanks.add(CAMPAIGN, ballots);

            assertThat(commands.during(() -> blanks.take(CAMPAIGN, "key" + ballots)))
                    .containsOnly("find", "update")
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void aBallotThatIsBlankAgainIsDrawnAnew() {
        blanks.add(CAMPAIGN, 1);
        Long before = ballot().draw();
        blanks.take(CAMPAIGN, "first");

        box.release("first");

        assertThat(ballot().draw()).isNotIn(before, null);
        assertThat(blanks.take(CAMPAIGN, "second")).isTrue();
    }

    @Test
    void nobodyDrawsTheBallotOfATest() {
        box.takeTest(CAMPAIGN, "test");

        box.release("test");

        assertThat(blanks.take(CAMPAIGN, "first")).isFalse();
    }

    private Ballot ballot() {
        return mongo.findAll(Ballot.class).getFirst();
    }

    @Test
    void ofManyAtTheSameTimeEachGetsAnotherBallotUntilNoneIsLeft() {
        blanks.add(CAMPAIGN, 15);
        var given = new AtomicInteger();

        RespondentDriver.atOnce(20, each -> {
            if (blanks.take(CAMPAIGN, "key" + each)) {
                given.incrementAndGet();
            }
        });

        assertThat(given).hasValue(15);
        assertThat(mongo.findAll(Ballot.class)).extracting(Ballot::key).doesNotHaveDuplicates();
    }
}
