package org.preventionportal.portal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.preventionportal.access.Region;
import org.preventionportal.capacity.CapacityDriver;
import org.preventionportal.demo.LibraryFiles;
import org.preventionportal.development.Neighbours;
import org.preventionportal.evidence.measures.MeasureDriver;
import org.preventionportal.evidence.policy.PolicyQuestionDriver;
import org.preventionportal.evidence.register.EvidenceDriver;
import org.preventionportal.interest.InterestDriver;
import org.preventionportal.interest.InterestDriver.Expression;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.planning.plans.PlanDriver;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.casestudies.CaseStudySupport;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.resources.LibraryDriver;
import org.preventionportal.resources.ResourceDriver;
import org.preventionportal.resources.ResourceDriver.Item;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.preventionportal.threats.ThreatDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What pages can be about, made by those who would make it. */
class Scenery {

    static final String QUESTIONNAIRE = "qst_event-feedback";
    private static final String NAME = "How it went";
    private static final Input OUTCOME = Input.of("kind", "CHANGE_WITHIN_SYSTEM")
            .with("statement", "They ask first.")
            .with("contribution", "The workshop.")
            .with("evidence", "OBSERVED")
            .with("evidenceText", "Seen in team meetings.")
            .with("significance", "MODERATE");

    private int known;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MongoTemplate mongo;

    Task requested() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    Task asked() {
        return given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }

    /** With a participant who can be asked. */
    Task completed() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        recordParticipants(task, "jo@example.org");
        return task;
    }

    /** With several participants, completed some weeks ago. */
    Task completedWeeksAgo(int weeks, int people) {
        Task task = given.completedOn(LocalDate.now(LondonTime.ZONE).minusWeeks(weeks));
        recordParticipants(task, addresses(people));
        return task;
    }

    /** Of others each time: nobody is sent emails about two surveys within a month. */
    private String[] addresses(int people) {
        return IntStream.range(0, people)
                .mapToObj(_ -> "person.%d@example.org".formatted(known++))
                .toArray(String[]::new);
    }

    private void recordParticipants(Task task, String... addresses) {
        portal.changeTask(
                Account.OFFICER_NORTH_EAST, "tasks/recordParticipants", ParticipantInputs.of(task, addresses));
    }

    /** One person says whether the session was useful, and finishes. */
    void answered(String link, String useful) {
        String token = respondents().start(link);
        respondents().answer(token, Map.of("useful", Answer.picking(useful)));
        respondents().finish(token);
    }

    /** Of an organisation whose name is nearly that of a partner. */
    Expression interest() {
        return new InterestDriver(portal).registeredAs("Northumberland Youth Trust");
    }

    /** A council's telephone number on the page about a child at risk. */
    void frontDoor() {
        portal.change(
                Account.LEAD_NORTH,
                "partners/updateFrontDoor",
                Input.of("partnerId", Given.NORTH).with("version", 1).with("telephone", "01632 960 001"),
                "partner.id",
                String.class);
    }

    /** An import that waits for its file. */
    String importWithoutFile() {
        return portal.change(
                Account.MANAGER,
                "spreadsheets/createImport",
                Input.of("sheet", "PARTNERS").withKey().with("checkOnly", true),
                "import.id",
                String.class);
    }

    Expression acceptedInterest() {
        return new InterestDriver(portal).accepted(Account.MANAGER, interest(), null);
    }

    Task inProgress() {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Input about = Input.of("taskId", task.id());
        change(Account.PARTNER_NORTH, "tasks/postMessage", about.with("text", "Which room is it?"));
        change(Account.OFFICER_NORTH_EAST, "tasks/postMessage", about.with("text", "The hall."));
        change(Account.OFFICER_NORTH_EAST, "tasks/postNote", about.with("text", "Ask for the key."));
        recordParticipants(task, "jo@example.org");
        change(Account.OFFICER_NORTH_EAST, "tasks/recordOutcome", about.with("outcome", OUTCOME));
        return task;
    }

    String outcomeOf(Task task) {
        return portal.read(
                Account.OFFICER_NORTH_EAST,
                "tasks/outcomeIds",
                Map.of("id", task.id()),
                "task.outcomes[0].id",
                String.class);
    }

    /** A document that its partner has sent, with a comment. */
    String documentOf(Task task) {
        String id = StoredDocuments.insert(mongo, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt());
        portal.change(
                Account.OFFICER_NORTH_EAST,
                "tasks/commentOnDocument",
                Input.of("documentId", id).withKey().with("versionNumber", 1).with("text", "Very clear."),
                "document.id",
                String.class);
        return id;
    }

    LibraryDriver library() {
        return new LibraryDriver(portal);
    }

    /** A draft with a file. */
    Item written(String title) {
        Item written = library().written(title, "PUBLIC");
        library().send(written, "a.png", LibraryFiles.png("A"));
        return library().load(written);
    }

    Item published() {
        return library().published("Spotting county lines", "PUBLIC");
    }

    Item practiceNote() {
        return library().publish(library().written(ResourceDriver.practiceNote("Name the place", null)));
    }

    /** Enough completed tasks of the usual kind, a survey about one of them, and a practice note on the kind. */
    void trackRecord() {
        LocalDate day = LocalDate.of(2026, 3, 3);
        for (int number = 0; number < 5; number++) {
            given.completedOn(day);
        }
        recordParticipants(given.completedOn(day), addresses(20));
        builtIn.install();
        Input tasks = Input.of("startsOn", day.toString())
                .with("endsOn", day.toString())
                .with("regions", List.of("NORTH_EAST"))
                .with("kinds", List.of("TRAINING_SESSION"));
        counted(opened(surveys()
                .plan(SurveyPlans.tasks(QUESTIONNAIRE, List.of(), List.of())
                        .with("name", NAME)
                        .with("tasks", tasks))));
        practiceNote();
    }

    Item submitted() {
        return library().submit(written("For a reviewer"));
    }

    private SurveyDriver surveys() {
        return new SurveyDriver(portal, Account.OFFICER_NORTH_EAST);
    }

    private RespondentDriver respondents() {
        return new RespondentDriver(portal);
    }

    Campaign planned() {
        builtIn.install();
        return surveys().plan(SurveyPlans.openLink(QUESTIONNAIRE, 40).with("name", NAME));
    }

    Campaign plannedForAList() {
        builtIn.install();
        return surveys().plan(SurveyPlans.list(QUESTIONNAIRE).with("name", NAME));
    }

    Campaign open() {
        Campaign planned = planned();
        surveys().open(planned);
        dispatch.run();
        return surveys().load(planned);
    }

    /** One link for a room in which one person can answer. */
    Campaign room() {
        builtIn.install();
        return opened(surveys().plan(SurveyPlans.openLink(QUESTIONNAIRE, 1).with("name", NAME)));
    }

    String link(Campaign room) {
        return "/survey/" + surveys().code(room);
    }

    void pause(Campaign campaign) {
        surveys().pause(surveys().load(campaign));
    }

    /** The links of people who were mailed one. */
    List<String> mailed(int people) {
        openList(people);
        return mailbox.deliver().stream().map(RespondentDriver::token).toList();
    }

    private Campaign openList(int people) {
        builtIn.install();
        Campaign list = surveys().plan(SurveyPlans.list(QUESTIONNAIRE).with("name", NAME));
        surveys().upload(portal, list, List.of(addresses(people)));
        return opened(list);
    }

    private Campaign opened(Campaign planned) {
        surveys().open(planned);
        dispatch.run();
        return planned;
    }

    /**
     * Of 16 people, 10 of the police, who wrote something, and 6 of health; 13 found it useful, and what the other 3
     * said is suppressed.
     */
    Campaign counted() {
        return counted(openList(16));
    }

    private Campaign counted(Campaign open) {
        List<String> tokens =
                mailbox.deliver().stream().map(RespondentDriver::token).toList();
        for (int person = 0; person < tokens.size(); person++) {
            String token = respondents().start(tokens.get(person));
            var better = new Answer(List.of(), null, "More time for questions.", null, true);
            var useful = Answer.picking(person < 13 ? "agree" : "disagree");
            respondents()
                    .answer(
                            token,
                            person < 10
                                    ? Map.of(
                                            "organisation",
                                            Answer.picking("police"),
                                            "useful",
                                            useful,
                                            "better",
                                            better)
                                    : Map.of("organisation", Answer.picking("health"), "useful", useful));
            respondents().finish(token);
        }
        surveys().close(open);
        responseCountJob.run();
        return surveys().load(open);
    }

    /** Copies of a campaign that are listed before it. */
    void newerCopies(Campaign campaign, int copies) {
        MongoCollection<Document> campaigns = mongo.getCollection("surveyCampaigns");
        Document stored =
                Objects.requireNonNull(campaigns.find(Filters.eq(campaign.id())).first());
        Date later = Date.from(stored.getDate("createdAt").toInstant().plusSeconds(1));
        campaigns.insertMany(IntStream.range(0, copies)
                .mapToObj(copy -> new Document(stored)
                        .append("_id", "svc_copy%d".formatted(copy))
                        .append("createdAt", later))
                .toList());
    }

    /** Reports of a survey and a case study, with indicators in tables and charts. */
    record Reports(Report draft, Report published, String study, Campaign campaign) {}

    Reports reports() {
        Campaign campaign = counted();
        String study = caseStudy();
        String quote = new SurveyDriver(portal, Account.EVALUATOR)
                .comments(campaign, "better")
                .getFirst()
                .id();
        return new Reports(composed(study, quote), driver().published(composed(study, quote)), study, campaign);
    }

    private Report composed(String study, String quote) {
        LocalDate today = LocalDate.now(LondonTime.ZONE); // on which the survey opens
        Input years =
                IndicatorsDriver.during(programmeYear(today)).with("compareWith", programmeYear(today.minusYears(1)));
        Report begun = driver().withSection(driver().created(years), "What was done", "In short.");
        Report counted = driver().withIndicators(
                        begun,
                        List.of("tasks.requested", "reach.delivered", "surveys.agreement"),
                        List.of("tasks.completed-by-region", "reach.expected"));
        Report telling = driver().withCaseStudies(driver().withQuotes(counted, quote), study);
        Report closing = driver().withSection(telling, "What comes next", "# A subheading\nMore.\n- An item");
        Report theory = section(closing, "Theory of Change", "THEORY_OF_CHANGE");
        Report found = section(theory, "Key findings", "KEY_FINDINGS");
        return driver().withIndicators(
                        found, List.of("tasks.requested", "reach.delivered", "surveys.agreement"), List.of());
    }

    private static Input programmeYear(LocalDate day) {
        return IndicatorsDriver.year(DateRange.programmeYear(day).startsOn().getYear());
    }

    private Report section(Report report, String heading, String kind) {
        return driver().change(
                        "reporting/createReportSection",
                        report.input().with("heading", heading).with("kind", kind));
    }

    /** The path of a section of a draft in which there is only text. */
    String emptySection() {
        Report draft = driver().withSection(driver().created(), "What changed", "In short.");
        return "/reports/%s/sections/%s"
                .formatted(draft.id(), draft.sections().getFirst().key());
    }

    /** Shares a published report and its case study with everybody. */
    void share(Reports reports) {
        share(
                "reporting/shareCaseStudy",
                Input.of("caseStudyId", reports.study()).with("versionNumber", 1));
        share(
                "reporting/shareProgrammeReport",
                Input.of("programmeReportId", reports.published().id()));
    }

    private void share(String mutation, Input input) {
        if (!portal.codes(Account.EVALUATOR, mutation, input.with("audience", "EVERYBODY"))
                .isEmpty()) {
            throw new AssertionError(mutation);
        }
    }

    private ReportDriver driver() {
        return new ReportDriver(portal, Account.EVALUATOR);
    }

    /** The key of one to the partner of the north that nobody has accepted. */
    String invitation() {
        return Neighbours.shared()
                .keycloak()
                .invite(Given.NORTH.value(), "waiting.%s@example.org".formatted(UUID.randomUUID()));
    }

    /** One that is published. */
    String caseStudy() {
        return new CaseStudySupport(portal)
                .published(given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST))
                .id();
    }

    /** A piece of evidence that may be quoted and is coded. */
    String evidence() {
        var driver = new EvidenceDriver(portal);
        return driver.codeToTheory(
                        driver.code(driver.recorded(EvidenceDriver.interview("S01")), "PRACTICE"), "practice")
                .id();
    }

    /** Numbers that a member of the north has entered. */
    String measure() {
        return new MeasureDriver(portal, given).created().id();
    }

    String policyQuestion() {
        return new PolicyQuestionDriver(portal).created().id();
    }

    /** An entry that only officers and programme managers may read, and that everybody may know of. */
    void threatPicture(String words) {
        new ThreatDriver(portal).confirmed(ThreatDriver.saying("Young people use the " + words));
        ThreatDriver.knownFor(mongo, Region.NORTH_EAST);
    }

    /** An entry of the threat picture that names the partner of the north, which is a regional organised crime unit. */
    String threatEntry() {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        var threats = new ThreatDriver(portal);
        return threats.link(threats.confirmed(ThreatDriver.naming(Given.NORTH)), requested())
                .id();
    }

    /** A plan that accepts the request. */
    String plan(Task requested) {
        var plans = new PlanDriver(portal);
        return plans.change(
                        "planning/planDecision",
                        PlanDriver.accept(plans.createdForTheNextQuarter(), requested, Account.OFFICER_NORTH_EAST))
                .id();
    }

    /** An absence from today whose deputy is recorded as away later. */
    void deputyAway() {
        var capacities = new CapacityDriver(portal);
        LocalDate today = LocalDate.now(LondonTime.ZONE);
        capacities.absent(Account.OFFICER_SOUTH_EAST, Account.OFFICER_AND_EVALUATOR, today);
        capacities.absent(Account.OFFICER_AND_EVALUATOR, null, today.plusDays(7));
    }

    /** Records something that can be repeated without effect. */
    private void change(Account account, String mutation, Input input) {
        if (!portal.codes(account, mutation, input.withKey()).isEmpty()) {
            throw new AssertionError(mutation);
        }
    }
}
