package org.preventionportal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.partners.DemoPartners;
import org.preventionportal.partners.Partner;
import org.preventionportal.reporting.casestudies.CaseStudy;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.DemoCaseStudies;
import org.preventionportal.reporting.periods.DemoPeriods;
import org.preventionportal.reporting.reports.DemoReports;
import org.preventionportal.resources.files.DemoLibrary;
import org.preventionportal.spreadsheets.DemoImport;
import org.preventionportal.spreadsheets.Importer;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.surveys.answers.DemoSurveys;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.DemoTasks;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.context.ApplicationContext;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

/** Fills an empty database with partners, the programme's first year, and requests of the last weeks. */
public class DemoData {

    private static final int OPEN = 60;
    private static final int DECIDED = 120;
    private static final int BATCH = 500;
    private static final long SEED = 2019;

    /** Raised whenever what is stored changes, so that a development run that kept older data begins anew. */
    private static final int CURRENT = 22;

    /** What the service needs or has noted about itself and its accounts. Everything else goes before a load. */
    private static final Set<String> KEPT = Set.of(
            "audit",
            "auditChains",
            "lastSignIns",
            "locks",
            "migrations",
            "priorityPolicies",
            "questionnaires",
            "rateLimits",
            "restores",
            "revokedAccounts",
            "sessions",
            "sign_ins",
            "suspendedAccounts");

    private final MongoOperations mongo;
    private final PriorityPolicies policies;
    private final Portfolio portfolio;
    private final Clock clock;

    public DemoData(MongoOperations mongo, PriorityPolicies policies, Portfolio portfolio, Clock clock) {
        this.mongo = mongo;
        this.policies = policies;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    public static DemoData of(ApplicationContext context) {
        return new DemoData(
                context.getBean(MongoOperations.class),
                context.getBean(PriorityPolicies.class),
                context.getBean(Portfolio.class),
                context.getBean(Clock.class));
    }

    /** Loads everything that a development run shows. */
    public static void loadAll(ApplicationContext context) {
        DemoData demo = of(context);
        demo.load(context.getBean(Importer.class), new DemoLibrary(context));
        demo.loadRest(context);
    }

    /** Loads what a development run loads while the portal is in use already. */
    public void loadRest(ApplicationContext context) {
        var reporting = new DemoReporting(context);
        loadFindings(new DemoSurveys(context), new DemoEvidence(context), reporting);
        reporting.setTarget();
        new DemoCampaigns(context).open();
        new DemoRelationship(context).load();
        loadPlans(new DemoThreats(context), new DemoPlanning(context));
    }

    @Document("demo")
    private record DemoVersion(@Id int number) {}

    /** Whether there is nothing that loading could replace. */
    public boolean isEmpty() {
        return replaced().noneMatch(collection -> mongo.exists(new Query(), collection));
    }

    public boolean isLoaded() {
        return mongo.findById(CURRENT, DemoVersion.class) != null;
    }

    /**
     * In place of whatever tasks and partners are there: partners and the first year by the import, then open requests,
     * and the library.
     */
    public void load(Importer importer, DemoLibrary library) {
        loadTasks(importer);
        insertTasks(mongo.findAll(Partner.class), OPEN, DECIDED, DemoTasks::handled);
        library.load();
    }

    /** The first year without anything else. */
    public void loadYearOne(Importer importer, DemoSurveys surveys, DemoEvidence evidence, DemoReporting reporting) {
        loadTasks(importer);
        loadFindings(surveys, evidence, reporting);
    }

    private void loadTasks(Importer importer) {
        clear();
        DemoImport.partners(importer);
        DemoPartners.addFrontDoors(mongo);
        DemoImport.yearOne(importer);
        mongo.insert(DemoPeriods.yearOne(clock.instant()));
    }

    /** The surveys by their links, other evidence, and the report of the first year. It takes seconds. */
    private void loadFindings(DemoSurveys surveys, DemoEvidence evidence, DemoReporting reporting) {
        surveys.load();
        evidence.load();
        reporting.publish(insertReport(surveys, evidence::quotes));
        reporting.begin();
    }

    /** The threat picture and the plans, and the note that all is there. */
    private void loadPlans(DemoThreats threats, DemoPlanning planning) {
        threats.load();
        planning.load();
        mongo.insert(new DemoVersion(CURRENT));
    }

    /** Returns the case studies in the report. */
    private List<CaseStudyId> insertReport(DemoSurveys surveys, Function<EvaluationQuestion, List<String>> excerpts) {
        List<CaseStudy> studies =
                DemoCaseStudies.published(YearOne.completed(mongo), surveys::quotesWith, clock.instant());
        List<CaseStudyId> ids = studies.stream().map(CaseStudy::id).toList();
        mongo.insertAll(studies);
        mongo.insert(DemoReports.yearOne(clock.instant(), surveys::quotes, excerpts, ids));
        return ids;
    }

    /** So many requests and decided tasks, without the first year. */
    public void reload(int open, int decided) {
        clear();
        List<Partner> partners =
                DemoPartners.all(PersonId.SERVICE, clock.instant().minus(400, ChronoUnit.DAYS));
        mongo.insertAll(partners);
        insertTasks(partners, open, decided, (_, tasks) -> tasks);
    }

    private void clear() {
        CheckedCommands.exempt(() -> replaced().forEach(collection -> mongo.remove(new Query(), collection)));
    }

    private Stream<String> replaced() {
        return mongo.getCollectionNames().stream()
                .filter(collection -> !KEPT.contains(collection) && !collection.startsWith("system."));
    }

    /** @param handled what officers have done with the tasks so far */
    private void insertTasks(
            List<Partner> partners, int open, int decided, BiFunction<DemoTasks, List<Task>, List<Task>> handled) {
        Instant now = clock.instant();
        List<Partner> active =
                partners.stream().filter(partner -> !partner.isSuspended()).toList();
        var tasks = new DemoTasks(SEED, now, policies, DemoMembers::of);
        mongo.insertAll(handled.apply(tasks, tasks.decided(active, decided)));
        portfolio.recount(); // of days that have passed
        List<Task> waiting = handled.apply(tasks, tasks.open(active, open, portfolio.spread()));
        for (int from = 0; from < open; from += BATCH) {
            mongo.insertAll(waiting.subList(from, Math.min(open, from + BATCH)));
        }
    }
}
