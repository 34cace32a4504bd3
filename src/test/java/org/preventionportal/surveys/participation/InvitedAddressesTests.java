package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A rolling campaign may have invited very many people, of whom few match. */
@SliceTest
class InvitedAddressesTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_any");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 26);

    @Autowired
    private Given given;

    @Autowired
    private InvitedAddresses addresses;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoCommands commands;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachCommandReadsABatchOfThePeopleOfACampaign() {
        IntStream.range(0, 500)
                .forEach(each ->
                        RollingSupport.answered(mongo, CAMPAIGN, "person%d@example.org".formatted(each), DAY, null));
        RollingSupport.answered(mongo, CAMPAIGN, "jo@example.org", DAY, DAY);
        RollingSupport.answered(mongo, new CampaignId("svc_other"), "kim@example.org", DAY, DAY);

        commands.during(() -> assertThat(addresses.ofFinished(CAMPAIGN)).isEqualTo(Set.of("jo@example.org")));

        assertThat(commands.to("participations"))
                .as("three lists of ids, of which the last is empty, and two batches")
                .containsExactly("find", "find", "find", "find", "find");
    }
}
