package org.preventionportal.threats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Needs;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.IntelligenceBasis;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.queue.TaskChanges;
import org.preventionportal.threats.ThreatDriver.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterLoadEvent;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The intelligence factor of a request can be based on an entry of the threat picture. Its partner does not see it. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class IntelligenceFactorTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ThreatMaintenance maintenance;

    @Autowired
    private IntelligenceFactors factors;

    @Autowired
    private ThreatEntries entries;

    @Autowired
    private AbstractApplicationContext context;

    @Autowired
    private TaskRecords records;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private MongoOperations mongo;

    private ThreatDriver threats;
    private Task request;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        threats = new ThreatDriver(portal);
        request = given.requested(Given.NORTH, Account.PARTNER_NORTH, IntelligenceFactorTests::withoutIntelligence);
    }

    private static Need withoutIntelligence(Need need) {
        return Needs.without(need, "intelligence");
    }

    private record Factor(String factor, String level, int points, String evidence) {}

    private Factor factor(Account account) {
        return portal.readAll(
                        account,
                        "threats/taskThreats",
                        Map.of("id", request.id()),
                        "task.priority.factors[?(@.factor == 'INTELLIGENCE')]",
                        Factor.class)
                .getFirst();
    }

    private int points() {
        return factor(Account.OFFICER_NORTH_EAST).points();
    }

    private String seenByPartner() {
        return portal.text(Account.PARTNER_NORTH, "threats/taskThreats", Map.of("id", request.id()));
    }

    private List<String> refused(Entry entry, Task task) {
        return threats.codes(
                Account.OFFICER_NORTH_EAST,
                "linkTaskToThreatEntry",
                ThreatDriver.about(entry, task).with("isBasis", true));
    }

    @Test
    void theGradeOfAnEntryGivesThePointsAndThePartnerSeesWhatItSawBefore() {
        String before = seenByPartner();
        Entry entry = threats.confirmed();
        assertThat(points()).isZero();
        threats.linkAsBasis(entry, request);
        assertThat(factor(Account.OFFICER_NORTH_EAST))
                .isEqualTo(new Factor(
                        "INTELLIGENCE",
                        "VERY_HIGH",
                        100,
                        "An entry of the threat picture. Source: reliable. Assessment: known directly."));
        assertThat(seenByPartner()).isEqualTo(before);
        threats.change(Account.OFFICER_NORTH_EAST, "unlinkTaskFromThreatEntry", ThreatDriver.about(entry, request));
        assertThat(seenByPartner()).isEqualTo(before);
        threats.linkAsBasis(entry, request);
        assertThat(portal.read(
                        Account.OFFICER_NORTH_EAST,
                        "threats/taskThreats",
                        Map.of("id", request.id()),
                        "task.intelligenceBasis.id",
                        String.class))
                .isEqualTo(entry.id());
    }

    @Test
    void theBetterGradeCounts() {
        request = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Entry weak = threats.confirmed(
                ThreatDriver.usual().with("source", "NOT_RELIABLE").with("assessment", "NOT_KNOWN"));
        threats.linkAsBasis(weak, request);
        assertThat(factor(Account.OFFICER_NORTH_EAST))
                .extracting(Factor::points, Factor::evidence)
                .containsExactly(100, "Source: reliable. Assessment: known directly.");
    }

    @Test
    void whatNoLongerCountsRaisesNoPriority() {
        Entry unlinked = threats.linkAsBasis(threats.confirmed(), request);
        threats.change(Account.OFFICER_NORTH_EAST, "unlinkTaskFromThreatEntry", ThreatDriver.about(unlinked, request));
        assertThat(points()).isZero();

        Entry changed = threats.linkAsBasis(threats.confirmed(), request);
        assertThat(points()).isEqualTo(100);
        threats.change(
                Account.OFFICER_NORTH_EAST, "updateThreatEntry", changed.input().with("entry", ThreatDriver.usual()));
        assertThat(points()).isZero();

        Entry withdrawn = threats.linkAsBasis(threats.confirmed(), request);
        assertThat(points()).isEqualTo(100);
        threats.change(
                Account.OFFICER_NORTH_EAST,
                "withdrawThreatEntry",
                withdrawn.input().with("reason", "It was not true."));
        assertThat(points()).isZero();

        threats.linkAsBasis(threats.confirmed(), request);
        clock.advanceDays(200);
        maintenance.run();
        assertThat(points()).isZero();
    }

    /** A simultaneous change of the request is saved with the position that was read with it. */
    @Test
    void aBasisThatASimultaneousChangeKeptIsEnded() {
        Entry entry = threats.linkAsBasis(threats.confirmed(), request);
        Task read = given.load(request);
        threats.change(Account.OFFICER_NORTH_EAST, "unlinkTaskFromThreatEntry", ThreatDriver.about(entry, request));
        assertThat(records.trySave(read)).isTrue();
        assertThat(points()).isEqualTo(100);

        maintenance.run();
        assertThat(points()).isZero();
    }

    /** It is saved with the position that was read with it, which had no basis. */
    @Test
    void aBasisThatASimultaneousChangeUndidIsCountedAgain() {
        Task read = given.load(request);
        threats.linkAsBasis(threats.confirmed(), request);
        assertThat(records.trySave(read)).isTrue();
        assertThat(points()).isZero();

        maintenance.run();
        assertThat(points()).isEqualTo(100);
    }

    @Test
    void aBasisThatWasCountedMeanwhileIsNotOverwritten() {
        Task read = given.load(request);
        threats.linkAsBasis(threats.confirmed(), request);

        assertThat(changes.tryReposition(read, Objects.requireNonNull(read.queuePosition())))
                .isFalse();
        assertThat(points()).isEqualTo(100);
    }

    @Test
    void theJobKeepsTheEntryThatWasLinkedLast() {
        threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);

        maintenance.run();

        assertThat(basis(given.load(request))).isEqualTo(last.id());
    }

    @Test
    void anEntryThatAnotherHasReplacedIsNotCountedAgain() {
        threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        threats.change(Account.OFFICER_NORTH_EAST, "unlinkTaskFromThreatEntry", ThreatDriver.about(last, request));

        maintenance.run();

        assertThat(points()).isZero();
    }

    /** It is saved with the position that was read with it, which was based on another entry. */
    @Test
    void theEntryThatWasLinkedLastIsCountedAgain() {
        threats.linkAsBasis(threats.confirmed(), request);
        Task read = given.load(request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        assertThat(records.trySave(read)).isTrue();

        maintenance.run();

        assertThat(basis(given.load(request))).isEqualTo(last.id());
    }

    /** The service has ended while the last one was linked, so that nobody knows which of them that is. */
    @Test
    void ofTwoEntriesOfOneRequestNoneIsCountedAgain() {
        Task read = given.load(request);
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        interrupt(first);
        assertThat(records.trySave(read)).isTrue();

        maintenance.run();
        assertThat(points()).isZero();

        unlink(last);
        maintenance.run();
        assertThat(points()).isZero();
    }

    @Test
    void whoUnlinksTheBasisGetsNoOther() {
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        interrupt(first);

        unlink(last);
        maintenance.run();

        assertThat(points()).isZero();
    }

    @Test
    void whoUnlinksAnEntryThatDoesNotCountKeepsTheBasis() {
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        interrupt(first);

        unlink(first);
        maintenance.run();

        assertThat(basis(given.load(request))).isEqualTo(last.id());
    }

    @Test
    void whoWithdrawsTheBasisGetsNoOther() {
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        interrupt(first);

        threats.change(
                Account.OFFICER_NORTH_EAST, "withdrawThreatEntry", last.input().with("reason", "It was not true."));
        maintenance.run();

        assertThat(points()).isZero();
    }

    @Test
    void whoUpdatesTheBasisGetsNoOther() {
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        interrupt(first);

        threats.change(
                Account.OFFICER_NORTH_EAST, "updateThreatEntry", last.input().with("entry", ThreatDriver.usual()));
        maintenance.run();

        assertThat(points()).isZero();
    }

    /** The next review of the one that was replaced is later. */
    @Test
    void noOtherCountsOnceTheBasisIsOutOfDate() {
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        interrupt(first);
        outdate(last);

        maintenance.run();
        maintenance.run();

        assertThat(points()).isZero();
    }

    @Test
    void anEntryThatDoesNotCountIsOutOfDateAndTheBasisStays() {
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        Entry last = threats.linkAsBasis(threats.confirmed(), request);
        interrupt(first);
        outdate(first);

        maintenance.run();

        assertThat(basis(given.load(request))).isEqualTo(last.id());
    }

    private void outdate(Entry entry) {
        mongo.updateFirst(
                same(entry.id()),
                Update.update("confirmation.reviewOn", LondonTime.today(clock).minusDays(1)),
                "threatEntries");
    }

    /** As if the service had ended before the entry was replaced. */
    private void interrupt(Entry replaced) {
        mongo.updateFirst(
                same(replaced.id()),
                Update.update("links.basisOf", List.of(request.id().value())),
                "threatEntries");
    }

    private void unlink(Entry entry) {
        threats.change(Account.OFFICER_NORTH_EAST, "unlinkTaskFromThreatEntry", ThreatDriver.about(entry, request));
    }

    /** The other one is linked while the first is, after that was stored. */
    @Test
    void ofTwoSimultaneousLinksOneCounts() {
        Entry one = threats.confirmed();
        Entry other = threats.confirmed();
        var listener = new AbstractMongoEventListener<ThreatEntry>() {
            @Override
            public void onAfterSave(AfterSaveEvent<ThreatEntry> event) {
                context.removeApplicationListener(this);
                CompletableFuture.runAsync(() -> threats.linkAsBasis(other, request))
                        .join();
            }
        };
        context.addApplicationListener(listener);

        assertThat(refused(one, request)).containsExactly("CONFLICT");

        assertThat(basis(given.load(request))).isEqualTo(other.id());
        maintenance.run();
        assertThat(basis(given.load(request))).isEqualTo(other.id());
    }

    /** The other one is linked after the request was read and before the first one is ended. */
    @Test
    void whatIsLinkedWhileTheBasisIsUnlinkedCounts() {
        Entry entry = threats.linkAsBasis(threats.confirmed(), request);
        Entry other = threats.confirmed();
        var listener = new AbstractMongoEventListener<Task>() {
            @Override
            public void onAfterLoad(AfterLoadEvent<Task> event) {
                context.removeApplicationListener(this);
                CompletableFuture.runAsync(() -> threats.linkAsBasis(other, request))
                        .join();
            }
        };
        context.addApplicationListener(listener);

        assertThat(threats.codes(
                        Account.OFFICER_NORTH_EAST, "unlinkTaskFromThreatEntry", ThreatDriver.about(entry, request)))
                .containsExactly("CONFLICT");

        assertThat(basis(given.load(request))).isEqualTo(other.id());
        maintenance.run();
        assertThat(basis(given.load(request))).isEqualTo(other.id());
    }

    @Test
    void anEntryThatIsLinkedMeanwhileIsNotReplaced() {
        Task read = given.load(request);
        Entry first = threats.linkAsBasis(threats.confirmed(), request);
        assertThat(records.trySave(read)).isTrue();
        ThreatEntry counting = entries.basesOf(request.id()).getFirst();
        Entry last = threats.confirmed();

        factors.count(counting, request.id(), () -> {
            boolean isBasis = entries.basesOf(request.id()).equals(List.of(counting));
            if (isBasis) {
                threats.linkAsBasis(last, request);
            }
            return isBasis;
        });

        assertThat(basis(given.load(request))).isEqualTo(last.id()).isNotEqualTo(first.id());
    }

    private static @Nullable String basis(Task task) {
        return Optional.ofNullable(task.queuePosition())
                .map(QueuePosition::basis)
                .map(IntelligenceBasis::entry)
                .orElse(null);
    }

    /** More than are read at once. */
    @Test
    void theJobChecksEveryRequest() {
        Entry entry = threats.linkAsBasis(threats.confirmed(), request);
        Document stored = Objects.requireNonNull(mongo.findOne(same(request.id().value()), Document.class, "tasks"));
        List<String> others =
                IntStream.range(0, 600).mapToObj("tsk_%03d"::formatted).toList();
        mongo.insert(
                others.stream()
                        .map(id -> new Document(stored).append("_id", id).append("reference", id))
                        .toList(),
                "tasks");
        mongo.updateFirst(
                same(entry.id()),
                Update.update("links.basisOf", others.subList(0, others.size() - 1)),
                "threatEntries");

        maintenance.run();

        var based = Query.query(Criteria.where("queuePosition.basis.entry").is(entry.id()));
        CheckedCommands.exempt(() -> assertThat(mongo.count(based, "tasks")).isEqualTo(others.size() - 1));
    }

    /** Such as one that a later release has recorded. */
    @Test
    void aQuarterThatCannotBeReadHoldsUpNothingElse() {
        threats.linkAsBasis(threats.confirmed(), request);
        clock.advanceDays(200);
        mongo.insert(
                new Document("_id", ThreatQuarter.idOf(LondonTime.today(clock))).append("regions", List.of("SANG")),
                "threatQuarters");

        maintenance.run();

        assertThat(points()).isZero();
    }

    private static Query same(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    /** Those who read the log may not see entries. */
    @Test
    void theLogDoesNotSayWhichRequestTheJobFailedAt(CapturedOutput output) {
        threats.linkAsBasis(threats.confirmed(), request);
        mongo.updateFirst(same(request.id().value()), Update.update("progress.history.0.action", "SANG"), "tasks");
        clock.advanceDays(200);

        maintenance.run();

        assertThat(output.getOut().lines().filter(line -> line.contains("failed")))
                .anyMatch(line -> line.contains("A check of a priority failed"))
                .noneMatch(line -> line.contains(request.id().value()));
    }

    @Test
    void theJobKeepsTheBasisOfAnEntryThatCounts() {
        threats.linkAsBasis(threats.confirmed(), request);
        maintenance.run();
        assertThat(points()).isEqualTo(100);
    }

    @Test
    void anEntryThatDoesNotFitOrCountIsNoBasis() {
        assertThat(refused(threats.created(ThreatDriver.usual()), request)).containsExactly("WRONG_STATE");
        assertThat(refused(threats.confirmed(ThreatDriver.usual().with("themes", List.of("ONLINE_HARM"))), request))
                .containsExactly("NOT_ALLOWED");
        Task elsewhere = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        assertThat(refused(threats.confirmed(), elsewhere)).containsExactly("NOT_ALLOWED");
        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        assertThat(refused(threats.confirmed(), accepted)).containsExactly("WRONG_STATE");
    }

    @Test
    void onlyWhoDecidesOnTheRequestEndsItsBasis() {
        Input national = ThreatDriver.usual().with("region", "NATIONAL");
        Entry created = threats.change(Account.MANAGER, "createThreatEntry", ThreatDriver.creation(national));
        Entry confirmed = threats.change(
                Account.OFFICER_SOUTH_EAST,
                "confirmThreatEntry",
                created.input().with("reviewOn", ThreatDriver.review()));
        Entry entry = threats.linkAsBasis(confirmed, request);
        assertThat(threats.codes(
                        Account.OFFICER_SOUTH_EAST, "unlinkTaskFromThreatEntry", ThreatDriver.about(entry, request)))
                .containsExactly("NOT_ALLOWED");
        assertThat(points()).isEqualTo(100);
    }

    @Test
    void anOfficerIsOfferedWhatCountsForTheRegionAndATheme() {
        threats.created(ThreatDriver.usual());
        threats.confirmed(ThreatDriver.usual().with("themes", List.of("ONLINE_HARM")));
        Entry fits = threats.confirmed();
        assertThat(portal.readAll(
                        Account.OFFICER_NORTH_EAST,
                        "threats/taskThreats",
                        Map.of("id", request.id()),
                        "task.threatEntries[*].id",
                        String.class))
                .containsExactly(fits.id());
    }

    @Test
    void theBasisOutlivesACorrectionOfTheRequest() {
        threats.linkAsBasis(threats.confirmed(), request);
        int version = portal.read(
                Account.OFFICER_NORTH_EAST,
                "threats/taskThreats",
                Map.of("id", request.id()),
                "task.version",
                Integer.class);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/reclassifyTask",
                Input.of("taskId", request.id())
                        .with("version", version)
                        .with("aim", "PATHWAY_OR_POLICY")
                        .with("reason", "It is about the pathway."));
        assertThat(points()).isEqualTo(100);
        portal.changeTask(
                Account.OFFICER_NORTH_EAST,
                "tasks/reclassifyTask",
                Input.of("taskId", request.id())
                        .with("version", version + 1)
                        .with("themes", List.of("ONLINE_HARM"))
                        .with("reason", "It is about games."));
        assertThat(points()).isZero();

        maintenance.run();
        assertThat(points()).as("the entry is about something else").isZero();
    }
}
