package org.preventionportal.threats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.threats.ThreatDriver.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Entries of the threat picture: who reads them, who confirms them, until when they count, and what answers them. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class ThreatPictureTests {

    private static final Duration A_QUARTER = Duration.ofDays(92);

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ThreatMaintenance maintenance;

    private ThreatDriver threats;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        threats = new ThreatDriver(portal);
    }

    private record Coverage(
            String region,
            int entryCount,
            int answeredCount,
            List<ThemeCoverage> themes,
            List<PlaceCoverage> placeKinds) {}

    private record PlaceCoverage(String placeKind, int entryCount, int answeredCount) {}

    private record ThemeCoverage(String theme, int entryCount, int answeredCount) {}

    private String read(Account account, Entry entry) {
        return portal.text(account, "threats/threatEntry", Map.of("id", entry.id()));
    }

    private String absent(Account account) {
        return portal.text(account, "threats/threatEntry", Map.of("id", "thr_0"));
    }

    private List<String> listed(Account account, Input filter) {
        return portal.readAll(
                account, "threats/threatEntries", Map.of("filter", filter), "threatEntries.nodes[*].id", String.class);
    }

    private String state(Entry entry) {
        return portal.read(
                Account.MANAGER, "threats/threatEntry", Map.of("id", entry.id()), "threatEntry.state", String.class);
    }

    /** As many as the list has to which the first page leads. */
    private List<String> toDo(Account account, String what) {
        List<String> listed = listed(account, Input.of("toDo", what));
        assertThat(portal
                        .readAll(
                                account,
                                "access/home",
                                Map.of("since", "2026-01-05"),
                                "home.threatEntriesToDo",
                                Count.class)
                        .stream()
                        .filter(count -> count.toDo().equals(what))
                        .map(Count::entryCount))
                .containsExactly(listed.size());
        return listed;
    }

    private record Count(String toDo, int entryCount) {}

    private Coverage northEast(Account account) {
        return portal.readAll(account, "threats/threatCoverage", Map.of(), "threatCoverage", Coverage.class).stream()
                .filter(coverage -> coverage.region().equals("NORTH_EAST"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListIsNarrowedToAnyOfSeveralRegionsAndThemes() {
        Entry entry = threats.created(ThreatDriver.usual());
        Account officer = Account.OFFICER_SOUTH_EAST;
        assertThat(listed(officer, Input.of("regions", List.of("WALES", "NORTH_EAST"))))
                .containsExactly(entry.id());
        assertThat(listed(officer, Input.of("regions", List.of("WALES", "SOUTH_EAST"))))
                .isEmpty();
        assertThat(listed(officer, Input.of("themes", List.of("ONLINE_HARM", "COUNTY_LINES"))))
                .containsExactly(entry.id());
        assertThat(listed(officer, Input.of("themes", List.of("ONLINE_HARM")))).isEmpty();
    }

    private record Kept(@Nullable String conditions, List<Unit> partners) {}

    private record Unit(String id) {}

    @Test
    void whatAnUpdateLeavesOutStaysAndNullRemovesIt() {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        Entry entry = threats.created(ThreatDriver.naming(Given.NORTH));
        Input content = ThreatDriver.withoutConditions();
        entry = threats.change(
                Account.MANAGER, "updateThreatEntry", entry.input().with("entry", content));
        assertThat(kept(entry)).isEqualTo(new Kept("Not beyond the unit.", List.of(new Unit(Given.NORTH.value()))));

        Input emptied = content.with("conditions", null).with("partnerIds", null);
        assertThat(threats.codes(
                        Account.MANAGER, "updateThreatEntry", entry.input().with("entry", emptied)))
                .as("conditions of conditional handling")
                .containsExactly("REQUIRED");
        entry = threats.change(
                Account.MANAGER,
                "updateThreatEntry",
                entry.input().with("entry", emptied.with("handling", "MAY_BE_SHARED")));
        assertThat(kept(entry)).isEqualTo(new Kept(null, List.of()));
    }

    /** A backup of before names the unit, whose members would read the entry again. */
    @Test
    void theLogNamesAnEntryThatAUnitCanNoLongerRead(CapturedOutput log) {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        Entry entry = threats.created(ThreatDriver.naming(Given.NORTH));
        entry = threats.change(
                Account.MANAGER, "updateThreatEntry", entry.input().with("entry", ThreatDriver.usual()));
        assertThat(log).doesNotContain("Repeat after a restore:");

        Input unnamed = ThreatDriver.usual().with("partnerIds", List.of());
        threats.change(Account.MANAGER, "updateThreatEntry", entry.input().with("entry", unnamed));

        assertThat(log)
                .contains("Repeat after a restore: updateThreatEntry threatEntryId=%s partnerIds=[] by %s"
                        .formatted(entry.id(), Account.MANAGER.id()));
    }

    private Kept kept(Entry entry) {
        return portal.read(Account.MANAGER, "threats/threatEntry", Map.of("id", entry.id()), "threatEntry", Kept.class);
    }

    @Test
    void aNewEntryNeedsConditionsIfTheyAreLeftOut() {
        assertThat(threats.codes(
                        Account.MANAGER, "createThreatEntry", ThreatDriver.creation(ThreatDriver.withoutConditions())))
                .containsExactly("REQUIRED");
    }

    @Test
    void onlyAnActiveUnitThatTheEntryNamesReadsItAndOnlyOnceItIsConfirmed() {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        given.partnerOfKind(Given.SOUTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        Entry proposed = threats.created(ThreatDriver.naming(Given.NORTH));
        assertThat(read(Account.PARTNER_NORTH, proposed)).isEqualTo(absent(Account.PARTNER_NORTH));

        Entry confirmed = threats.confirmed(ThreatDriver.naming(Given.NORTH));
        assertThat(read(Account.PARTNER_NORTH, confirmed)).contains("bus station", "Not beyond the unit.");
        assertThat(read(Account.PARTNER_SOUTH, confirmed)).isEqualTo(absent(Account.PARTNER_SOUTH));
        assertThat(listed(Account.PARTNER_NORTH, Input.of("regions", List.of("NORTH_EAST"))))
                .containsExactly(confirmed.id());
        assertThat(listed(Account.PARTNER_SOUTH, Input.of("regions", List.of("NORTH_EAST"))))
                .isEmpty();

        given.partnerOfKind(Given.NORTH, PartnerKind.LOCAL_AUTHORITY);
        assertThat(read(Account.PARTNER_NORTH, confirmed)).isEqualTo(absent(Account.PARTNER_NORTH));
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        given.suspend(Given.NORTH);
        assertThat(read(Account.PARTNER_NORTH, confirmed)).isEqualTo(absent(Account.PARTNER_NORTH));
    }

    @Test
    void wordsFindAnEntryByItsTitleAndPlaceForItsReadersOnly() {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        given.partnerOfKind(Given.SOUTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        Input content = ThreatDriver.naming(Given.NORTH)
                .with("title", "Meetings beside linnetstation")
                .with("text", "Seen by the kestrelhouse.");
        Entry proposed = threats.created(content);
        Entry confirmed = threats.confirmed(content);
        Account officer = Account.OFFICER_SOUTH_EAST;
        for (String words : List.of("linnetstation", "MEETING linnets", "transport hub")) {
            assertThat(listed(officer, Input.of("words", words)))
                    .as(words)
                    .containsExactlyInAnyOrder(proposed.id(), confirmed.id());
            assertThat(listed(Account.PARTNER_NORTH, Input.of("words", words)))
                    .as(words)
                    .containsExactly(confirmed.id());
            for (Account other : List.of(Account.PARTNER_SOUTH, Account.LEAD_SOUTH)) {
                assertThat(listed(other, Input.of("words", words))).as(words).isEmpty();
            }
            assertThat(portal.text(
                            Account.EVALUATOR, "threats/threatEntries", Map.of("filter", Input.of("words", words))))
                    .contains("FORBIDDEN")
                    .doesNotContain(words);
        }
        for (String words : List.of("kestrelhouse", "linnetstation hotel", "!")) {
            assertThat(listed(officer, Input.of("words", words))).as(words).isEmpty();
        }

        Entry renamed = threats.change(
                Account.MANAGER,
                "updateThreatEntry",
                confirmed.input().with("entry", content.with("title", "Wagtailnote")));
        assertThat(listed(officer, Input.of("words", "linnetstation"))).containsExactly(proposed.id());
        assertThat(listed(officer, Input.of("words", "wagtailnote"))).containsExactly(renamed.id());
    }

    @Test
    void onlyUnitsCanBeNamed() {
        assertThat(threats.codes(
                        Account.OFFICER_NORTH_EAST,
                        "createThreatEntry",
                        ThreatDriver.creation(ThreatDriver.naming(Given.NORTH))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void whoWroteAnEntryDoesNotConfirmIt() {
        Entry created = threats.created(ThreatDriver.usual());
        Input confirmation = created.input().with("reviewOn", ThreatDriver.review());
        assertThat(threats.codes(Account.OFFICER_NORTH_EAST, "confirmThreatEntry", confirmation))
                .containsExactly("NOT_ALLOWED");
        Entry updated = threats.change(
                Account.MANAGER, "updateThreatEntry", created.input().with("entry", ThreatDriver.usual()));
        assertThat(threats.codes(Account.OFFICER_SOUTH_EAST, "confirmThreatEntry", confirmation))
                .as("another text than the one that was read")
                .containsExactly("CONFLICT");
        Input next = updated.input().with("reviewOn", ThreatDriver.review());
        List.of(Account.OFFICER_NORTH_EAST, Account.MANAGER)
                .forEach(author -> assertThat(threats.codes(author, "confirmThreatEntry", next))
                        .containsExactly("NOT_ALLOWED"));
        threats.change(Account.OFFICER_SOUTH_EAST, "confirmThreatEntry", next);
        assertThat(state(updated)).isEqualTo("CONFIRMED");
    }

    @Test
    void theFirstPageCountsWhatEachOfficerHasToConfirmAndToReview() {
        Entry proposed = threats.created(ThreatDriver.usual());
        Entry confirmed = threats.confirmed();
        assertThat(toDo(Account.OFFICER_NORTH_EAST, "CONFIRM")).as("their own").isEmpty();
        assertThat(toDo(Account.OFFICER_SOUTH_EAST, "CONFIRM")).containsExactly(proposed.id());
        assertThat(toDo(Account.MANAGER, "CONFIRM")).containsExactly(proposed.id());
        assertThat(toDo(Account.MANAGER, "REVIEW")).isEmpty();

        clock.advanceDays(200);

        assertThat(toDo(Account.OFFICER_NORTH_EAST, "REVIEW")).containsExactly(confirmed.id());
        assertThat(toDo(Account.OFFICER_SOUTH_EAST, "REVIEW"))
                .as("of another region")
                .isEmpty();
        assertThat(toDo(Account.MANAGER, "REVIEW")).containsExactly(confirmed.id());
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        assertThat(listed(Account.PARTNER_NORTH, Input.of("toDo", "REVIEW"))).isEmpty();
    }

    @Test
    void aChangeHasToBeConfirmedAgain() {
        Entry confirmed = threats.confirmed();
        threats.change(
                Account.OFFICER_NORTH_EAST,
                "updateThreatEntry",
                confirmed.input().with("entry", ThreatDriver.usual().with("placeKind", "HOTEL")));
        assertThat(state(confirmed)).isEqualTo("PROPOSED");
        assertThat(northEast(Account.MANAGER).entryCount()).isZero();
    }

    @Test
    void anEntryCountsUntilItsReview() {
        Entry confirmed = threats.confirmed();
        assertThat(northEast(Account.MANAGER).entryCount()).isEqualTo(1);
        clock.advanceDays(200);
        assertThat(state(confirmed)).isEqualTo("OUT_OF_DATE");
        assertThat(northEast(Account.MANAGER).entryCount()).isZero();
        assertThat(listed(Account.MANAGER, Input.of("state", "OUT_OF_DATE"))).containsExactly(confirmed.id());
        assertThat(listed(Account.MANAGER, Input.of("state", "CONFIRMED"))).isEmpty();

        LocalDate today = LondonTime.day(clock.instant());
        List.of(today, today.plusMonths(12).plusDays(1))
                .forEach(day -> assertThat(threats.codes(
                                Account.MANAGER,
                                "confirmThreatEntry",
                                confirmed.input().with("reviewOn", day)))
                        .containsExactly("OUT_OF_RANGE"));
        threats.change(Account.MANAGER, "confirmThreatEntry", confirmed.input().with("reviewOn", today.plusMonths(3)));
        assertThat(state(confirmed)).isEqualTo("CONFIRMED");
    }

    /** It changes once a quarter, so it says nothing of a single entry. */
    @Test
    void othersKnowToTheQuarterThatThereIsAThreatPicture() {
        maintenance.run();
        Entry entry = threats.confirmed();
        maintenance.run();
        assertThat(isKnown(Given.NORTH)).as("not before the next quarter").isFalse();

        clock.advance(A_QUARTER);
        maintenance.run();
        assertThat(isKnown(Given.NORTH)).isTrue();
        assertThat(isKnown(Given.SOUTH)).as("another region").isFalse();
        threats.change(
                Account.OFFICER_NORTH_EAST, "withdrawThreatEntry", entry.input().with("reason", "It was not true."));
        maintenance.run();
        assertThat(isKnown(Given.NORTH)).as("nor does it end with the entry").isTrue();

        for (int quarter = 0; quarter < 4; quarter++) {
            clock.advance(A_QUARTER);
            maintenance.run();
        }
        assertThat(isKnown(Given.NORTH)).isFalse();
    }

    private boolean isKnown(PartnerId partner) {
        return portal.read(
                Account.ADMIN,
                "threats/hasThreatPicture",
                Map.of("id", partner),
                "partner.hasThreatPicture",
                Boolean.class);
    }

    @Test
    void aWithdrawnEntryCountsNoMoreAndCannotBeChanged() {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        Entry confirmed = threats.confirmed(ThreatDriver.naming(Given.NORTH));
        Entry withdrawn = threats.change(
                Account.OFFICER_NORTH_EAST,
                "withdrawThreatEntry",
                confirmed.input().with("reason", "It was not true."));
        assertThat(read(Account.PARTNER_NORTH, withdrawn)).isEqualTo(absent(Account.PARTNER_NORTH));
        assertThat(northEast(Account.MANAGER).entryCount()).isZero();
        assertThat(threats.codes(
                        Account.MANAGER,
                        "confirmThreatEntry",
                        withdrawn.input().with("reviewOn", ThreatDriver.review())))
                .containsExactly("WRONG_STATE");
    }

    @Test
    void anAcceptedTaskAnswersAnEntryForThoseWhoMaySeeIt() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Entry entry = threats.link(threats.confirmed(), requested);
        assertThat(northEast(Account.MANAGER).answeredCount()).isZero();

        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        threats.link(entry, accepted);
        Coverage answered = northEast(Account.OFFICER_SOUTH_EAST);
        assertThat(answered.answeredCount()).isEqualTo(1);
        assertThat(answered.themes())
                .filteredOn(theme -> theme.answeredCount() > 0)
                .extracting(ThemeCoverage::theme)
                .containsExactlyInAnyOrder("COUNTY_LINES", "MISSING_CHILDREN");
        assertThat(answered.placeKinds())
                .filteredOn(kind -> kind.entryCount() > 0)
                .containsExactly(new PlaceCoverage("TRANSPORT_HUB", 1, 1));

        given.excluding(accepted, Account.OFFICER_SOUTH_EAST);
        assertThat(northEast(Account.OFFICER_SOUTH_EAST).answeredCount()).isZero();
        assertThat(read(Account.OFFICER_SOUTH_EAST, entry))
                .doesNotContain(accepted.id().value());
    }

    @Test
    void aTaskThatExcludesTheOfficerIsNeitherLinkedNorUnlinked() {
        Task task = given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Entry entry = threats.link(threats.confirmed(), task);
        given.excluding(task, Account.OFFICER_NORTH_EAST);
        List.of("linkTaskToThreatEntry", "unlinkTaskFromThreatEntry")
                .forEach(mutation -> assertThat(
                                threats.codes(Account.OFFICER_NORTH_EAST, mutation, ThreatDriver.about(entry, task)))
                        .containsExactly("NOT_FOUND"));
    }

    @Test
    void eachReadOfATextIsInTheAuditTrail() {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        Entry entry = threats.confirmed(ThreatDriver.naming(Given.NORTH));
        read(Account.PARTNER_NORTH, entry);
        String trail = portal.text(
                Account.ADMIN, "audit/auditTrail", Map.of("filter", Map.of("action", "READ_THREAT_ENTRIES")));
        assertThat(trail).contains(Account.PARTNER_NORTH.id().value()).doesNotContain("bus station");
    }

    @Test
    void badInputIsRefused() {
        assertThat(refused(ThreatDriver.usual().with("conditions", " "))).containsExactly("REQUIRED");
        assertThat(refused(ThreatDriver.usual().with("themes", List.of()))).containsExactly("REQUIRED");
        assertThat(refused(ThreatDriver.usual().with("text", "NHS number 943 476 5919 was seen there")))
                .containsExactly("IDENTIFYING_TEXT");
        assertThat(refused(ThreatDriver.usual()
                        .with("text", "Cars wait near NE46 1QF at night.")
                        .with("conditions", " ")
                        .with("region", "SOUTH_EAST")
                        .with("partnerIds", List.of(Given.NORTH))))
                .as("all at once")
                .containsExactly("NOT_ALLOWED", "NOT_ALLOWED", "IDENTIFYING_TEXT", "REQUIRED");
    }

    @Test
    void aPersonIsRefusedEverywhereAndNobodyCanConfirmOtherwise() {
        String named = "Kevin Marsh runs the takeaway.";
        List.of("title", "text", "conditions")
                .forEach(field -> assertThat(refused(ThreatDriver.usual().with(field, named)))
                        .as(field)
                        .containsExactly("IDENTIFYING_TEXT"));
        Entry entry = threats.confirmed();
        assertThat(threats.codes(
                        Account.OFFICER_NORTH_EAST,
                        "withdrawThreatEntry",
                        entry.input().with("reason", named)))
                .containsExactly("IDENTIFYING_TEXT");
        assertThat(refused(ThreatDriver.usual().with("text", "Jay, 15, travels alone.")))
                .as("a weak match, which could be confirmed elsewhere")
                .containsExactly("IDENTIFYING_TEXT");
    }

    private List<String> refused(Input content) {
        return threats.codes(Account.OFFICER_NORTH_EAST, "createThreatEntry", ThreatDriver.creation(content));
    }
}
