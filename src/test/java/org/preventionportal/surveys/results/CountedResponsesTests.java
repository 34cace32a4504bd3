package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.ProgrammeSpan.Span;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests which counts are read again. */
@SliceTest
class CountedResponsesTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final CampaignId ID = new CampaignId("svc_0");

    @Autowired
    private CountedResponses responses;

    @Autowired
    private MongoCommands commands;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private ResponseRate count(int people) {
        var counter = new ResponseCounter(ID, PooledFormsTests.FORM);
        IntStream.range(0, people).forEach(_ -> counter.count(Map.of("useful", Answer.picking("agree")), true));
        ResponseRate rate = counter.responseRate(40, people, new Span(true, 0), null);
        responses.replace(rate, counter.responseCounts().values(), MAY);
        return rate;
    }

    private int useful(ResponseRate rate) {
        Map<String, ResponseCounts> counts = Objects.requireNonNull(
                responses.totals(List.of(rate), Set.of(ID)).get(ID));
        return Objects.requireNonNull(counts.get("useful")).answered();
    }

    @Test
    void theCountsOfAFinishedSurveyAreReadOnce() {
        ResponseRate rate = count(10);

        assertThat(useful(rate)).isEqualTo(10);
        assertThat(commands.during(() -> useful(rate))).isEmpty();
    }

    @Test
    void countsThatWereReadWithAnotherResponseRateAreReadAgain() {
        assertThat(useful(count(10))).isEqualTo(10);
        assertThat(useful(count(11))).isEqualTo(11);
    }
}
