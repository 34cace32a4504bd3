package org.preventionportal.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.demo.DemoCsv;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.dates.LondonTime;
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
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.priority.PriorityPolicy;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.preventionportal.tasks.progress.WorkingDays;

/**
 * Requests as partners make them, from the texts in {@code demo/requests.csv} and a seeded generator: the same seed and
 * time give the same tasks. Regions get work unevenly, so that spread has something to say.
 */
public final class DemoTasks {

    /** The partner whose people sign in with the demo's first accounts. */
    private static final PartnerId FAMILIAR = new PartnerId("ptn_northumberland-county-council");

    /** The number of the familiar partner's task that is under way. */
    private static final int COURSE = 1;

    private static final Spread NOTHING_YET = new Spread(Map.of(), Map.of());

    private final Random random;
    private final Instant now;
    private final PriorityPolicy policy;
    private final Function<PartnerId, PersonId> authors;
    private final List<Row> texts = DemoCsv.read("/demo/requests.csv", Row.class);

    /** @param authors who writes the requests of each partner */
    public DemoTasks(long seed, Instant now, PriorityPolicies policies, Function<PartnerId, PersonId> authors) {
        this.random = new Random(seed);
        this.now = now;
        this.policy = policies.current();
        this.authors = authors;
    }

    private record Row(String kind, String themes, Aim aim, String title, String need, String intelligence) {}

    /** The officer of a region among the demo accounts; a national task goes to London's. */
    public static PersonId officerOf(Region region) {
        Region home = region == Region.NATIONAL ? Region.LONDON : region;
        return new PersonId("00000000-0000-4000-8000-0000000000%02d".formatted(9 + OFFICERS.indexOf(home)));
    }

    private static final List<Region> OFFICERS = Arrays.stream(Region.values())
            .filter(region -> region != Region.NATIONAL)
            .toList();

    /** So many requests that wait for a decision, made within the last two weeks. */
    public List<Task> open(List<Partner> partners, int count, Spread spread) {
        List<Task> tasks = new ArrayList<>();
        LocalDate today = LondonTime.day(now);
        for (int i = 0; i < count; i++) {
            Partner partner = i % 12 == 0 ? familiar(partners) : pick(partners);
            Task requested = requested(partner, Duration.ofHours(random.nextInt(1, 14 * 24)), spread);
            Instant later = requested.updatedAt().plusSeconds(1800);
            PersonId officer = officerOf(requested.region());
            Task waiting = switch (i % 10) {
                case 7 -> requested.requestInformation("How many of the people work with children?", officer, later);
                case 8 ->
                    requested.defer(
                            today.plusDays(random.nextInt(5, 40)),
                            DeferralReason.AWAITING_CAPACITY,
                            null,
                            officer,
                            later);
                default -> requested;
            };
            tasks.add(waiting.withoutNotifications());
        }
        return tasks;
    }

    /** So many tasks that were decided in the last 120 days, some of them of the familiar partner. */
    public List<Task> decided(List<Partner> partners, int count) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Partner partner = i % 10 == 1 ? familiar(partners) : favoured(partners);
            Task requested = requested(partner, Duration.ofDays(random.nextInt(3, 120)), NOTHING_YET);
            Instant later = requested.updatedAt().plus(Duration.ofDays(1));
            PersonId officer = officerOf(requested.region());
            Task decided = switch (i % 8) {
                case 6 -> requested.decline(DeclineReason.MET_BY_RESOURCE, null, officer, later);
                case 7 -> requested.withdraw(WithdrawalReason.NO_LONGER_NEEDED, null, requested.author(), later);
                default -> requested.accept(officer, officer, later);
            };
            tasks.add(decided.withoutNotifications());
        }
        return tasks;
    }

    /**
     * As officers left them: most requests are acknowledged the day after. A quarter of the accepted tasks is done, and
     * most others have a session in the last days or the next weeks.
     */
    public List<Task> handled(List<Task> tasks) {
        List<Task> handled = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            handled.add(handled(tasks.get(i), i));
        }
        return handled;
    }

    private Task handled(Task task, int number) {
        boolean isNew = WorkingDays.between(LondonTime.day(task.updatedAt()), LondonTime.day(now)) <= 1;
        if (task.state() == TaskState.REQUESTED && !isNew && number % 10 < 9) {
            return task.acknowledge(officerOf(task.region()), task.updatedAt().plus(Duration.ofDays(1)))
                    .withoutNotifications();
        }
        if (task.state() == TaskState.ACCEPTED && number % 4 == 0) {
            return delivered(task, number);
        }
        if (task.state() != TaskState.ACCEPTED || number % 3 == 0) {
            return task;
        }
        return number == COURSE ? course(task) : withSession(task, number);
    }

    /** A morning two weeks after the decision, if that is over. Otherwise nothing is planned yet. */
    private Task delivered(Task task, int number) {
        LocalDate day = WorkingDays.after(LondonTime.day(task.updatedAt()), 10);
        if (!day.isBefore(LondonTime.day(now))) {
            return task;
        }
        PersonId officer = officerOf(task.region());
        Instant evening = day.atTime(17, 0).atZone(LondonTime.ZONE).toInstant();
        List<PartnerId> partners = List.of(Objects.requireNonNull(task.partnerId()));
        var people =
                new ReachFigure(ReachKind.PROFESSIONALS, ReachStage.DELIVERED, 8 + number % 25, Reach.Method.HEADCOUNT);
        var session = new Activity(
                Activity.PREFIX + "%032x".formatted(1000 + number),
                "Session",
                day,
                "Town hall",
                partners,
                List.of(people),
                List.of(),
                officer,
                evening,
                null);
        return task.schedule(morning(day, partners), officer, task.updatedAt())
                .start(officer, evening)
                .record(session)
                .complete(day, officer, evening)
                .withoutNotifications();
    }

    /** Three mornings, of which the first is over. */
    private Task course(Task task) {
        LocalDate first = WorkingDays.after(LondonTime.day(now), -3);
        PersonId officer = officerOf(task.region());
        List<PartnerId> partners = List.of(Objects.requireNonNull(task.partnerId()));
        var days = new Schedule(
                first, first.plusWeeks(2), LocalTime.of(10, 0), LocalTime.of(12, 0), "Town hall", partners);
        Task begun = task.schedule(days, officer, now).start(officer, now);
        for (int part = 1; part <= 3; part++) {
            var people = new ReachFigure(
                    ReachKind.PROFESSIONALS,
                    part == 1 ? ReachStage.DELIVERED : ReachStage.PLANNED,
                    18,
                    Reach.Method.ESTIMATE);
            begun = begun.record(new Activity(
                    Activity.PREFIX + "%032x".formatted(part),
                    "Part %d of the course".formatted(part),
                    first.plusWeeks(part - 1L),
                    part == 3 ? "Library" : "Town hall",
                    partners,
                    List.of(people),
                    List.of(),
                    officer,
                    now,
                    null));
        }
        return begun.withoutNotifications();
    }

    private Task withSession(Task task, int number) {
        LocalDate day = WorkingDays.after(LondonTime.day(now), number % 20 - 3);
        PartnerId partner = Objects.requireNonNull(task.partnerId());
        return task.schedule(morning(day, List.of(partner)), officerOf(task.region()), task.updatedAt())
                .withoutNotifications();
    }

    private static Schedule morning(LocalDate day, List<PartnerId> partners) {
        return new Schedule(day, day, LocalTime.of(10, 0), LocalTime.of(12, 0), "Town hall", partners);
    }

    private Task requested(Partner partner, Duration ago, Spread spread) {
        Instant at = atWork(ago);
        PersonId author = authors.apply(partner.id());
        var origin = Origin.of(partner, author, at, null, null);
        var id = new TaskId(TaskId.PREFIX + "%016x%016x".formatted(random.nextLong(), random.nextLong()));
        Need need = need(partner.region());
        return Task.draft(id, origin, need)
                .request(() -> QueuePosition.of(Score.of(need, policy, spread), policy.weights()), author, at);
    }

    /** Between 9:00 and 17:00 of the day so long ago, unless that is still to come. */
    private Instant atWork(Duration ago) {
        Instant at = now.minus(ago);
        LocalTime time = LocalTime.of(9, 0).plusMinutes(ago.toHours() * 37 % 480);
        Instant atWork = LondonTime.day(at).atTime(time).atZone(LondonTime.ZONE).toInstant();
        return atWork.isBefore(now.minus(Duration.ofHours(1))) ? atWork : at;
    }

    private Need need(Region region) {
        Row row = pick(texts);
        List<Theme> themes =
                Arrays.stream(row.themes().split(";")).map(Theme::valueOf).toList();
        var reach = new Reach(
                random.nextInt(120),
                random.nextInt(60),
                random.nextInt(3) * 40,
                random.nextInt(2) * 30,
                Reach.Method.ESTIMATE);
        List<Prospect> prospects = new ArrayList<>(List.of(Prospect.values()));
        Collections.shuffle(prospects, random);
        return new Need(
                row.title(),
                row.need(),
                TaskKind.valueOf(row.kind()),
                region,
                themes,
                themes.getFirst(),
                row.aim(),
                new Reach(
                        reach.frontline() + 1,
                        reach.otherProfessionals(),
                        reach.youngPeople(),
                        reach.other(),
                        reach.method()),
                row.intelligence().isBlank() ? null : intelligence(row.intelligence()),
                prospects.subList(0, random.nextInt(4)).stream().sorted().toList());
    }

    private Intelligence intelligence(String text) {
        return new Intelligence(
                pick(List.of(Intelligence.Source.values())),
                pick(List.of(Intelligence.Assessment.values())),
                Intelligence.Handling.MAY_BE_SHARED,
                text,
                null);
    }

    private static Partner familiar(List<Partner> partners) {
        return partners.stream()
                .filter(partner -> partner.id().equals(FAMILIAR))
                .findFirst()
                .orElseThrow();
    }

    /** Two regions get more than their share, and one gets nothing. */
    private Partner favoured(List<Partner> partners) {
        Partner partner = pick(partners);
        return switch (partner.region()) {
            case WALES -> favoured(partners);
            case LONDON, SOUTH_EAST -> partner;
            default -> random.nextInt(3) == 0 ? favoured(partners) : partner;
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
