package org.preventionportal.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Needs;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Origin;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.NotCompletedReason;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The portfolio as it is kept is the one that counting all tasks one by one gives. */
@SliceTest
class PortfolioTests {

    private static final PersonId OFFICER = Account.OFFICER_NORTH_EAST.id();

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    private final Random random = new Random(7);

    @BeforeEach
    void begin() {
        clock.reset();
        database.clear();
    }

    @Test
    void itIsWhatCountingOneByOneGivesHoweverManyDaysPass() {
        for (int day = 0; day < 130; day++) {
            for (int accepted = random.nextInt(4); accepted > 0; accepted--) {
                mongo.insert(recorded());
                assertThat(portfolio.spread()).isEqualTo(countedOneByOne());
            }
            clock.advanceDays(1);
            if (day % 5 == 0) {
                assertThat(portfolio.spread()).isEqualTo(countedOneByOne());
            }
        }
    }

    /** Only what has ended or was imported for an earlier day waits for the next recount. */
    @Test
    void itIsWhatCountingOneByOneGivesAfterAnyChange() {
        List<Task> accepted = new ArrayList<>();
        for (int change = 0; change < 300; change++) {
            LocalDate changedFor = switch (random.nextInt(4)) {
                case 0 -> accept(accepted, clock.instant().minus(Duration.ofDays(random.nextInt(100))));
                case 1 -> accepted.isEmpty() ? today() : end(accepted);
                case 2 -> accept(accepted, clock.instant());
                default -> advance();
            };
            if (changedFor.isBefore(today())) {
                portfolio.recount();
            }
            assertThat(portfolio.spread()).as("after change %d", change).isEqualTo(countedOneByOne());
        }
    }

    private LocalDate advance() {
        clock.advanceDays(random.nextInt(3));
        return today();
    }

    /** @return for which day */
    private LocalDate accept(List<Task> accepted, Instant at) {
        accepted.add(mongo.insert(recorded(at)));
        return LondonTime.day(at);
    }

    /** @return the day for which it counted */
    private LocalDate end(List<Task> accepted) {
        Task task = accepted.remove(random.nextInt(accepted.size()));
        mongo.save(task.notComplete(NotCompletedReason.FUNDING_OR_CAPACITY, null, today(), OFFICER, clock.instant()));
        return Objects.requireNonNull(task.progress().acceptedOn());
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @Test
    void workThatEndedWithoutCompletionIsTakenOutAtTheNextRecount() {
        Task task = mongo.insert(recorded());
        clock.advanceDays(1);
        assertThat(portfolio.spread()).isEqualTo(countedOneByOne());
        mongo.save(task.notComplete(NotCompletedReason.FUNDING_OR_CAPACITY, null, today(), OFFICER, clock.instant()));

        portfolio.recount();

        assertThat(portfolio.spread()).isEqualTo(new Spread(Map.of(), Map.of()));
    }

    private Task recorded() {
        return recorded(clock.instant());
    }

    private Task recorded(Instant at) {
        var origin = new Origin(Given.NORTH, PartnerKind.OTHER, null, OFFICER, at, null, null);
        Region region = any(Region.values());
        Theme theme = any(Theme.values());
        return Task.record(
                new TaskId("tsk_" + random.nextInt(Integer.MAX_VALUE)), origin, need(region, theme), OFFICER);
    }

    private <T> T any(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static Need need(Region region, Theme theme) {
        Need need = Given.need(region);
        return Needs.with(need, Map.of("themes", List.of(theme), "mainTheme", theme));
    }

    /** What is counted of a task. To read the whole of each takes much longer. */
    private record Counted(CountedProgress progress, CountedNeed need) {}

    private record CountedProgress(
            TaskState state, @Nullable LocalDate acceptedOn) {}

    private record CountedNeed(Region region, List<Theme> themes) {}

    private Spread countedOneByOne() {
        LocalDate since = today().minusDays(Spread.DAYS);
        Map<Region, Integer> byRegion = new HashMap<>();
        Map<Theme, Integer> byTheme = new HashMap<>();
        for (Counted task : mongo.query(Task.class).as(Counted.class).all()) {
            LocalDate acceptedOn = task.progress().acceptedOn();
            boolean isServed = TaskState.SERVED.contains(task.progress().state());
            if (acceptedOn != null && acceptedOn.isAfter(since) && isServed) {
                byRegion.merge(task.need().region(), 1, Integer::sum);
                byTheme.merge(task.need().themes().getFirst(), 1, Integer::sum);
            }
        }
        return new Spread(byRegion, byTheme);
    }
}
