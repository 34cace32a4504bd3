package org.preventionportal.surveys.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.disclosure.DisclosureLevel;
import org.preventionportal.disclosure.Partition;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Holds how many people were invited, and how many of them answered.
 *
 * @param invited null for an open link
 * @param opened people who started
 * @param partial people who answered at least one question and did not finish
 * @param complete people who finished
 * @param typedIn how many of the responses staff typed in from paper; null in counts of earlier releases
 * @param spansProgramme whether these people are of several regions and tasks; null if counted by 0.9
 */
@Document("surveyResponseRates")
record ResponseRate(
        @Id CampaignId campaign,
        @Nullable Integer invited,
        int opened,
        int partial,
        int complete,
        @Nullable Integer typedIn,
        @Nullable Boolean spansProgramme) {

    private static final int MIN_EXACT_RESPONSES = 10;

    /** How many responses were typed in, if neither they nor the others are a few. */
    DisclosedNumber typedInControlled() {
        int typed = typedIn == null ? 0 : typedIn;
        boolean isLarge = responded() >= Partition.MIN_PEOPLE;
        return shown(isLarge && !isFew(typed) && !isFew(responded() - typed), typed);
    }

    private static boolean isFew(int people) {
        return people > 0 && people < Partition.MIN_PEOPLE;
    }

    boolean isOfWholeProgramme() {
        return Boolean.TRUE.equals(spansProgramme);
    }

    int responded() {
        return partial + complete;
    }

    private int openedOnly() {
        return Math.max(0, opened - responded());
    }

    private int unopened() {
        return invited == null ? 0 : Math.max(0, invited - opened);
    }

    /** The numbers as these readers may know them, by the same rule as the answers to a question. */
    DisclosedResponseRate disclosed(DisclosureLevel level) {
        return isOfWholeProgramme() && responded() >= MIN_EXACT_RESPONSES ? exact() : controlled(level.minGroup());
    }

    private DisclosedResponseRate exact() {
        return new DisclosedResponseRate(
                invited == null ? null : DisclosedNumber.of(invited),
                DisclosedNumber.of(opened),
                DisclosedNumber.of(responded()),
                DisclosedNumber.of(partial),
                DisclosedNumber.of(complete));
    }

    /**
     * The number of respondents has precedence, because every base is a part of
     * it. The other numbers are shown only if no two of them differ by fewer than five people.
     */
    private DisclosedResponseRate controlled(int min) {
        Partition within =
                Partition.of(people("partial", partial, "complete", complete)).atLeast(min);
        Partition without = Partition.of(people("openedOnly", openedOnly(), "unopened", unopened()))
                .atLeast(min);
        boolean nobodyElse = openedOnly() + unopened() == 0;
        boolean isLarge = responded() >= min;
        boolean disclosesAll = isLarge && (nobodyElse || without.discloses(Set.of("openedOnly", "unopened")));
        boolean disclosesOpened = isLarge && (openedOnly() == 0 ? nobodyElse : without.discloses(Set.of("openedOnly")));
        return new DisclosedResponseRate(
                invited == null ? null : shown(disclosesAll, invited),
                shown(invited == null ? disclosesAll : disclosesOpened, opened),
                shown(isLarge, responded()),
                within.people(Set.of("partial")),
                within.people(Set.of("complete")));
    }

    private static DisclosedNumber shown(boolean is, int people) {
        return is ? DisclosedNumber.of(people) : DisclosedNumber.tooFew();
    }

    private static Map<String, Integer> people(String one, int here, String other, int there) {
        Map<String, Integer> people = new LinkedHashMap<>();
        people.put(one, here);
        people.put(other, there);
        return people;
    }
}
