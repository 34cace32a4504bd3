package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.evidence.theory.support.ElementSupport.SurveyResult;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.indicators.IndicatorRow;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.reporting.theory.ReportTheoryChange;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests how a report is composed: from a template, with questions of surveys, and with quotes that were searched. */
@SliceTest
class ReportTemplateTests {

    private static final LocalDate SESSION = LocalDate.parse(Given.later());

    private final LocalDate nextYear = LondonTime.day(Instant.now()).plusYears(1);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private RoomSurvey survey;

    @Autowired
    private MongoCommands commands;

    private ReportDriver reports;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        reports = new ReportDriver(portal, Account.EVALUATOR);
        builtIn.install();
    }

    @Test
    void aReportStartsWithThePartsOfAnEvaluation() {
        Report begun = reports.change(
                "reporting/createProgrammeReport",
                ReportDriver.creation("A year", ReportDriver.year()).with("template", "EVALUATION"));

        List<ReportSection> sections = reports.sections(Account.EVALUATOR, begun);

        assertThat(sections.getFirst().kind()).isEqualTo(ReportSectionKind.KEY_FINDINGS);
        assertThat(sections)
                .filteredOn(section -> section.kind() == ReportSectionKind.EVALUATION_QUESTION)
                .hasSize(4)
                .allMatch(section -> !section.questionKeys().isEmpty());
        assertThat(sections.getLast().kind()).isEqualTo(ReportSectionKind.APPENDIX);
        assertThat(reports.sections(Account.EVALUATOR, reports.created())).isEmpty();
    }

    @Test
    void itsTextsStateWhatIsCountedForItsDaysAndNoMore() {
        survey.answered(Collections.nCopies(12, Map.of("useful", Answer.picking("agree"))));
        survey.answered(Collections.nCopies(9, Map.of("useful", Answer.picking("agree"))));
        var evidence = new EvidenceDriver(portal);
        evidence.code(evidence.recorded(EvidenceDriver.interview("S01")), "PARTNERSHIP", "PRACTICE");
        evidence.code(evidence.recorded(EvidenceDriver.interview("S02").with("date", "2019-01-05")), "PARTNERSHIP");
        evidence.withdraw(evidence.recorded(EvidenceDriver.interview("S03")));
        Input years = years();

        assertThat(texts(years).get("sec_factors"))
                .isEqualTo(
                        "# Strong partnership working\nThe evidence register has fewer than 5 pieces of evidence about this factor.");
        assertThat(texts(years).get("sec_limitations"))
                .contains("2 event forms: 21 people responded. Of these, 21 finished the survey and 0 answered a part");
        assertThat(texts(years).get("sec_method"))
                .contains(
                        "about 1 January 2020 to %s.".formatted(DateWords.inWords(nextYear)),
                        "2 event forms: the people in a room could answer by one link or on paper.")
                .contains(
                        "- Stakeholder interview: fewer than 5",
                        "# Small groups",
                        "fewer than two tasks have numbers to add");
        Map<String, String> ofARegion = texts(years.with("scope", Map.of("region", "NORTH_WEST")));
        assertThat(ofARegion).containsOnlyKeys("sec_theory", "sec_method");
        assertThat(ofARegion.get("sec_method"))
                .contains("a part of the programme: North West.")
                .doesNotContain("interview", "link");
    }

    @Test
    void itsSectionsStartWithWordsThatMayBeQuotedEachOnceAndWithCaseStudies() {
        List<Map<String, Answer>> room = new ArrayList<>();
        for (int person = 0; person < 7; person++) {
            room.add(Map.of("children-how", RoomSurvey.words("They are heard, says " + person, true)));
        }
        room.addAll(Collections.nCopies(6, Map.of("children-how", RoomSurvey.words("Not to be quoted", false))));
        room.addAll(Collections.nCopies(5, Map.of("knowledge", Answer.picking("agree"))));
        manyOfFew(SurveyPlans.YEAR_ONE, "children-how", "They are heard, but by few");
        survey.answered(SurveyPlans.YEAR_ONE, room);
        var evidence = new EvidenceDriver(portal);
        coded(evidence, EvidenceDriver.interview("S01").with("excerpts", List.of("We ask first.", "We listen.")));
        coded(evidence, EvidenceDriver.interview("S02").with("consent", "INTERNAL"));
        coded(evidence, EvidenceDriver.interview("S03").with("date", "2019-01-05"));
        evidence.withdraw(coded(evidence, EvidenceDriver.interview("S04")));
        evidence.recorded(EvidenceDriver.interview("S05"));
        evidence.code(
                evidence.recorded(EvidenceDriver.interview("S06").with("excerpts", List.of("We share."))),
                "PARTNERSHIP");
        new CaseStudySupport(portal).published(given.completedOn(LocalDate.of(2026, 3, 2)));
        new CaseStudySupport(portal).published(given.completedOn(LocalDate.of(2019, 3, 2)));
        Input years = years();

        Map<String, ReportSection> started = new HashMap<>();
        List<String> ofOneSurvey = commands.during(() -> started.putAll(started(years)));

        assertThat(section(started, "sec_children").quotes())
                .as("though more comments cannot be quoted, because too few people wrote one")
                .hasSize(5)
                .extracting(SurveyQuotes.SurveyQuote::text)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("They are heard, says"));
        assertThat(excerpts(section(started, "sec_response"))).containsExactlyInAnyOrder("We ask first.", "We listen.");
        assertThat(excerpts(section(started, "sec_factors"))).containsExactly("We share.");
        assertThat(section(started, "sec_case-studies").caseStudies()).hasSize(1);
        Map<String, ReportSection> ofARegion = started(years.with("scope", Map.of("region", "NORTH_WEST")));
        assertThat(ofARegion).doesNotContainKey("sec_case-studies");
        assertThat(ofARegion.values())
                .isNotEmpty()
                .allMatch(section ->
                        section.quotes().isEmpty() && section.evidenceQuotes().isEmpty());
        survey.answered(SurveyPlans.YEAR_ONE, room);
        assertThat(commands.during(() -> started(years))).isEqualTo(ofOneSurvey);
    }

    @Test
    void aReportFromTheTemplateCanBePublishedWithATargetAndWithout() {
        assertThat(portal.codes(
                        Account.MANAGER,
                        "reporting/setProgrammeTarget",
                        Input.of("days", IndicatorsDriver.days("2026-01-01", "2026-12-31"))
                                .with("version", 0)
                                .with("taskCount", 400)
                                .with("reason", "As agreed")))
                .isEmpty();
        Input quarter = IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", "2026-03-31"));

        assertThat(keyFindings(publishedFromTemplate(ReportDriver.year())))
                .startsWith("tasks.completed-against-target");
        assertThat(keyFindings(publishedFromTemplate(quarter))).startsWith("tasks.completed", "tasks.ongoing");
    }

    @Test
    void answersAreInItIfTheirQuestionsWereAsked() {
        survey.answered(SurveyPlans.YEAR_ONE, Collections.nCopies(12, Map.of("attended", Answer.picking("yes"))));

        Map<String, ReportSection> now = started(years());
        assertThat(rows(now, "sec_response", "surveys.answers")).containsExactly("attended/yes", "attended/no");
        assertThat(rows(now, "sec_method", "surveys.answers"))
                .contains("worked-how/session", "attended/yes", "attended/no", "shared-with/mean")
                .doesNotContain("knowledge");
        assertThat(indicators(now, "sec_systems")).containsExactly("surveys.agreement");
        Input before = IndicatorsDriver.during(IndicatorsDriver.days("2020-01-01", "2020-12-31"));
        for (String section : List.of("sec_response", "sec_method")) {
            assertThat(indicators(started(before), section)).doesNotContain("surveys.answers");
        }
    }

    /** The questions and answers of an indicator of a section. */
    private static List<String> rows(Map<String, ReportSection> sections, String key, String indicator) {
        return section(sections, key).indicators().stream()
                .filter(placed -> placed.key().equals(indicator))
                .flatMap(placed -> Objects.requireNonNull(placed.indicator()).rows().stream())
                .map(row -> row.key().substring(row.key().indexOf('/') + 1))
                .toList();
    }

    private static List<String> indicators(Map<String, ReportSection> sections, String key) {
        return section(sections, key).indicators().stream()
                .map(ReportIndicator::key)
                .toList();
    }

    @Test
    void itsTheoryOfChangeStaysAsItWasPublished() {
        Report published = publishedFromTemplate(ReportDriver.year());
        List<SupportedTheoryElement> then = theory(published);
        assertThat(then).hasSize(16).noneMatch(element -> element.support().hasSupport());

        var evidence = new EvidenceDriver(portal);
        evidence.codeToTheory(evidence.recorded(EvidenceDriver.interview("S01")), "responding");
        portal.change(
                Account.EVALUATOR,
                "evidence/deleteTheoryElement",
                Input.of("version", 0).with("elementKey", "sooner"),
                "theoryOfChange.version",
                Integer.class);

        assertThat(theory(published)).isEqualTo(then);
        assertThat(theory(publishedFromTemplate(ReportDriver.year())))
                .filteredOn(element -> element.support().hasSupport())
                .extracting(SupportedTheoryElement::key)
                .containsExactly("responding");
        assertThat(reports.changes(Account.EVALUATOR, published).theoryElements())
                .extracting(ReportTheoryChange::title)
                .containsExactly(
                        "Systems are better at identifying young people at risk",
                        "Systems respond better to young people at risk",
                        "Young people at risk are identified sooner");
    }

    /** A person who is excluded from the task of that session would read its numbers. */
    @Test
    void itsTheoryOfChangeLessItsIndicatorsIsNoSessionOfOtherDays() {
        Task north = given.completedOn(LocalDate.of(2026, 3, 2));
        Task south = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
        List<Map<String, Answer>> room =
                new ArrayList<>(Collections.nCopies(8, Map.of("knowledge", Answer.picking("agree"))));
        room.addAll(Collections.nCopies(6, Map.of("knowledge", Answer.picking("disagree"))));
        survey.answered(eventForm(Account.OFFICER_NORTH_EAST, north, SurveyPlans.YEAR_ONE, SESSION), room);
        survey.answered(eventForm(Account.OFFICER_SOUTH_EAST, south, SurveyPlans.YEAR_ONE, SESSION), room);
        survey.answered(eventForm(Account.OFFICER_SOUTH_EAST, south, SurveyPlans.YEAR_ONE, SESSION.plusDays(1)), room);

        Report published =
                publishedFromTemplate(IndicatorsDriver.during(IndicatorsDriver.days("2026-01-01", SESSION.toString())));

        assertThat(agreeing(published)).containsExactly(DisclosedNumber.of(16));
        assertThat(agreeingInTheory(published)).containsExactly(DisclosedNumber.of(16));
    }

    @Test
    void itsTheoryOfChangeSaysWhatItsIndicatorsSayOfTheOnlyFormOfItsDays() {
        List<Map<String, Answer>> room = Collections.nCopies(12, Map.of("knowledge", Answer.picking("agree")));
        survey.answered(SurveyPlans.YEAR_ONE, room);
        Task later = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        survey.answered(eventForm(Account.OFFICER_NORTH_EAST, later, SurveyPlans.YEAR_ONE, SESSION), room);

        Report published = publishedFromTemplate(IndicatorsDriver.during(
                IndicatorsDriver.days("2026-01-01", SESSION.minusDays(1).toString())));

        assertThat(agreeing(published)).hasSize(1);
        assertThat(agreeingInTheory(published)).isEqualTo(agreeing(published));
    }

    private List<DisclosedNumber> agreeingInTheory(Report report) {
        return theory(report).stream()
                .filter(element -> element.key().equals("knowledge"))
                .flatMap(element -> element.support().surveyResults().stream())
                .map(SurveyResult::people)
                .toList();
    }

    /** How many agree that they know more, in its indicators. */
    private List<DisclosedNumber> agreeing(Report report) {
        return reports.sections(Account.EVALUATOR, report).stream()
                .flatMap(section -> section.indicators().stream())
                .filter(placed -> placed.key().equals("surveys.agreement"))
                .flatMap(placed -> Objects.requireNonNull(placed.indicator()).rows().stream())
                .filter(row -> row.key().endsWith("/knowledge"))
                .map(row -> Objects.requireNonNull(row.number()).amount())
                .distinct()
                .toList();
    }

    private List<SupportedTheoryElement> theory(Report report) {
        return portal.readAll(
                Account.EVALUATOR,
                "reporting/reportTheory",
                Map.of("id", report.id()),
                "programmeReport.sections[*].theoryElements[*]",
                SupportedTheoryElement.class);
    }

    @Test
    void aReportFromTheTemplateCanBePublishedAboutAPart() {
        for (var part : List.of(
                Map.of("region", "WALES"), Map.of("theme", "COUNTY_LINES"), Map.of("partnerKind", "EDUCATION"))) {
            Report published = publishedFromTemplate(ReportDriver.year().with("scope", part));

            assertThat(keyFindings(published)).startsWith("tasks.completed");
            assertThat(reports.sections(Account.EVALUATOR, published))
                    .filteredOn(section -> section.kind() == ReportSectionKind.EVALUATION_QUESTION)
                    .as("a section without any content is left out")
                    .hasSize(part.containsKey("region") ? 4 : 0);
        }
    }

    private Report publishedFromTemplate(Input filter) {
        return reports.published(reports.change(
                "reporting/createProgrammeReport",
                ReportDriver.creation("From the template", filter).with("template", "EVALUATION")));
    }

    private List<String> keyFindings(Report report) {
        return reports.sections(Account.EVALUATOR, report).getFirst().indicators().stream()
                .map(ReportIndicator::key)
                .toList();
    }

    @Test
    void ofAThemeItQuotesOnlyWhatIsAboutTheTheme() {
        survey.answered(
                SurveyPlans.YEAR_ONE,
                Collections.nCopies(12, Map.of("children-how", RoomSurvey.words("They are heard", true))));
        var evidence = new EvidenceDriver(portal);
        coded(evidence, EvidenceDriver.interview("S01"));
        Evidence about = evidence.recorded(EvidenceDriver.interview("S02").with("excerpts", List.of("On a line.")));
        portal.change(
                Account.EVALUATOR,
                "evidence/codeEvidenceItem",
                EvidenceDriver.coding(about)
                        .with("evaluationQuestions", List.of("PRACTICE"))
                        .with("themes", List.of("COUNTY_LINES")),
                "evidenceItem",
                Evidence.class);

        Map<String, ReportSection> started = started(years().with("scope", Map.of("theme", "COUNTY_LINES")));

        assertThat(excerpts(section(started, "sec_response"))).containsExactly("On a line.");
        assertThat(started).doesNotContainKey("sec_children");
    }

    @Test
    void ofAThemeItQuotesTheSessionsOfItsTasks() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        survey.answered(eventForm(task, SurveyPlans.YEAR_ONE), room("children-how", "They are heard", "knowledge"));

        Map<String, ReportSection> started = started(years().with("scope", Map.of("theme", "COUNTY_LINES")));

        assertThat(section(started, "sec_children").quotes())
                .extracting(SurveyQuotes.SurveyQuote::text)
                .isNotEmpty()
                .containsOnly("They are heard");
        assertThat(started(years().with("scope", Map.of("theme", "DISRUPTION"))))
                .doesNotContainKey("sec_children");

        given.excluding(task, Account.EVALUATOR);
        assertThat(started(years().with("scope", Map.of("theme", "COUNTY_LINES"))))
                .doesNotContainKey("sec_children");
    }

    /** A later report that named the kind would say that others have joined this source, and when. */
    @Test
    void wordsKeepTheAttributionWithWhichTheyWereFirstPublished() {
        var evidence = new EvidenceDriver(portal);
        String alone = key(evidence, "S01");
        Report first = reports.published(quoting(alone));
        String joined = List.of("S02", "S03", "S04", "S05").stream()
                .map(source -> key(evidence, source))
                .toList()
                .getLast();

        Report later = reports.published(quoting(alone, joined));
        assertThat(kinds(later)).containsExactly("null", "STAKEHOLDER_INTERVIEW");

        withdraw(first);
        withdraw(later);
        assertThat(kinds(quoting(alone)))
                .as("somebody may have downloaded the withdrawn reports")
                .containsExactly("null");
    }

    private void withdraw(Report report) {
        portal.change(
                Account.MANAGER,
                "reporting/withdrawProgrammeReport",
                report.input().with("reason", "It is wrong."),
                "programmeReport.id",
                String.class);
    }

    @Test
    void aMistakeThatWasCorrectedIsNotPublishedAgain() {
        var evidence = new EvidenceDriver(portal);
        Stream.of("S02", "S03", "S04", "S05").forEach(source -> key(evidence, source));
        Evidence mistaken = evidence.recorded(EvidenceDriver.interview("S01"));
        String key = evidence.quoteKeys(mistaken).getFirst();
        reports.published(quoting(key));

        evidence.update(
                EvidenceDriver.RECORDER,
                mistaken,
                EvidenceDriver.interview("S01").with("kind", "STAFF_INTERVIEW").with("region", "NORTH_EAST"));

        assertThat(reports.sections(Account.EVALUATOR, quoting(key)).getFirst().evidenceQuotes())
                .extracting(EvidenceQuote::kind, EvidenceQuote::sourceKind, EvidenceQuote::region)
                .containsExactly(tuple(null, PartnerKind.POLICE_FORCE, null));
    }

    @Test
    void aDamagedReportDoesNotStopDraftsThatQuoteTheSameWords() {
        var evidence = new EvidenceDriver(portal);
        String key = Stream.of("S01", "S02", "S03", "S04", "S05")
                .map(source -> key(evidence, source))
                .toList()
                .getLast();
        Report first = reports.published(quoting(key));
        Report second = reports.published(quoting(key));
        assertThat(kinds(quoting(key))).containsExactly("STAKEHOLDER_INTERVIEW");

        damage(first, Update.update("publication.checksum", "damaged"));
        assertThat(kinds(quoting(key)))
                .as("the second report has the same attribution")
                .containsExactly("STAKEHOLDER_INTERVIEW");

        Stream.of(
                        withText("["),
                        withText("{}"),
                        new Update().unset("publication.text"),
                        new Update().unset("publication.checksum"),
                        Update.update("publication.checksum", "damaged, too").set("filter", "unreadable"))
                .forEach(change -> {
                    damage(second, change);
                    assertThat(kinds(quoting(key)))
                            .as("nobody knows how the words were first attributed: %s", change)
                            .containsExactly("null");
                });
        assertThat(kinds(reports.published(quoting(key)))).containsExactly("null");
    }

    /** A text that matches its checksum, as a report of another release would. */
    private static Update withText(String text) {
        return Update.update("publication.text", text).set("publication.checksum", DigestUtils.sha256Hex(text));
    }

    private void damage(Report report, Update change) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(report.id())), change, "programmeReports");
    }

    private static String key(EvidenceDriver evidence, String source) {
        return evidence.quoteKeys(evidence.recorded(EvidenceDriver.interview(source)))
                .getFirst();
    }

    private Report quoting(String... keys) {
        return reports.withEvidenceQuotes(reports.withSection(reports.created(), "What people say", ""), keys);
    }

    private List<String> kinds(Report report) {
        return reports.sections(Account.EVALUATOR, report).getFirst().evidenceQuotes().stream()
                .map(quote -> String.valueOf(quote.kind()))
                .toList();
    }

    @Test
    void sectionsThatAreReadUnderSeveralNamesAreComposedOnce() {
        var evidence = new EvidenceDriver(portal);
        String key = evidence.quoteKeys(evidence.recorded(EvidenceDriver.interview("S01")))
                .getFirst();
        Report draft = reports.withEvidenceQuotes(reports.withSection(reports.created(), "What people say", ""), key);

        List<String> underOneName =
                commands.during(() -> assertThat(isComplete(draft, false)).containsExactly(true));
        List<String> underTenNames = commands.during(
                () -> assertThat(isComplete(draft, true)).hasSize(10).containsOnly(true));

        assertThat(underTenNames).isEqualTo(underOneName);
    }

    private List<Boolean> isComplete(Report draft, boolean isRepeated) {
        return portal.readAll(
                Account.EVALUATOR,
                "reporting/sectionsRepeated",
                Map.of("id", draft.id(), "isRepeated", isRepeated),
                "programmeReport[*][*].isComplete",
                Boolean.class);
    }

    private static Evidence coded(EvidenceDriver evidence, Input interview) {
        return evidence.code(evidence.recorded(interview), "PRACTICE", "PARTNERSHIP");
    }

    private static ReportSection section(Map<String, ReportSection> sections, String key) {
        return Objects.requireNonNull(sections.get(key));
    }

    private static List<String> excerpts(ReportSection section) {
        return section.evidenceQuotes().stream().map(EvidenceQuote::text).toList();
    }

    private Input years() {
        return IndicatorsDriver.during(IndicatorsDriver.days("2020-01-01", nextYear.toString()));
    }

    private Map<String, ReportSection> started(Input filter) {
        Report begun = reports.change(
                "reporting/createProgrammeReport",
                ReportDriver.creation("Years", filter).with("template", "EVALUATION"));
        return reports.sections(Account.EVALUATOR, begun).stream()
                .collect(Collectors.toMap(ReportSection::key, section -> section));
    }

    private Map<String, String> texts(Input filter) {
        return started(filter).values().stream()
                .filter(section -> section.text() != null)
                .collect(Collectors.toMap(ReportSection::key, section -> String.valueOf(section.text())));
    }

    @Test
    void indicatorsOfSurveysAreLimitedToTheChosenQuestions() {
        survey.answered(Collections.nCopies(
                12, Map.of("useful", Answer.picking("agree"), "knows-signs", Answer.picking("agree"))));
        Report begun = reports.composed(years());
        Input chosen = begun.lastSection().with("indicatorKeys", List.of("surveys.agreement"));

        Report limited = reports.change(
                "reporting/updateReportSectionIndicators", chosen.with("questionKeys", List.of("knows-signs")));

        assertThat(questions(limited)).containsExactly("knows-signs");
        Report same =
                reports.change("reporting/updateReportSectionIndicators", chosen.with("version", limited.version()));
        assertThat(questions(same)).containsExactly("knows-signs");
        Report all = reports.change(
                "reporting/updateReportSectionIndicators",
                chosen.with("version", same.version()).with("questionKeys", List.of()));
        assertThat(questions(all)).contains("useful", "knows-signs");
        assertThat(reports.codes(
                        "reporting/updateReportSectionIndicators",
                        chosen.with("version", all.version()).with("questionKeys", List.of("<script>"))))
                .containsExactly("INVALID");
    }

    /** A campaign for each task makes hundreds a year. */
    @Test
    void everySurveyByEmailIsCountedAndHowManyAreNotListedIsSaid() {
        var first = survey.answered(Collections.nCopies(12, Map.of("useful", Answer.picking("agree"))));
        var other = survey.answered(
                SurveyPlans.YEAR_ONE, Collections.nCopies(12, Map.of("knowledge", Answer.picking("agree"))));
        for (int copy = 1; copy <= 103; copy++) {
            copyAsSurveyByEmail(first.id(), "svc_copy" + copy);
        }
        copyAsSurveyByEmail(other.id(), "svc_zzzz1");
        copyAsSurveyByEmail(other.id(), "svc_zzzz2");
        Input years = years().with("topics", List.of("SURVEYS"));

        var all = IndicatorsDriver.read(portal, Account.EVALUATOR, years);

        assertThat(all.number("surveys.responses", SurveyPlans.EVENT_FEEDBACK, "amount"))
                .isEqualTo(String.valueOf(12 * 104));
        List<IndicatorRow> useful = all.rows("surveys.agreement").stream()
                .filter(row -> row.key().endsWith("/useful"))
                .toList();
        assertThat(useful).hasSize(101);
        assertThat(useful.stream().flatMap(row -> row.notes().stream()))
                .containsExactly(
                        "Earlier surveys by email whose answers to questions are not shown: 3. Choose a shorter period.",
                        "Surveys by email with other questionnaires whose answers to questions are not shown: 2."
                                + " Choose a shorter period.");
        assertThat(all.row("surveys.responses", SurveyPlans.EVENT_FEEDBACK).notes())
                .hasSize(2);
        var ofARegion =
                IndicatorsDriver.read(portal, Account.EVALUATOR, years.with("scope", Map.of("region", "NORTH_WEST")));
        assertThat(ofARegion
                        .row("surveys.responses", SurveyPlans.EVENT_FEEDBACK)
                        .notes()
                        .toString())
                .contains("Earlier surveys by email that are not counted for this region: 3. Choose a shorter period.")
                .contains("Surveys by email with other questionnaires that are not counted for this region: 2.");
    }

    @Test
    void howManySurveysAreCountedIsSaidOnceThereAreMore() {
        var counted = survey.answered(Collections.nCopies(12, Map.of("useful", Answer.picking("agree"))));
        Document another = stored("surveyCampaigns", "_id", counted.id()).getFirst();
        another.remove("code");
        another.append("isCounted", false);
        mongo.getCollection("surveyCampaigns")
                .insertMany(IntStream.range(1, 1000)
                        .mapToObj(copy -> new Document(another).append("_id", "svc_zzzz" + copy))
                        .toList());
        Input country = years().with("topics", List.of("SURVEYS"));
        Input region = country.with("scope", Map.of("region", "NORTH_WEST"));

        assertThat(notes(country)).isEmpty();
        assertThat(notes(region)).isEmpty();

        mongo.getCollection("surveyCampaigns").insertOne(another.append("_id", "svc_zzzz1000"));
        String note = "Only the 1,000 surveys of these days that opened last are counted. Choose a shorter period.";

        assertThat(notes(country)).containsExactly(note);
        assertThat(notes(region)).containsExactly(note);
    }

    private List<String> notes(Input filter) {
        return IndicatorsDriver.read(portal, Account.EVALUATOR, filter)
                .row("surveys.responses", SurveyPlans.EVENT_FEEDBACK)
                .notes();
    }

    private void copyAsSurveyByEmail(String from, String to) {
        Document campaign = stored("surveyCampaigns", "_id", from).getFirst();
        campaign.get("plan", Document.class).append("invitation", "LIST").remove("cap");
        campaign.remove("code");
        mongo.getCollection("surveyCampaigns").insertOne(campaign.append("_id", to));
        Document rate = stored("surveyResponseRates", "_id", from).getFirst();
        mongo.getCollection("surveyResponseRates")
                .insertOne(rate.append("_id", to).append("invited", 20));
        mongo.getCollection("surveyResponseCounts")
                .insertMany(stored("surveyResponseCounts", "campaign", from).stream()
                        .map(counts -> counts.append("campaign", to).append("_id", to + counts.get("variable")))
                        .toList());
    }

    private List<Document> stored(String collection, String field, String value) {
        return mongo.getCollection(collection).find(new Document(field, value)).into(new ArrayList<>());
    }

    /** Comments that are found before all others, and may not be shown. */
    private void manyOfFew(String questionnaireId, String question, String text) {
        var few = survey.answered(
                questionnaireId, Collections.nCopies(2, Map.of(question, RoomSurvey.words(text, true))));
        mongo.getCollection("surveyComments")
                .insertMany(IntStream.range(0, 150)
                        .mapToObj(copy -> new Document("_id", "cmt_0000" + copy)
                                .append("campaign", few.id())
                                .append("question", question)
                                .append("text", text)
                                .append("mayBeQuoted", true))
                        .toList());
    }

    private List<String> questions(Report report) {
        return Objects.requireNonNull(reports.sections(Account.EVALUATOR, report)
                        .getFirst()
                        .indicators()
                        .getFirst()
                        .indicator())
                .rows()
                .stream()
                .map(IndicatorRow::key)
                .map(key -> key.substring(key.indexOf('/') + 1))
                .toList();
    }

    private List<String> found(Account account, String words, String theme) {
        Map<String, Object> variables =
                theme.isEmpty() ? Map.of("words", words) : Map.of("words", words, "theme", theme);
        return portal.readAll(
                account, "reporting/quotableComments", variables, "quotableComments[*].text", String.class);
    }

    @Test
    void commentsThatMayBeQuotedAreFoundByTheirWords() {
        List<Map<String, Answer>> room = new ArrayList<>(
                Collections.nCopies(6, Map.of("better", RoomSurvey.words("More TIME for questions", true))));
        room.addAll(Collections.nCopies(6, Map.of("better", RoomSurvey.words("More time, secretly", false))));
        room.addAll(Collections.nCopies(5, Map.of("useful", Answer.picking("agree"))));
        survey.answered(room);
        manyOfFew(SurveyPlans.EVENT_FEEDBACK, "better", "More time, say few");

        assertThat(found(Account.EVALUATOR, "time more", "")).isNotEmpty().allMatch("More TIME for questions"::equals);
        assertThat(found(Account.EVALUATOR, "\0time\0more", ""))
                .isNotEmpty()
                .allMatch("More TIME for questions"::equals);
        assertThat(found(Account.EVALUATOR, "\0", "")).isEmpty();
        assertThat(found(Account.EVALUATOR, "secretly", "")).isEmpty();
        assertThat(found(Account.EVALUATOR, ".*", "")).isEmpty();
        assertThat(found(Account.EVALUATOR, " ", "")).isEmpty();
        assertThat(found(Account.EVALUATOR, "time", "COUNTY_LINES")).isEmpty();
    }

    @Test
    void commentsOnOneTaskAreFoundByItsThemesAsFarAsTheyMayBeQuoted() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        survey.answered(eventForm(task, SurveyPlans.EVENT_FEEDBACK), room("better", "Said in the room", "useful"));
        asked(task, room("better", "Said by email", "useful"));
        survey.answered(
                eventForm(task, SurveyPlans.EVENT_FEEDBACK),
                Collections.nCopies(4, Map.of("better", RoomSurvey.words("Said by four", true))));
        survey.answered(room("better", "Said elsewhere", "useful"));

        assertThat(found(Account.EVALUATOR, "", "MISSING_CHILDREN"))
                .contains("Said in the room", "Said by email")
                .doesNotContain("Said by four", "Said elsewhere", "Not to be quoted");
        assertThat(found(Account.EVALUATOR, "room", "COUNTY_LINES")).containsOnly("Said in the room");
        assertThat(found(Account.EVALUATOR, "", "DISRUPTION")).isEmpty();

        given.excluding(task, Account.EVALUATOR);
        assertThat(found(Account.EVALUATOR, "said", "")).containsOnly("Said elsewhere");
    }

    /** They may remember the comment, or read its id in what a colleague has written. */
    @Test
    void whoIsExcludedFromATaskQuotesNothingOfItsSurveyAnew() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        Campaign form = survey.answered(eventForm(task, SurveyPlans.EVENT_FEEDBACK), room("better", "Said", "useful"));
        List<String> comments = new SurveyDriver(portal, Account.MANAGER)
                .comments(form, "better").stream().map(Comment::id).toList();
        var colleague = new ReportDriver(portal, Account.MANAGER);
        Report quoting = colleague.withQuotes(
                colleague.withSection(colleague.created(), "What people said", "In short."), comments.getFirst());
        given.excluding(task, Account.EVALUATOR);

        Report empty = reports.withSection(reports.created(), "What people said", "In short.");
        assertThat(quotingCodes(empty, comments.getFirst())).containsExactly("NOT_FOUND");
        assertThat(quotingCodes(quoting, comments.getFirst(), comments.getLast()))
                .containsExactly("NOT_FOUND");
        assertThat(quotingCodes(quoting, comments.getFirst()))
                .as("what a colleague has chosen stays")
                .isEmpty();
        Report kept = new Report(quoting.id(), quoting.version() + 1, quoting.sections());
        assertThat(quotingCodes(kept))
                .as("who cannot name the comment does not remove it")
                .isEmpty();
        portal.ask(Account.MANAGER, "reporting/reportSections", Map.of("id", quoting.id()))
                .path("programmeReport.sections[*].quotes[*].text")
                .entityList(String.class)
                .containsExactly("Said");
        Input study = Input.of("title", "A team")
                .with("summary", "They ask.")
                .with("sections", List.of(Input.of("heading", "Before").with("text", "Nobody asked.")))
                .with("commentIds", List.of(comments.getFirst()));
        assertThat(reports.codes(
                        "reporting/createCaseStudy", Input.of("content", study).withKey()))
                .containsExactly("NOT_FOUND");
        String written = portal.change(
                Account.MANAGER,
                "reporting/createCaseStudy",
                Input.of("content", study).withKey(),
                "caseStudy.id",
                String.class);
        assertThat(reports.codes(
                        "reporting/updateCaseStudy",
                        Input.of("caseStudyId", written)
                                .with("version", 1)
                                .with("content", Map.of("commentIds", List.of()))))
                .isEmpty();
        portal.ask(Account.MANAGER, "reporting/caseStudy", Map.of("id", written))
                .path("caseStudy.draft.content.quotes[*].text")
                .entityList(String.class)
                .containsExactly("Said");
    }

    private List<String> quotingCodes(Report report, String... comments) {
        return reports.codes(
                "reporting/updateReportSectionQuotes", report.lastSection().with("commentIds", List.of(comments)));
    }

    /** @param other what those answer who write nothing */
    private static List<Map<String, Answer>> room(String question, String words, String other) {
        List<Map<String, Answer>> room =
                new ArrayList<>(Collections.nCopies(6, Map.of(question, RoomSurvey.words(words, true))));
        room.addAll(Collections.nCopies(6, Map.of(question, RoomSurvey.words("Not to be quoted", false))));
        room.addAll(Collections.nCopies(5, Map.of(other, Answer.picking("agree"))));
        return room;
    }

    private Campaign eventForm(Task task, String questionnaireId) {
        return eventForm(Account.OFFICER_NORTH_EAST, task, questionnaireId, SESSION);
    }

    private Campaign eventForm(Account officer, Task task, String questionnaireId, LocalDate sessionOn) {
        given.sessions(task, sessionOn, sessionOn);
        return portal.change(
                officer,
                "surveys/createEventForm",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("questionnaireId", questionnaireId)
                        .with("sessionOn", sessionOn),
                "surveyCampaign",
                Campaign.class);
    }

    /** As if its people had been asked by email. */
    private void asked(Task task, List<Map<String, Answer>> room) {
        Campaign form = survey.answered(eventForm(task, SurveyPlans.EVENT_FEEDBACK), room);
        mongo.getCollection("surveyCampaigns")
                .updateOne(
                        new Document("_id", form.id()), new Document("$set", new Document("plan.invitation", "TASKS")));
    }
}
