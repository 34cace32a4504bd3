package org.preventionportal.evidence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Evidence from its recording to its withdrawal: what consent permits, who changes it, and what may be quoted. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class EvidenceRegisterTests {

    private static final Account RECORDER = EvidenceDriver.RECORDER;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    private static final String WORDS = "That face to face interaction goes a long way.";

    private static final Quote UNATTRIBUTED = new Quote(WORDS, null, null, null, null, null, null);

    private EvidenceDriver evidence;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        evidence = new EvidenceDriver(portal);
    }

    private record Quote(
            String text,
            @Nullable String kind,
            @Nullable String kindFamily,
            @Nullable String sourceKind,
            @Nullable String sourceFamily,
            @Nullable String region,
            @Nullable String partOfCountry) {

        /** Of an interview, with five sources or more. */
        private static Quote of(@Nullable String sourceKind, @Nullable String region) {
            return new Quote(WORDS, "STAKEHOLDER_INTERVIEW", null, sourceKind, null, region, null);
        }
    }

    @Test
    void aQuoteNamesKindAndRegionOnlyIfFiveSourcesShareThem() {
        Evidence first = evidence.recorded(EvidenceDriver.interview("S01"));
        IntStream.rangeClosed(2, 4).forEach(number -> evidence.recorded(EvidenceDriver.interview("S0" + number)));
        evidence.recorded(EvidenceDriver.interview("s04").with("title", "The same person again"));
        assertThat(quotes(first)).containsExactly(UNATTRIBUTED);

        Evidence ofStaff = evidence.recorded(EvidenceDriver.interview("S05").with("kind", "STAFF_INTERVIEW"));
        var merged = new Quote(WORDS, null, "Interview", "POLICE_FORCE", null, "NORTH_WEST", null);
        assertThat(quotes(first)).containsExactly(merged);
        evidence.recorded(EvidenceDriver.interview("S06"));
        assertThat(quotes(first))
                .as("or the only other quote would be that of the member of staff")
                .containsExactly(merged);

        evidence.withdraw(ofStaff);
        assertThat(quotes(first)).containsExactly(Quote.of("POLICE_FORCE", "NORTH_WEST"));
    }

    @Test
    void aQuoteNamesThePartOfTheCountryThatFiveSourcesOfThreeRegionsShare() {
        Evidence first = evidence.recorded(EvidenceDriver.interview("S01"));
        recorded("S02", "POLICE_FORCE", "NORTH_WEST");
        recorded("S03", "POLICE_FORCE", "NORTH_EAST");
        recorded("S04", "POLICE_FORCE", "NORTH_EAST");
        recorded("S05", "POLICE_FORCE", "WALES");
        assertThat(quotes(first)).containsExactly(Quote.of("POLICE_FORCE", null));

        recorded("S06", "POLICE_FORCE", "YORKSHIRE_AND_THE_HUMBER");
        IntStream.rangeClosed(7, 10).forEach(number -> recorded("S0" + number, "POLICE_FORCE", "WALES"));
        assertThat(quotes(first))
                .containsExactly(new Quote(
                        WORDS, "STAKEHOLDER_INTERVIEW", null, "POLICE_FORCE", null, null, "North of England"));
    }

    @Test
    void aQuoteNamesTheFamilyOfKindsThatFiveSourcesShare() {
        Evidence first = evidence.recorded(EvidenceDriver.interview("S01"));
        recorded("S02", "POLICE_FORCE", "NORTH_WEST");
        recorded("S03", "BRITISH_TRANSPORT_POLICE", "NORTH_WEST");
        recorded("S04", "BRITISH_TRANSPORT_POLICE", "NORTH_WEST");
        Evidence last = recorded("S05", "REGIONAL_ORGANISED_CRIME_UNIT", "NORTH_EAST");

        assertThat(quotes(first))
                .containsExactly(new Quote(
                        WORDS, "STAKEHOLDER_INTERVIEW", null, null, "Police and justice", null, "North of England"));
        assertThat(quotes(last)).isEqualTo(quotes(first));
    }

    private Evidence recorded(String sourceCode, String sourceKind, String region) {
        return evidence.recorded(EvidenceDriver.interview(sourceCode)
                .with("sourceKind", sourceKind)
                .with("region", region));
    }

    /** Without their regions they would be five interviews with somebody of the police, but they are one person. */
    @Test
    void aSourceOfSeveralRegionsIsOnePerson() {
        List<Evidence> items = Stream.of("NORTH_WEST", "NORTH_EAST", "LONDON", "WALES", "SOUTH_EAST")
                .map(region -> evidence.recorded(EvidenceDriver.interview("S01").with("region", region)))
                .toList();
        assertThat(quotes(items.getLast())).containsExactly(UNATTRIBUTED);

        IntStream.rangeClosed(2, 5)
                .mapToObj(number -> EvidenceDriver.interview("S0" + number).with("region", "SOUTH_WEST"))
                .forEach(evidence::recorded);
        assertThat(quotes(items.getLast())).containsExactly(Quote.of("POLICE_FORCE", null));
    }

    @Test
    void onlyWhatItsSourceHasReleasedIsQuoted() {
        Evidence item = evidence.recorded(EvidenceDriver.interview("S01").with("consent", "INTERNAL"));
        assertThat(quotes(item)).isEmpty();

        Evidence released = evidence.update(RECORDER, item, Input.of("consent", "QUOTABLE"));
        assertThat(quotes(released)).hasSize(1);

        evidence.withdraw(released);
        assertThat(quotes(released)).isEmpty();
        assertThat(evidence.titles(Input.of("consent", "QUOTABLE"))).isEmpty();
    }

    @Test
    void nothingElseRepeatsWhatASourceHasNotReleased() {
        String said = "We speak of the curlewwords";
        Evidence item = evidence.recorded(EvidenceDriver.interview("CURLEW-1")
                .with("consent", "INTERNAL")
                .with("summary", said)
                .with("excerpts", List.of(said)));
        evidence.code(item, "PRACTICE");
        String elsewhere = portal.text(Account.ADMIN, "audit/auditTrail", Map.of())
                + portal.text(Account.EVALUATOR, "reporting/quotableComments", Map.of("words", "curlewwords"))
                + portal.text(Account.EVALUATOR, "evidence/evidenceOverview", Map.of())
                + portal.text(Account.EVALUATOR, "evidence/theoryOfChange", Map.of())
                + portal.text(Account.MANAGER, "search/search", Map.of("text", "curlewwords"))
                + database.dump("audit", "outbox", "programmeReports", "caseStudies");

        assertThat(elsewhere).contains("codeEvidenceItem").doesNotContain("curlewwords", "CURLEW-1");
    }

    private List<Quote> quotes(Evidence item) {
        return evidence.see(Account.EVALUATOR, item)
                .path("evidenceItem.quotes")
                .entityList(Quote.class)
                .get();
    }

    @Test
    void withoutConsentNothingThatWasSaidIsStored() {
        Input silent = EvidenceDriver.interview("S01").with("consent", "NONE");
        assertThat(codes(silent.with("date", "2036-01-01").with("outcomeIds", List.of("out_0"))))
                .as("day, summary, excerpts and outcome at once")
                .containsExactly("OUT_OF_RANGE", "NOT_ALLOWED", "NOT_ALLOWED", "NOT_FOUND");
        assertThat(codes(silent.with("summary", null))).as("excerpts").containsExactly("NOT_ALLOWED");
        Evidence kept = evidence.recorded(silent.with("summary", null).with("excerpts", List.of()));
        assertThat(portal.codes(
                        RECORDER,
                        "evidence/updateEvidenceItem",
                        kept.input().with("content", Input.of("consent", "INTERNAL"))))
                .as("with consent there is something to say")
                .containsExactly("REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "sourceCode, Jo Bloggs, INVALID",
        "sourceCode, '', REQUIRED",
        "date, 2036-01-01, OUT_OF_RANGE",
        "title, ' ', REQUIRED",
        "summary, Ring NHS number 943 476 5919, IDENTIFYING_TEXT",
    })
    void badInputIsRefusedWithAReason(String field, String value, String code) {
        assertThat(codes(EvidenceDriver.interview("S01").with(field, value))).containsExactly(code);
        assertThat(database.dump("evidenceItems")).isEmpty();
    }

    @Test
    void anExcerptThatIdentifiesAChildIsRefused() {
        assertThat(codes(EvidenceDriver.interview("S01")
                        .with("excerpts", List.of("I remember NHS number 943 476 5919."))))
                .containsExactly("IDENTIFYING_TEXT");
    }

    private List<String> codes(Input content) {
        return portal.codes(
                RECORDER,
                "evidence/recordEvidenceItem",
                Input.of("content", content).withKey());
    }

    @Test
    void aWithdrawalDeletesWhatTheSourceSaidAndKeepsTheReason() {
        Evidence coded = evidence.code(evidence.recorded(EvidenceDriver.interview("S01")), "PRACTICE");
        Evidence gone = evidence.withdraw(coded);

        GraphQlTester.Response seen = evidence.see(Account.EVALUATOR, gone);
        seen.path("evidenceItem.withdrawal.reason").entity(String.class).isEqualTo("Consent was withdrawn.");
        seen.path("evidenceItem.content.summary").valueIsNull();
        seen.path("evidenceItem.history[*].action")
                .entityList(String.class)
                .containsExactly("RECORDED", "CODED", "WITHDRAWN");
        seen.path("evidenceItem.evaluationQuestions").entityList(String.class).hasSize(0);
        assertThat(database.dump("evidenceItems"))
                .doesNotContain(
                        "face to face", "exploited", "S01", "POLICE_FORCE", "NORTH_WEST", "QUOTABLE", "PRACTICE");
        assertThat(database.dump("audit"))
                .contains("withdrawEvidenceItem", gone.id())
                .doesNotContain("Consent was");
        assertThat(evidence.titles(Input.of("isWithdrawn", true))).hasSize(1);
        assertThat(portal.codes(
                        RECORDER, "evidence/updateEvidenceItem", gone.input().with("content", Input.of("title", "A"))))
                .containsExactly("WRONG_STATE");
    }

    /** A backup of before has the words, and what their source had agreed to. */
    @Test
    void theLogNamesEvidenceWhoseSourceTakesSomethingBack(CapturedOutput log) {
        Evidence item = evidence.recorded(EvidenceDriver.interview("S01"));
        item = evidence.update(
                RECORDER, item, Input.of("title", "Interview").with("excerpts", List.of(WORDS, "More.")));
        assertThat(log).doesNotContain("Repeat after a restore:");

        item = evidence.update(RECORDER, item, Input.of("consent", "INTERNAL"));
        item = evidence.update(RECORDER, item, Input.of("excerpts", List.of("More.")));
        item = evidence.update(RECORDER, item, Input.of("summary", "Something changed."));
        evidence.update(RECORDER, item, Input.of("consent", "QUOTABLE"));

        assertThat(log.getOut()
                        .lines()
                        .filter(line -> line.contains("Repeat after a restore: updateEvidenceItem evidenceItemId=")))
                .hasSize(3)
                .allMatch(line -> line.contains("consent=INTERNAL by " + RECORDER.id()));
    }

    @Test
    void whoRecordedItAndManagersChangeItAndEvaluatorsCodeIt() {
        Evidence item = evidence.recorded(EvidenceDriver.interview("S01"));
        evidence.see(Account.OFFICER_SOUTH_EAST, item)
                .path("evidenceItem.viewerCanUpdate")
                .entity(Boolean.class)
                .isEqualTo(false);
        Evidence managed = evidence.update(Account.MANAGER, item, Input.of("title", "Another title"));
        evidence.code(managed, "PRACTICE", "CONFIDENCE", "PRACTICE");

        evidence.see(RECORDER, item)
                .path("evidenceItem.evaluationQuestions")
                .entityList(String.class)
                .containsExactly("CONFIDENCE", "PRACTICE");
        assertThat(evidence.titles(Input.of("evaluationQuestion", "PRACTICE"))).containsExactly("Another title");
        assertThat(evidence.titles(Input.of("isCoded", false))).isEmpty();
    }

    @Test
    void theListIsNarrowedByWordsSourceAndRegion() {
        evidence.recorded(EvidenceDriver.interview("S01"));
        evidence.recorded(EvidenceDriver.interview("S02")
                .with("title", "Council")
                .with("sourceKind", "LOCAL_AUTHORITY")
                .with("region", "SOUTH_EAST")
                .with("summary", "The strategy changed."));

        assertThat(evidence.titles(Input.of("words", "strategies"))).containsExactly("Council");
        assertThat(evidence.titles(Input.of("sourceKind", "LOCAL_AUTHORITY").with("regions", List.of("SOUTH_EAST"))))
                .containsExactly("Council");
        assertThat(evidence.titles(Input.of("regions", List.of("WALES")))).isEmpty();
        assertThat(evidence.titles(Input.of("regions", List.of("WALES", "SOUTH_EAST"))))
                .containsExactly("Council");
        assertThat(evidence.titles(Input.of("regions", List.of()))).hasSize(2);
        assertThat(evidence.titles(Input.of("words", "the of"))).isEmpty();
    }

    /** As everything else that is searched: the last word may be unfinished, and Welsh is found in its mutations. */
    @ParameterizedTest
    @ValueSource(strings = {"exploi", "exploited", "dwr", "ddŵr"})
    void evidenceIsFoundByUnfinishedAndWelshWords(String words) {
        evidence.recorded(EvidenceDriver.interview("S01").with("title", "Exploitation ar y dŵr, ac yn yr ysgol"));

        assertThat(evidence.titles(Input.of("words", words))).hasSize(1);
    }

    @Test
    void evidenceIsFoundByTheElementsToWhichItIsCoded() {
        Evidence coded = evidence.recorded(EvidenceDriver.interview("S01").with("title", "Coded"));
        evidence.recorded(EvidenceDriver.interview("S02"));
        evidence.codeToTheory(coded, "responding");

        assertThat(evidence.titles(Input.of("theoryElementKey", "responding"))).containsExactly("Coded");
        assertThat(evidence.titles(Input.of("theoryElementKey", "practice"))).isEmpty();
    }

    @Test
    void evidenceIsFoundByTheThemesToWhichItIsCoded() {
        Evidence item = evidence.recorded(EvidenceDriver.interview("S01"));
        Evidence coded =
                evidence.code(EvidenceDriver.coding(item).with("themes", List.of("COUNTY_LINES", "MISSING_CHILDREN")));

        assertThat(evidence.titles(Input.of("themes", List.of("ONLINE_HARM", "MISSING_CHILDREN"))))
                .hasSize(1);
        assertThat(evidence.titles(Input.of("themes", List.of("ONLINE_HARM")))).isEmpty();
        evidence.update(RECORDER, coded, Input.of("title", "Another title"));
        evidence.see(RECORDER, coded)
                .path("evidenceItem.themes")
                .entityList(String.class)
                .containsExactly("COUNTY_LINES", "MISSING_CHILDREN");
    }

    @Test
    void whatMayBeQuotedIsFoundAmongMuchWithoutExcerpts() {
        Input interview = EvidenceDriver.interview("S01");
        evidence.recorded(interview.with("title", "With an excerpt").with("date", "2026-01-02"));
        evidence.recorded(interview.with("consent", "INTERNAL"));
        IntStream.range(0, 21).forEach(_ -> evidence.recorded(interview.with("excerpts", List.of())));

        assertThat(evidence.titles(Input.of("isQuotable", true))).containsExactly("With an excerpt");
        assertThat(evidence.titles(Input.of("isQuotable", false))).hasSize(20).doesNotContain("With an excerpt");
    }

    @Test
    void theOverviewSaysWhatHasEvidenceAndWhatHasNone() {
        evidence.code(evidence.recorded(EvidenceDriver.interview("S01")), "PRACTICE");
        evidence.code(evidence.recorded(EvidenceDriver.interview("S02").with("consent", "INTERNAL")), "PRACTICE");
        evidence.withdraw(evidence.code(evidence.recorded(EvidenceDriver.interview("S03")), "PRACTICE", "SYSTEMS"));
        evidence.code(evidence.recorded(EvidenceDriver.interview("S04").with("excerpts", List.of())), "PRACTICE");

        EvidenceOverview overview = portal.read(
                Account.EVALUATOR, "evidence/evidenceOverview", Map.of(), "evidenceOverview", EvidenceOverview.class);
        assertThat(overview.itemCount()).isEqualTo(3);
        assertThat(overview.evaluationQuestions())
                .filteredOn(question -> question.itemCount() > 0)
                .extracting(question ->
                        List.of(question.evaluationQuestion().name(), question.itemCount(), question.quotableCount()))
                .containsExactly(List.of("PRACTICE", 3, 1));
        assertThat(overview.kinds())
                .filteredOn(kind -> kind.itemCount() > 0)
                .extracting(kind -> kind.kind().name())
                .containsExactly("STAKEHOLDER_INTERVIEW");
    }

    @Test
    void aRepeatLandsOnceAndALostRaceIsAConflict() {
        Input once = Input.of("content", EvidenceDriver.interview("S01")).withKey();
        Evidence first = once(once);
        assertThat(once(once)).isEqualTo(first);
        Input other = once.with("content", EvidenceDriver.interview("S02"));
        assertThat(portal.codes(RECORDER, "evidence/recordEvidenceItem", other)).containsExactly("KEY_REUSED");

        evidence.update(RECORDER, first, Input.of("title", "First"));
        assertThat(portal.codes(
                        RECORDER,
                        "evidence/updateEvidenceItem",
                        first.input().with("content", Input.of("title", "Second"))))
                .containsExactly("CONFLICT");
    }

    private Evidence once(Input input) {
        return portal.change(RECORDER, "evidence/recordEvidenceItem", input, "evidenceItem", Evidence.class);
    }
}
