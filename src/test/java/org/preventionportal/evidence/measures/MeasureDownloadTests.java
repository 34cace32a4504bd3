package org.preventionportal.evidence.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.evidence.measures.MeasureDriver.Measure;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The numbers of a measure are a file for those who see the measure. */
@PortalTest
class MeasureDownloadTests {

    private static final Set<Account> READERS = Stream.concat(
                    Account.OFFICERS.stream(),
                    Stream.of(
                            Account.EVALUATOR,
                            Account.PARTNER_NORTH,
                            Account.COLLEAGUE_NORTH,
                            Account.LEAD_NORTH,
                            Account.PARTNER_TWO))
            .collect(Collectors.toSet());

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    private MeasureDriver measures;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        measures = new MeasureDriver(portal, given);
    }

    @Test
    void theFileHasTheNumbersAndCanBeReadAgain() {
        Measure measure = created("2019-12,12\n2020-01,13\n2020-02,16\n2020-03,0\n");

        String file = file(Account.EVALUATOR, measure);

        assertThat(file)
                .contains("2020-01,13,before,'=1+1,referrals,The force's own records.,")
                .contains("2020-02,16,after,'=1+1,referrals,The force's own records.,")
                .contains(MeasureDownload.NOTE);
        assertThat(MeasureCsv.read(file, LocalDate.of(2020, 3, 1))).hasSize(4);
        assertThat(downloads()).singleElement().asString().contains("DONE", measure.id());
    }

    /** The same for everybody, as a file may go anywhere. */
    @ParameterizedTest
    @EnumSource(
            value = Account.class,
            names = {"EVALUATOR", "PARTNER_NORTH", "OFFICER_NORTH_EAST"})
    void noMonthOfTheFileIsOfAFew(Account account) {
        Measure measure = created("2019-11,1\n2019-12,2\n2020-02,2\n2020-03,4\n2020-04,9\n2020-05,1\n");

        assertThat(file(account, measure))
                .contains("2019-11 to 2019-12,[c],before,")
                .contains("2020-02 to 2020-03,6,after,")
                .contains("2020-04,9,after,")
                .contains("2020-05,[c],after,");
        assertThat(file(account, measure).lines()).hasSize(5);
    }

    @Test
    void rowsThatDifferFromThePageSayWhy() {
        String file = file(Account.PARTNER_NORTH, created("2019-12,1\n2020-02,2\n2020-03,4\n2020-04,9\n"));

        assertThat(file.lines().filter(line -> line.contains(MeasureDownload.FEW)))
                .hasSize(2)
                .allMatch(line -> line.startsWith("2019-12,[c],") || line.startsWith("2020-02 to 2020-03,6,"));
    }

    @Test
    void monthsWithoutANumberAreNotCounted() {
        Measure measure = created("2019-10,2\n2020-01,3\n2020-02,6\n");

        assertThat(file(Account.EVALUATOR, measure)).contains("2019-10 to 2020-01 (2 months),5,before,");
    }

    private Measure created(String csv) {
        return measures.create(
                Account.PARTNER_NORTH,
                measures.creation(measures.outcome())
                        .with("measure", MeasureDriver.referrals(csv).with("title", "=1+1")));
    }

    @Test
    void aRefusedFileIsInTheAuditTrail() {
        Measure measure = measures.created();
        file(Account.PARTNER_SOUTH, measure);

        assertThat(downloads())
                .singleElement()
                .asString()
                .contains("REFUSED", "NOT_FOUND", Account.PARTNER_SOUTH.id().value());
    }

    private Stream<String> downloads() {
        return database.dump("audit").lines().filter(line -> line.contains("\"exportOutcomeMeasure\""));
    }

    @Test
    void theNotesAreThoseOfThePage() throws IOException {
        assertThat(template("parts")).contains(MeasureDownload.NOTE);
        assertThat(template("measure")).contains(MeasureDownload.FEW);
    }

    private static String template(String name) throws IOException {
        return new ClassPathResource("portal/pages/evidence/%s.html".formatted(name))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void onlyThoseWhoSeeTheMeasureGetTheFile(Account account) {
        Measure measure = measures.created();

        boolean isReader = READERS.contains(account);
        assertThat(portal.get(account, path(measure)).getStatus().value()).isEqualTo(isReader ? 200 : 404);
        assertThat(file(account, measure).contains("referrals")).isEqualTo(isReader);
    }

    @Test
    void nobodyGetsTheFileWithoutAnAccount() {
        assertThat(portal.get(null, path(measures.created())).getStatus().value())
                .isEqualTo(401);
    }

    private String file(Account account, Measure measure) {
        return new String(
                Objects.requireNonNull(portal.get(account, path(measure)).getResponseBody()), StandardCharsets.UTF_8);
    }

    private static String path(Measure measure) {
        return "/exports/measures/%s.csv".formatted(measure.id());
    }
}
