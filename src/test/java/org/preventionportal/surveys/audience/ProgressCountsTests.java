package org.preventionportal.surveys.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.RollingSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** The people of all campaigns of a list are counted at once. */
@SliceTest
class ProgressCountsTests {

    private static final CampaignId ONE = new CampaignId("svc_one");
    private static final CampaignId OTHER = new CampaignId("svc_other");
    private static final CampaignId OF_NOBODY = new CampaignId("svc_of-nobody");
    private static final List<CampaignId> ALL = List.of(ONE, OTHER, OF_NOBODY);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 26);

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private Given given;

    @Autowired
    private ProgressCounts counts;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        asked(ONE, "jo", DAY);
        asked(ONE, "kim", DAY);
        asked(ONE, "lee", null);
        asked(OTHER, "jo", DAY);
    }

    @Test
    void eachCampaignHasItsOwnPeople() {
        assertThat(counts.byMail(ALL))
                .isEqualTo(Map.of(ONE, Map.of(MailState.SENT, 3), OTHER, Map.of(MailState.SENT, 1)));
        assertThat(counts.byMail(List.of(OTHER))).isEqualTo(Map.of(OTHER, Map.of(MailState.SENT, 1)));
    }

    @Test
    void oneCommandCountsThePeopleOfTwentyCampaignsAtMost() {
        List<CampaignId> many = Stream.concat(
                        IntStream.range(0, 20).mapToObj(i -> new CampaignId("svc_" + i)), Stream.of(ONE))
                .toList();

        commands.during(() -> assertThat(counts.byMail(many)).isEqualTo(Map.of(ONE, Map.of(MailState.SENT, 3))));

        assertThat(commands.to("participations")).containsExactly("aggregate", "aggregate");
    }

    @Test
    void thePeopleOfEachCampaignAreCountedInPartsIfTheyAreTooManyForOneCommand() {
        RollingSupport.list(mongo, OTHER, "kim@example.org", DAY);
        RollingSupport.listOptedOut(mongo, OTHER, "lee@example.org", DAY);
        Map<CampaignId, Map<MailState, Integer>> atOnce = counts.byMail(ALL);

        commands.during(() -> assertThat(counts.byMail(ALL, 6)).isEqualTo(atOnce));

        assertThat(commands.to("participations")).contains("find");
        assertThat(counts.byMail(ALL, 7)).isEqualTo(atOnce);
    }

    @Test
    void theSameNumbersHaveFinishedIfTheyAreTooManyToBeCountedAtOnce() {
        Map<CampaignId, Map<MailState, Integer>> people = counts.byMail(ALL);

        assertThat(counts.finished(ALL, people, 4)).isEqualTo(Map.of(ONE, 2, OTHER, 1));
        assertThat(counts.finished(ALL, people, 3)).isEqualTo(Map.of(ONE, 2, OTHER, 1));
        assertThat(counts.finished(List.of(ONE), people, 4)).isEqualTo(Map.of(ONE, 2));
    }

    private void asked(CampaignId campaign, String person, @Nullable LocalDate finishedOn) {
        RollingSupport.answered(mongo, campaign, person + "@example.org", DAY, finishedOn);
    }
}
