package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.audience.ShownProgress;
import org.preventionportal.surveys.campaigns.CampaignId;

/**
 * Attacks the response rate: compares it with the progress and the audience of the campaign, whose exact size programme
 * managers see. It must not follow that one to four people did not finish a survey, or opened it without an answer.
 */
class ResponseRateTests {

    /** The rate of the whole programme is exact from this number of responses on. */
    private static final int MIN_EXACT = 10;

    /** Each number of responses below this one is tried. */
    private static final int MOST = 26;

    /** Of one task or region. */
    private static ResponseRate rate(boolean isByMail, int partial, int complete, int openedOnly, int unopened) {
        return rate(isByMail, partial, complete, 0, openedOnly, unopened, false);
    }

    private static ResponseRate rate(
            boolean isByMail,
            int partial,
            int complete,
            int typedIn,
            int openedOnly,
            int unopened,
            boolean spansProgramme) {
        int opened = partial + complete + openedOnly;
        return new ResponseRate(
                new CampaignId("svc_0"),
                isByMail ? opened + unopened : null,
                opened,
                partial,
                complete,
                typedIn,
                spansProgramme,
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFewWhoDidNotFinishCannotBeWorkedOut(boolean isByMail) {
        assertHidden(isByMail, ResponseRate::partial);
        assertHidden(isByMail, ResponseRate::complete);
        assertHidden(isByMail, rate -> rate.opened() - rate.responded());
    }

    private static void assertHidden(boolean isByMail, ToIntFunction<ResponseRate> secret) {
        Map<String, Set<Integer>> possible = new HashMap<>();
        for (int partial = 0; partial < MOST; partial++) {
            for (int complete = 0; partial + complete < MOST; complete++) {
                for (int openedOnly = 0; openedOnly < 7; openedOnly++) {
                    for (int unopened = 0; unopened < (isByMail ? 7 : 1); unopened++) {
                        ResponseRate rate = rate(isByMail, partial, complete, openedOnly, unopened);
                        note(possible, seen(rate), secret.applyAsInt(rate));
                    }
                }
            }
        }
        assertNoneIsAFew(possible);
    }

    /** The progress leaves out what was typed in, but who typed it in knows how much that is. */
    @Test
    void aFewWhoDidNotFinishCannotBeWorkedOutBesidePaperForms() {
        Map<String, Set<Integer>> possible = new HashMap<>();
        for (int typedIn = 1; typedIn < 13; typedIn++) {
            for (int partial = 0; partial < MOST; partial++) {
                for (int complete = 0; partial + complete < MOST; complete++) {
                    ResponseRate rate = rate(false, partial, complete + typedIn, typedIn, 0, 0, false);
                    String seen = seen(typedIn, rate) + ShownProgress.of(MOST, complete);
                    note(possible, "partial " + seen, partial);
                    note(possible, "complete " + seen, complete);
                }
            }
        }
        assertNoneIsAFew(possible);
    }

    /** Everything that readers see, and how many were asked. */
    private static String seen(ResponseRate rate) {
        int asked = rate.invited() == null ? 0 : rate.invited();
        return seen(asked, rate) + ShownProgress.of(asked, rate.complete());
    }

    private static String seen(int known, ResponseRate rate) {
        return "%s %s %d "
                .formatted(rate.disclosed(DisclosureLevel.RESULTS), rate.disclosed(DisclosureLevel.PUBLISHED), known);
    }

    /**
     * A rolling campaign closes with up to nine responses that are in no batch. Somebody looks at the progress, at the
     * close and after it, and knows everything that is counted.
     */
    @Test
    void aFewWhoAreLeftOverAtTheCloseCannotBeWorkedOut() {
        Map<String, Set<Integer>> possible = new HashMap<>();
        for (int counted = MIN_EXACT; counted < 40; counted++) {
            for (int leftOver = 0; leftOver < 10; leftOver++) {
                int asked = 60;
                ResponseRate rate = rate(true, 0, counted, 0, asked - counted);
                String seen = seen(rate)
                        + ShownProgress.of(asked, counted + leftOver)
                        + ShownProgress.counted(asked, counted);
                note(possible, seen, leftOver);
            }
        }
        assertThat(possible.values())
                .noneMatch(leftOver -> leftOver.stream().allMatch(people -> people > 0 && people < 5));
    }

    /** Somebody looks at the progress twice and, after the close, at the progress and the response rate. */
    @Test
    void aFewWhoFinishedBetweenTwoLooksCannotBeWorkedOut() {
        Map<String, Set<Integer>> possible = new HashMap<>();
        for (int asked : List.of(11, 14, 15, 40)) {
            for (int first = 0; first <= Math.min(asked, 20); first++) {
                for (int second = first; second <= Math.min(asked, 20); second++) {
                    for (int last = second; last <= Math.min(asked, 20); last++) {
                        ResponseRate rate = rate(true, 0, last, 0, asked - last);
                        String seen = ShownProgress.of(asked, first)
                                + ShownProgress.of(asked, second)
                                + (disclosesFinished(rate) ? ShownProgress.counted(asked, last) : "")
                                + seen(rate);
                        note(possible, "until the first look " + seen, first);
                        note(possible, "between the looks " + seen, second - first);
                        note(possible, "after the second look " + seen, last - second);
                    }
                }
            }
        }
        assertNoneIsAFew(possible);
    }

    /** The response rate of a rolling campaign's batch is exact, and somebody looks at the progress twice after it. */
    @Test
    void aFewWhoWereAskedOrFinishedAfterABatchCannotBeWorkedOut() {
        Map<String, Set<Integer>> possible = new HashMap<>();
        for (int batch = MIN_EXACT; batch < 25; batch++) {
            for (int first = batch; first < 35; first++) {
                for (int second = first; second < 35; second++) {
                    String finished = ShownProgress.rolling(60, first) + ShownProgress.rolling(60, second);
                    String seen = seen(rate(true, 0, batch, 0, 60 - batch)) + finished;
                    note(possible, "finished until the first look " + seen, first - batch);
                    note(possible, "finished between the looks " + seen, second - first);

                    String asked = ShownProgress.rolling(first, MIN_EXACT) + ShownProgress.rolling(second, MIN_EXACT);
                    seen = seen(rate(true, 0, MIN_EXACT, 0, batch - MIN_EXACT)) + asked;
                    note(possible, "asked until the first look " + seen, first - batch);
                    note(possible, "asked between the looks " + seen, second - first);
                }
            }
        }
        assertNoneIsAFew(possible);
    }

    private static void note(Map<String, Set<Integer>> possible, String seen, int number) {
        possible.computeIfAbsent(seen, _ -> new HashSet<>()).add(number);
    }

    private static void assertNoneIsAFew(Map<String, Set<Integer>> possible) {
        assertThat(possible.entrySet())
                .noneMatch(seen -> seen.getValue().size() == 1
                        && Partition.isSmall(seen.getValue().iterator().next()));
    }

    private static boolean disclosesFinished(ResponseRate rate) {
        return !rate.disclosed(DisclosureLevel.PUBLISHED).complete().isSuppressed();
    }

    @Test
    void theProgressOfAClosedCampaignIsAsExactAsItsResponseRate() {
        assertThat(disclosesFinished(rate(true, 3, 6, 0, 0, 4, true))).isFalse();
        assertThat(disclosesFinished(rate(true, 3, 7, 0, 0, 4, true))).isTrue();
        assertThat(disclosesFinished(rate(true, 3, 7, 0, 4))).isFalse();
        assertThat(disclosesFinished(rate(true, 0, 12, 0, 4))).isTrue();
        assertThat(ShownProgress.counted(12, 11)).contains("sent=12", "finished=11", "isRounded=false");
    }

    @Test
    void nobodyIsShownAsNobody() {
        DisclosedResponseRate rate = rate(true, 0, 7, 0, 6).disclosed(DisclosureLevel.RESULTS);

        assertThat(rate.partial().value()).isZero();
        assertThat(rate.complete().value()).isEqualTo(7);
        assertThat(rate.opened().value()).isEqualTo(7);
    }

    @Test
    void aFewOfFewerThanTenAreSuppressedWithTheOthers() {
        DisclosedResponseRate rate = rate(true, 2, 7, 0, 6).disclosed(DisclosureLevel.RESULTS);

        assertThat(rate.responded().value()).isEqualTo(9);
        assertThat(rate.partial().isSuppressed()).isTrue();
        assertThat(rate.complete().isSuppressed()).isTrue();
    }

    @Test
    void tenResponsesOfTheWholeProgrammeAreExactForEveryReader() {
        for (DisclosureLevel level : DisclosureLevel.values()) {
            DisclosedResponseRate rate = rate(true, 2, 8, 0, 1, 3, true).disclosed(level);

            assertThat(rate.partial().value()).isEqualTo(2);
            assertThat(rate.opened().value()).isEqualTo(11);
        }
    }

    /** However many they are, the people of one task or region are divided already. */
    @Test
    void aFewOfOneTaskAreSuppressedHoweverManyResponded() {
        for (DisclosureLevel level : DisclosureLevel.values()) {
            DisclosedResponseRate rate = rate(true, 1, 23, 2, 30).disclosed(level);

            assertThat(rate.responded().value()).isEqualTo(24);
            assertThat(Objects.requireNonNull(rate.invited()).value()).isEqualTo(56);
            assertThat(List.of(rate.partial(), rate.complete(), rate.opened())).allMatch(DisclosedNumber::isSuppressed);
        }
    }

    /** The progress before the close said ten: of eleven, one would follow if ten alone was suppressed. */
    @Test
    void elevenWhoFinishedHideTheOneOfElevenWhoDidNot() {
        for (int partial : List.of(0, 1)) {
            assertThat(rate(true, partial, 11 - partial, 0, 20)
                            .disclosed(DisclosureLevel.RESULTS)
                            .partial())
                    .isEqualTo(DisclosedNumber.tooFew());
        }
    }
}
