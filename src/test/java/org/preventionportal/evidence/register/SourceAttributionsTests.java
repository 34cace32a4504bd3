package org.preventionportal.evidence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.evidence.register.SourceAttributions.Recorded;
import org.preventionportal.evidence.register.SourceAttributions.Sources;
import org.preventionportal.partners.PartnerKind;

/** What a quote says of its source is true of five sources at least, and so is what it does not say. */
class SourceAttributionsTests {

    private static final List<EvidenceKind> KINDS = List.of(EvidenceKind.values());

    private static Stream<Recorded> sources(EvidenceKind kind, int number) {
        return Collections.nCopies(number, new Recorded(kind, PartnerKind.HEALTH, Region.WALES)).stream();
    }

    /** All that is said of each source. */
    private static List<EvidenceQuote> quotes(List<Recorded> recorded) {
        SourceAttributions attributions = SourceAttributions.of(
                recorded.stream().map(one -> new Sources(List.of(one), 1)).toList());
        return recorded.stream()
                .map(one -> attributions.quote(item(one), "We ask first."))
                .toList();
    }

    private static EvidenceItem item(Recorded recorded) {
        var content = new EvidenceContent(
                recorded.kind(),
                EvidenceConsent.QUOTABLE,
                "S01",
                recorded.sourceKind(),
                recorded.region(),
                LocalDate.EPOCH,
                "An interview",
                "They ask first.",
                List.of("We ask first."),
                List.of());
        return EvidenceItem.record(new EvidenceId("evi_0"), content, PersonId.SERVICE, Instant.EPOCH, "");
    }

    private static Map<String, Long> kinds(Stream<Recorded> recorded) {
        return quotes(recorded.toList()).stream()
                .map(quote -> quote.kind() == null
                        ? String.valueOf(quote.kindFamily())
                        : quote.kind().name())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void theKindIsNamedOfFiveSources() {
        assertThat(kinds(Stream.concat(
                        sources(EvidenceKind.STAFF_INTERVIEW, 12), sources(EvidenceKind.STAKEHOLDER_INTERVIEW, 6))))
                .isEqualTo(Map.of("STAFF_INTERVIEW", 12L, "STAKEHOLDER_INTERVIEW", 6L));
        assertThat(kinds(sources(EvidenceKind.DOCUMENT, 4))).isEqualTo(Map.of("null", 4L));
    }

    /** Otherwise the only quotes without a kind would be those of three sources. */
    @Test
    void theSmallestKindIsMergedWithAFew() {
        Stream<Recorded> all = Stream.of(
                        sources(EvidenceKind.STAFF_INTERVIEW, 12),
                        sources(EvidenceKind.EMAIL_FEEDBACK, 5),
                        sources(EvidenceKind.OBSERVATION, 2),
                        sources(EvidenceKind.DOCUMENT, 1))
                .flatMap(Function.identity());

        assertThat(kinds(all)).isEqualTo(Map.of("STAFF_INTERVIEW", 12L, "Email, observation or document", 8L));
    }

    @Test
    void kindsOfSeveralFamiliesHaveNoNameTogether() {
        assertThat(kinds(Stream.concat(sources(EvidenceKind.STAFF_INTERVIEW, 4), sources(EvidenceKind.DOCUMENT, 3))))
                .isEqualTo(Map.of("null", 7L));
    }

    @Test
    void aSourceWithEvidenceOfSeveralKindsIsOneSource() {
        List<Recorded> both = Stream.of(EvidenceKind.STAFF_INTERVIEW, EvidenceKind.STAKEHOLDER_INTERVIEW)
                .map(kind -> new Recorded(kind, null, null))
                .toList();

        EvidenceQuote quote =
                SourceAttributions.of(List.of(new Sources(both, 3))).quote(item(both.getFirst()), "We ask first.");

        assertThat(quote.kindFamily()).isNull();
    }

    /** The sum of their kinds is six, so merging alone would leave the three as a group that nothing is said of. */
    @Test
    void aFewSourcesWithEvidenceOfSeveralKindsAreMergedWithOthers() {
        var staff = List.of(new Recorded(EvidenceKind.STAFF_INTERVIEW, PartnerKind.HEALTH, Region.WALES));
        var both = Stream.of(EvidenceKind.EMAIL_FEEDBACK, EvidenceKind.OBSERVATION)
                .map(kind -> new Recorded(kind, PartnerKind.HEALTH, Region.WALES))
                .toList();

        var attributions = SourceAttributions.of(List.of(new Sources(staff, 10), new Sources(both, 3)));

        assertThat(Stream.concat(staff.stream(), both.stream())
                        .map(one -> attributions.quote(item(one), "We ask first."))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void onlyWhatIsStillTrueOfACorrectedSourceIsSaidAgain() {
        var inWales = new Recorded(EvidenceKind.DOCUMENT, PartnerKind.POLICE_FORCE, Region.WALES);
        var exact = new EvidenceQuote(
                "key", "We ask first.", EvidenceKind.DOCUMENT, null, PartnerKind.HEALTH, null, Region.WALES, null);
        var families = new EvidenceQuote(
                "key", "We ask first.", null, "Interview", null, "Police and justice", null, "North of England");

        assertThat(exact.asFarAsTrueOf(inWales))
                .isEqualTo(new EvidenceQuote(
                        "key", "We ask first.", EvidenceKind.DOCUMENT, null, null, null, Region.WALES, null));
        assertThat(families.asFarAsTrueOf(inWales))
                .isEqualTo(
                        new EvidenceQuote("key", "We ask first.", null, null, null, "Police and justice", null, null));
    }

    @RepeatedTest(300)
    void whatIsSaidIsTrueOfFiveOrNothingIs(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Sources> sources = Stream.generate(() -> new Sources(
                        Stream.generate(() -> recorded(random))
                                .limit(random.nextInt(1, 4))
                                .distinct()
                                .toList(),
                        1))
                .limit(random.nextInt(1, 60))
                .toList();
        SourceAttributions attributions = SourceAttributions.of(sources);

        Map<EvidenceQuote, Long> shared = sources.stream()
                .flatMap(source -> source.recorded().stream()
                        .map(one -> attributions.quote(item(one), "We ask first."))
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        if (sources.size() < Partition.MIN_PEOPLE) {
            assertThat(shared).hasSize(1);
            assertThat(shared.keySet()).allMatch(quote -> quote.kind() == null && quote.kindFamily() == null);
        } else {
            assertThat(shared.values()).allMatch(number -> number >= Partition.MIN_PEOPLE);
        }
    }

    private static Recorded recorded(Random random) {
        return new Recorded(
                KINDS.get(Math.min(random.nextInt(12), 4)),
                random.nextBoolean() ? PartnerKind.HEALTH : PartnerKind.EDUCATION,
                random.nextBoolean() ? Region.WALES : Region.LONDON);
    }
}
