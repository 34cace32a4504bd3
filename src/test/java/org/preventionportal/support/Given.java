package org.preventionportal.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.DemoPartners;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.tasks.CoBeneficiary;
import org.preventionportal.tasks.Origin;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachKind;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.Schedule;
import org.preventionportal.tasks.need.Aim;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Prospect;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.priority.Weights;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.preventionportal.tasks.queue.Portfolio;
import org.preventionportal.tasks.sharing.Exclusion;
import org.preventionportal.tasks.sharing.Sharing;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What a test starts from: an empty database with the partners of the demo data, and tasks as it needs them. */
public class Given {

    public static final PartnerId NORTH = new PartnerId("ptn_northumberland-county-council");
    public static final PartnerId SOUTH = new PartnerId("ptn_kent-county-council");
    public static final PartnerId SUSPENDED = new PartnerId("ptn_suspended-training-ltd");

    /** A task that is nowhere stored, for a field to begin with. */
    public static Task anyTask() {
        var origin = new Origin(NORTH, PartnerKind.OTHER, null, PersonId.SERVICE, Instant.EPOCH, null, null);
        return Task.draft(new TaskId("tsk_0"), origin, need(Region.WALES));
    }

    /** A task that an officer has recorded and that is nowhere stored, for rules of its sessions. */
    public static Task recorded(PersonId officer, Instant at) {
        var origin = new Origin(NORTH, PartnerKind.EDUCATION, null, officer, at, null, null);
        return Task.record(new TaskId("tsk_1"), origin, need(Region.NORTH_EAST), officer);
    }

    /** In a queue for which nothing was accepted yet, under the weights that the service starts with. */
    public static QueuePosition position(Need need) {
        var weights = new Weights(25, 25, 20, 15, 15);
        var policy = new PriorityPolicy(1, weights, "", PersonId.SERVICE, Instant.EPOCH);
        return QueuePosition.of(Score.of(need, policy, new Spread(Map.of(), Map.of())), weights);
    }

    /** A day to which a decision can be deferred, whenever the tests run. */
    public static String later() {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(9).toString();
    }

    private static final List<Partner> PARTNERS =
            DemoPartners.all(PersonId.SERVICE, Instant.parse("2026-01-05T09:00:00Z")).stream()
                    .filter(partner -> List.of(NORTH, SOUTH, SUSPENDED).contains(partner.id()))
                    .toList();

    private final MongoTemplate mongo;
    private final TestDatabase database;
    private final PriorityPolicies policies;
    private final Portfolio portfolio;
    private final MutableClock clock;

    Given(
            MongoTemplate mongo,
            TestDatabase database,
            PriorityPolicies policies,
            Portfolio portfolio,
            MutableClock clock) {
        this.mongo = mongo;
        this.database = database;
        this.policies = policies;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** The three partners that have accounts, and nothing else. */
    public void partnersOnly() {
        clock.reset();
        database.clear();
        mongo.insertAll(PARTNERS);
    }

    /** What the database has now, to start from it again. */
    public Map<String, List<BsonDocument>> snapshot() {
        return database.written();
    }

    /** What was in the database before, and nothing else. */
    public void only(Map<String, List<BsonDocument>> stored) {
        clock.reset();
        database.clear();
        database.store(stored);
    }

    public Task draft(PartnerId partner, Account author) {
        return mongo.insert(drafted(partner, author, UnaryOperator.identity()));
    }

    public Task requested(PartnerId partner, Account author) {
        return requested(partner, author, UnaryOperator.identity());
    }

    /** So many, of the north. */
    public List<Task> requested(int count) {
        return Stream.generate(() -> requested(NORTH, Account.PARTNER_NORTH))
                .limit(count)
                .toList();
    }

    /** @param changes what is different from the usual need */
    public Task requested(PartnerId partner, Account author, UnaryOperator<Need> changes) {
        return mongo.insert(request(drafted(partner, author, changes), author));
    }

    /** Of the north, with another title than usual. */
    public Task requestedAs(String title) {
        return requested(NORTH, Account.PARTNER_NORTH, need -> Needs.with(need, Map.of("title", title)));
    }

    /** Of the north, with another title and description than usual. */
    public Task requestedAs(String title, String description) {
        return requested(
                NORTH,
                Account.PARTNER_NORTH,
                need -> Needs.with(need, Map.of("title", title, "description", description)));
    }

    /** Of the north, by somebody who cannot sign in. */
    public Task requestedBy(PersonId author) {
        Task draft = drafted(NORTH, author, UnaryOperator.identity());
        return mongo.insert(draft.request(() -> status(draft), author, clock.instant()));
    }

    /** Of the north, at noon of a day that has passed. */
    public Task requestedOn(LocalDate day) {
        return requestedOn(day, NORTH, Account.PARTNER_NORTH, UnaryOperator.identity());
    }

    public Task requestedOn(LocalDate day, PartnerId partner, Account author, UnaryOperator<Need> changes) {
        return requestedAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC), partner, author, changes);
    }

    public Task requestedAt(Instant at) {
        return requestedAt(at, NORTH, Account.PARTNER_NORTH, UnaryOperator.identity());
    }

    private Task requestedAt(Instant at, PartnerId partner, Account author, UnaryOperator<Need> changes) {
        Task draft = drafted(partner, author, changes);
        return mongo.insert(draft.request(() -> status(draft), author.id(), at));
    }

    public Task asked(PartnerId partner, Account author, Account officer) {
        Task requested = request(drafted(partner, author, UnaryOperator.identity()), author);
        return mongo.insert(requested.requestInformation("How many people is it for?", officer.id(), clock.instant()));
    }

    public Task accepted(PartnerId partner, Account author, Account officer) {
        Task requested = request(drafted(partner, author, UnaryOperator.identity()), author);
        return mongo.insert(requested.accept(officer.id(), officer.id(), clock.instant()));
    }

    /** Begun, with a schedule and one delivered activity in which both partners take part. */
    public Task inProgress(PartnerId partner, Account author, Account officer) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.of(2026, 1, 5);
        return mongo.insert(request(drafted(partner, author, UnaryOperator.identity()), author)
                .accept(officer.id(), officer.id(), now)
                .schedule(Schedule.ofDays(day, day, "Town hall", List.of(NORTH, SOUTH)), officer.id(), now)
                .start(officer.id(), now)
                .record(workshop(day, officer.id(), now)));
    }

    /** With an activity that is planned for a day, without numbers. */
    public Task planned(Task task, LocalDate day) {
        Activity planned = workshop(day, Account.OFFICER_NORTH_EAST.id(), clock.instant());
        return mongo.save(load(task)
                .record(new Activity(
                        planned.id(),
                        "A talk",
                        day,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        planned.updatedBy(),
                        planned.updatedAt(),
                        null)));
    }

    private static Activity workshop(LocalDate day, PersonId officer, Instant at) {
        return new Activity(
                Ids.random(Activity.PREFIX),
                "A workshop",
                day,
                null,
                List.of(NORTH, SOUTH),
                List.of(new ReachFigure(ReachKind.PROFESSIONALS, ReachStage.DELIVERED, 20, Reach.Method.HEADCOUNT)),
                List.of(),
                officer,
                at,
                null);
    }

    /** Requested and started on the same day, with a workshop. */
    public Task startedOn(LocalDate day) {
        PersonId officer = Account.OFFICER_NORTH_EAST.id();
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return mongo.save(requestedOn(day)
                .accept(officer, officer, noon)
                .start(officer, noon)
                .record(workshop(day, officer, noon)));
    }

    /** Of the north, at noon of a day. */
    public Task completedOn(LocalDate day) {
        return completedOn(day, day);
    }

    public Task completedOn(LocalDate day, LocalDate recordedOn) {
        PersonId officer = Account.OFFICER_NORTH_EAST.id();
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        Task accepted = request(drafted(NORTH, Account.PARTNER_NORTH, UnaryOperator.identity()), Account.PARTNER_NORTH)
                .accept(officer, officer, noon);
        return mongo.insert(accepted.start(officer, noon)
                .record(workshop(day, officer, noon))
                .complete(day, officer, recordedOn.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    /** Schedules a task in any state, so that a form for a session on one of these days can be created. */
    public void sessions(Task task, LocalDate startsOn, LocalDate endsOn) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("delivery.schedule.startsOn", startsOn)
                        .set("delivery.schedule.endsOn", endsOn)
                        .set("delivery.schedule.partners", List.of()),
                mongo.getCollectionName(Task.class)); // by name: without a version
    }

    /** By an officer, for an organisation that did not request it. */
    public Task recorded(PartnerId id, Account officer) {
        Partner partner = java.util.Objects.requireNonNull(mongo.findById(id, Partner.class));
        var origin = Origin.of(partner, officer.id(), clock.instant(), null, null);
        var task = new TaskId(Ids.random(TaskId.PREFIX));
        return mongo.insert(Task.record(task, origin, need(partner.region()), officer.id()));
    }

    /** Requested by one organisation and joined by another. */
    public Task joined(PartnerId partner, Account author, PartnerId other, Account joiner) {
        Task requested = request(drafted(partner, author, UnaryOperator.identity()), author);
        return mongo.insert(requested.join(joining(other, joiner)));
    }

    /** Joined by one organisation more. */
    public Task joinedToo(Task task, PartnerId other, Account joiner) {
        return mongo.save(load(task).join(joining(other, joiner)));
    }

    private CoBeneficiary joining(PartnerId other, Account joiner) {
        return new CoBeneficiary(
                other,
                PartnerKind.LOCAL_AUTHORITY,
                joiner.id(),
                clock.instant(),
                "The same for us",
                "Our teams ask for it too.",
                new Reach(10, 0, 0, 0, Reach.Method.ESTIMATE),
                Sharing.WITH_ORGANISATION,
                null);
    }

    public Task overridden(PartnerId partner, Account author, Account officer) {
        Task requested = request(drafted(partner, author, UnaryOperator.identity()), author);
        var override = new PriorityOverride(95, "The chief constable has asked.", officer.id(), clock.instant());
        return mongo.insert(requested.overridePriority(override));
    }

    public void withdrawn(Task task) {
        mongo.save(load(task).withdraw(WithdrawalReason.NO_LONGER_NEEDED, null, task.author(), clock.instant()));
    }

    public void excluding(Task task, Account account) {
        var exclusion = Exclusion.of(account.id(), null, "A relative.", PersonId.SERVICE, Instant.EPOCH);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                new Update().push("sharing.exclusions", exclusion),
                mongo.getCollectionName(Task.class));
    }

    public void requestedByKind(Task task, PartnerKind kind) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("origin.partnerKind", kind),
                mongo.getCollectionName(Task.class));
    }

    public void createdOn(Task task, String at) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("origin.createdAt", Instant.parse(at)),
                mongo.getCollectionName(Task.class));
    }

    public void dueBy(Task task, LocalDate day) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("progress.clock.decideBy", day),
                mongo.getCollectionName(Task.class));
    }

    /** On a day that may have passed, like the day until which it is deferred. */
    public void deferredOn(LocalDate day, Task task, LocalDate until) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        mongo.save(load(task).defer(until, DeferralReason.AWAITING_CAPACITY, null, PersonId.SERVICE, noon));
    }

    /** Partners that have all but the id of another one. */
    public void copiesOf(PartnerId partner, int count) {
        var partners = mongo.getCollection("partners");
        Document one = partners.find(new Document("_id", partner.value())).first();
        partners.insertMany(IntStream.range(0, count)
                .mapToObj(number -> new Document(one).append("_id", partner.value() + "-" + number))
                .toList());
    }

    public void partnerOfKind(PartnerId partner, PartnerKind kind) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(partner.value())), Update.update("kind", kind), Partner.class);
    }

    public void partnerNamed(String name) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(SOUTH.value())), Update.update("name", name), Partner.class);
    }

    public void suspend(PartnerId partner) {
        setState(partner, "SUSPENDED");
    }

    public void reinstate(PartnerId partner) {
        setState(partner, "ACTIVE");
    }

    private void setState(PartnerId partner, String state) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(partner.value())), Update.update("state", state), Partner.class);
    }

    /** The task in the version that members of an organisation see that joined it. */
    public Input seenBy(PartnerId joined, Task task) {
        CoBeneficiary organisation = load(task).coBeneficiary(joined).orElseThrow();
        return Input.of("taskId", task.id()).with("version", CoBeneficiary.seenVersion(List.of(organisation)));
    }

    public Task load(Task task) {
        return java.util.Objects.requireNonNull(mongo.findById(task.id(), Task.class));
    }

    private Task drafted(PartnerId id, Account author, UnaryOperator<Need> changes) {
        return drafted(id, author.id(), changes);
    }

    private Task drafted(PartnerId id, PersonId author, UnaryOperator<Need> changes) {
        Partner partner = java.util.Objects.requireNonNull(mongo.findById(id, Partner.class));
        var origin = Origin.of(partner, author, clock.instant(), null, null);
        return Task.draft(new TaskId(Ids.random(TaskId.PREFIX)), origin, changes.apply(need(partner.region())));
    }

    private Task request(Task draft, Account author) {
        return draft.request(() -> status(draft), author.id(), clock.instant());
    }

    private QueuePosition status(Task draft) {
        var policy = policies.current();
        return QueuePosition.of(Score.of(draft.need(), policy, portfolio.spread()), policy.weights());
    }

    public static Need need(Region region) {
        return new Need(
                "Training on county lines",
                "Our duty teams meet young people who carry drugs and do not know what to ask.",
                TaskKind.TRAINING_SESSION,
                region,
                List.of(Theme.COUNTY_LINES, Theme.MISSING_CHILDREN),
                Theme.COUNTY_LINES,
                Aim.PRACTICE,
                new Reach(40, 10, 0, 0, Reach.Method.ESTIMATE),
                new Intelligence(
                        Intelligence.Source.RELIABLE,
                        Intelligence.Assessment.KNOWN_DIRECTLY,
                        Intelligence.Handling.CONDITIONAL,
                        "Two lines are run from the same flat.",
                        "Only within the task."),
                List.of(Prospect.CHAMPION));
    }
}
