package org.preventionportal.reporting.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.casestudies.CaseStudySupport.Published;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests decisions of two people about the readers of one report at the same time. */
@SliceTest
class ConcurrentSharingTests {

    private static final int REPORTS = 12;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private SharedPublicationRecords records;

    private ReportDriver reports;
    private CaseStudySupport studies;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        reports = new ReportDriver(portal, Account.MANAGER);
        studies = new CaseStudySupport(portal);
    }

    /** Before the first decision nothing is stored that could have been changed meanwhile. */
    @Test
    void ofTwoFirstDecisionsOneSucceedsAndTheOtherOneSharesNoCaseStudy() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int number = 0; number < REPORTS; number++) {
                Published study = study();
                assertOneSucceeds(threads.invokeAll(decisions(report(study), 0)), study);
            }
        }
    }

    @Test
    void ofTwoLaterDecisionsOneSucceedsAndTheOtherOneSharesNoCaseStudy() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int number = 0; number < REPORTS; number++) {
                Published study = study();
                Report report = report(study);
                assertThat(share(Account.MANAGER, decision(report, "STAFF", 0).with("welshTitle", "Un")))
                        .isEmpty();
                assertOneSucceeds(threads.invokeAll(decisions(report, 1)), study);
            }
        }
    }

    @Test
    void decisionsThatDoNotDependOnWhatWasReadAllCount() throws Exception {
        Report report = reports.published(reports.composed(ReportDriver.year(), "tasks.requested"));
        List<Callable<List<String>>> decisions = List.of("Un", "Dau", "Tri", "Pedwar").stream()
                .<Callable<List<String>>>map(title -> () -> share(
                        Account.MANAGER,
                        Input.of("programmeReportId", report.id())
                                .with("audience", "EVERYBODY")
                                .with("welshTitle", title)))
                .toList();

        try (var threads = Executors.newFixedThreadPool(decisions.size())) {
            assertThat(threads.invokeAll(decisions)).extracting(Future::get).containsOnly(List.of());
        }

        assertThat(records.find(report.id()).orElseThrow().decisions())
                .extracting(SharingDecision::welshTitle)
                .containsExactlyInAnyOrder("Un", "Dau", "Tri", "Pedwar");
    }

    private Published study() {
        return studies.published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST));
    }

    private Report report(Published study) {
        return reports.publishedWithCaseStudies("The year", study.id());
    }

    /** The first one shares the case study in the report too. */
    private List<Callable<List<String>>> decisions(Report report, int sharingVersion) {
        return List.of(
                () -> share(
                        Account.MANAGER,
                        decision(report, "EVERYBODY", sharingVersion).with("sharesCaseStudies", true)),
                () -> share(
                        Account.EVALUATOR,
                        decision(report, "STAFF", sharingVersion).with("welshTitle", "Dau")));
    }

    private static Input decision(Report report, String audience, int sharingVersion) {
        return Input.of("programmeReportId", report.id())
                .with("audience", audience)
                .with("sharingVersion", sharingVersion);
    }

    private List<String> share(Account account, Input decision) {
        return portal.codes(account, "reporting/shareProgrammeReport", decision);
    }

    private void assertOneSucceeds(List<Future<List<String>>> answers, Published study) throws Exception {
        assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(List.of(), List.of("CONFLICT"));
        boolean isCaseStudyShared = records.find(study.id()).isPresent();
        assertThat(isCaseStudyShared).isEqualTo(answers.getFirst().get().isEmpty());
    }
}
