package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.publishing.PublishingSupport;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An author chooses the day on which a case study is published, and the service publishes it. */
@BrowserTest
class ScheduledCaseStudyJourneyTests {

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private MutableClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void theServicePublishesItOnTheDayThatItsAuthorChose() {
        LocalDate today = LondonTime.today(clock);
        LocalDate day = today.plusDays(1);
        String study = "/reports/case-studies/"
                + new CaseStudySupport(portal)
                        .written(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST))
                        .id();
        try (Visitor author = Visitor.withoutScripts();
                Visitor reviewer = Visitor.onATelephone()) {
            author.signsIn(Account.OFFICER_NORTH_EAST).goes(study);
            submit(author, "31", "2", "2031");
            assertThat(author.text()).contains("There is a problem");
            submit(author, today);
            reviewer.signsIn(Account.OFFICER_SOUTH_EAST).goes(study);
            assertThat(reviewer.text()).contains("Approve and publish");
            reviewer.opens("Return to author")
                    .types("What does the author need to change?", "The partner asks for a later day.")
                    .presses("Return to author");

            submit(author.goes(study), day);
            assertThat(author.text()).contains("Once it is approved, it is published on " + DateWords.inWords(day));
            assertThat(reviewer.goes(study).text()).doesNotContain("Approve and publish");
            reviewer.presses("Approve");
            assertThat(reviewer.text())
                    .contains(
                            "Case study approved.",
                            "It is approved, and will be published automatically on " + DateWords.inWords(day),
                            "Approved, ")
                    .doesNotContain("Published: version 1");
            assertThat(reviewer.goes("/reports/case-studies?status=SCHEDULED").text())
                    .contains("Scheduled (1)", "To be published on " + DateWords.inWords(day));

            clock.advanceDays(1);
            PublishingSupport.publish(beans);
            clock.reset(); // or the sessions would have expired

            assertThat(reviewer.goes(study).text()).contains("Published: version 1", "Published, the service, ");
        }
    }

    private static void submit(Visitor author, LocalDate day) {
        submit(author, "" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear());
    }

    private static void submit(Visitor author, String day, String month, String year) {
        author.types("Day", day).types("Month", month).types("Year", year).presses("Submit for review");
    }
}
