package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.RespondentDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Tests that a form of one survey link does nothing with another link that the same browser has opened since. */
@BrowserTest
class ReplacedSurveyLinkTests {

    private static final String COMMENT = "What could be better?";
    private static final String WORDS = "More time for questions.";

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private final Visitor respondent = Visitor.withoutScripts();

    private Scenery scenery;
    private String own;
    private String other;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        scenery = beans.createBean(Scenery.class);
        List<String> links = scenery.mailed(2);
        own = links.getFirst();
        other = links.getLast();
        start(other);
    }

    @AfterEach
    void leave() {
        respondent.close();
    }

    @Test
    void answersAreSavedForTheLinkOfTheirPageOnly() {
        respondent.goes("/survey/" + own).presses("Start").types(COMMENT, WORDS);
        opensInAnotherTab("/survey/" + other);

        respondent.presses("Save and continue");

        assertThat(respondent.status()).isEqualTo(409);
        assertThat(respondent.text()).contains("We have not saved this page", "opened another survey link");
        assertThat(answersOf(other)).doesNotContain(WORDS);

        respondent.presses("Send again");
        assertThat(respondent.status()).isEqualTo(409);
        opensInAnotherTab("/survey/" + own);
        respondent.presses("Send again");

        assertThat(respondent.path()).isEqualTo("/survey/check");
        assertThat(respondent.text()).contains(WORDS);
        assertThat(answersOf(other)).doesNotContain(WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "/survey, Start",
        "/survey/check, Finish the survey",
        "/survey/opt-out, Opt out of surveys",
    })
    void noFormOfAnotherLinkIsCarriedOut(String path, String button) {
        respondent.goes("/survey/" + own);
        if (!path.equals("/survey")) {
            respondent
                    .presses("Start")
                    .ticks("Police")
                    .presses("Save and continue")
                    .goes(path);
        }
        opensInAnotherTab("/survey/" + other);

        respondent.presses(button);

        assertThat(respondent.status()).isEqualTo(409);
        assertThat(respondent.goes("/survey").text()).contains("You have answered 0 of");
    }

    @Test
    void theReasonIsSaidInWelsh() {
        respondent.goes("/survey/" + own).presses("Cymraeg").presses("Dechrau").ticks("Yr heddlu");
        opensInAnotherTab("/survey/" + other);

        respondent.presses("Cadw a pharhau");

        assertThat(respondent.text()).contains("Nid ydym wedi cadw'r dudalen hon", "Anfon eto");
    }

    @Test
    void aFormOfAnotherPersonOnTheSameDeviceIsRefused() {
        String room = scenery.link(scenery.room());
        respondent.goes(room).presses("Start").types(COMMENT, WORDS);
        opensInAnotherTab("/survey").getByText("Start as someone else").click();

        respondent.presses("Save and continue");

        assertThat(respondent.status()).isEqualTo(409);
        assertThat(respondent.goes("/survey/check").text()).doesNotContain(WORDS);
    }

    @Test
    void theFirstPageOfARoomCanBeSentTwice() {
        String room = scenery.link(scenery.room());
        respondent.goes(room);
        Page tab = opensInAnotherTab("/survey");
        tab.locator("button.govuk-button--start").click();
        tab.getByLabel("Police").check();
        tab.getByText("Save and continue").click();

        respondent.presses("Start");

        assertThat(respondent.status()).isEqualTo(200);
        assertThat(respondent.goes("/survey/check").text()).contains("Police");
    }

    private void start(String link) {
        try (Visitor someone = Visitor.withoutScripts()) {
            someone.goes("/survey/" + link).presses("Start");
        }
    }

    /** As a link in a message of anybody does: browsers send and store the cookie then. */
    private Page opensInAnotherTab(String path) {
        Page tab = respondent.context().newPage();
        tab.navigate(path);
        return tab;
    }

    private String answersOf(String link) {
        return String.valueOf(new RespondentDriver(portal).read(link));
    }
}
