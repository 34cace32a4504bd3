package org.preventionportal.surveys.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.questionnaires.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** What single people answered is deleted after its retention period, wherever a copy is. */
@SliceTest
class AnswerMaintenanceTests {

    private static final Duration NINETEEN_MONTHS = Duration.ofDays(580);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private RoomSurvey survey;

    @Autowired
    private AnswerMaintenance maintenance;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void wordsThatMayNotBeQuotedEndWithTheBallots() {
        List<Map<String, Answer>> room = new ArrayList<>(Collections.nCopies(11, quotable()));
        room.add(Map.of("better", RoomSurvey.words("Curlew", false)));
        Campaign campaign = survey.answered(room);

        maintenance.purge();
        assertThat(comments(campaign)).hasSize(12);

        clock.advance(NINETEEN_MONTHS);
        maintenance.purge();

        assertThat(comments(campaign)).hasSize(11).containsOnly("Plover");
        assertThat(database.dump("ballots") + database.dump("surveyComments")).doesNotContain("Curlew");
    }

    private static Map<String, Answer> quotable() {
        return Map.of("better", RoomSurvey.words("Plover", true));
    }

    private List<String> comments(Campaign campaign) {
        return new SurveyDriver(portal, Account.EVALUATOR)
                .comments(campaign, "better").stream().map(Comment::text).toList();
    }
}
