package org.preventionportal.reporting.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that a Welsh title of a report is neither dropped nor cleared unseen. */
@SliceTest
class WelshTitleTests {

    private static final String SHARE = "reporting/shareProgrammeReport";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    private Report report;

    @BeforeEach
    void publish() {
        given.partnersOnly();
        var reports = new ReportDriver(portal, Account.MANAGER);
        report = reports.published(reports.composed(ReportDriver.year(), "tasks.requested"));
    }

    @Test
    void aReportThatStaysWithStaffKeepsItsTitleInWelsh() {
        assertThat(shown(decision("STAFF").with("welshTitle", "Y flwyddyn"))).isEqualTo("Y flwyddyn 1");
    }

    @Test
    void whoReadsNoTitleInWelshDoesNotClearTheOneThatSomebodySetMeanwhile() {
        Input old = decision("EVERYBODY").with("sharingVersion", 0);
        assertThat(portal.codes(Account.MANAGER, SHARE, old.with("welshTitle", "Y flwyddyn")))
                .isEmpty();

        assertThat(portal.codes(Account.EVALUATOR, SHARE, old)).containsExactly("CONFLICT");

        assertThat(portal.text(Account.EVALUATOR, SHARE, Map.of("input", old)))
                .as("the report as it is now")
                .contains("Y flwyddyn");
        assertThat(shown(old.with("sharingVersion", 1).with("welshTitle", "Y flwyddyn gyntaf")))
                .isEqualTo("Y flwyddyn gyntaf 2");
        assertThat(shown(decision("EVERYBODY"))).as("decided without reading").isEqualTo("null 3");
    }

    @Test
    void aDraftHasNoTitleInWelsh() {
        report = new ReportDriver(portal, Account.MANAGER).composed(ReportDriver.year(), "tasks.requested");

        assertThat(portal.codes(Account.MANAGER, SHARE, decision("STAFF").with("welshTitle", "Y flwyddyn")))
                .containsExactly("WRONG_STATE");
        assertThat(portal.codes(Account.MANAGER, SHARE, decision("STAFF"))).isEmpty();
    }

    private Input decision(String audience) {
        return Input.of("programmeReportId", report.id()).with("audience", audience);
    }

    /** The title in Welsh and how often somebody has decided, after a decision. */
    private String shown(Input decision) {
        Map<?, ?> decided = portal.change(Account.MANAGER, SHARE, decision, "programmeReport", Map.class);
        return decided.get("welshTitle") + " " + decided.get("sharingVersion");
    }
}
