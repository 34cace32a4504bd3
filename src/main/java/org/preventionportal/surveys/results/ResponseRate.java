package org.preventionportal.surveys.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How many were asked, and how far they came.
 *
 * @param invited null where nobody was, by an open link
 * @param opened how many started
 * @param partial how many answered something and did not finish
 * @param complete how many finished
 */
@Document("surveyTurnouts")
record ResponseRate(@Id CampaignId campaign, @Nullable Integer invited, int opened, int partial, int complete) {

    int responded() {
        return partial + complete;
    }

    private int openedOnly() {
        return Math.max(0, opened - responded());
    }

    private int unopened() {
        return invited == null ? 0 : Math.max(0, invited - opened);
    }

    /** As it is. */
    DisclosedResponseRate exact() {
        return new DisclosedResponseRate(
                invited == null ? null : DisclosedNumber.of(invited),
                DisclosedNumber.of(opened),
                DisclosedNumber.of(responded()),
                DisclosedNumber.of(partial),
                DisclosedNumber.of(complete));
    }

    /** How many responded is told first, since every base is a part of it; the others only where no difference is small. */
    DisclosedResponseRate controlled() {
        Partition within = Partition.of(people("partial", partial, "complete", complete));
        Partition without = Partition.of(people("openedOnly", openedOnly(), "unopened", unopened()));
        boolean nobodyElse = openedOnly() + unopened() == 0;
        boolean isLarge = responded() >= Partition.MIN_PEOPLE;
        boolean tellsAll = isLarge && (nobodyElse || without.discloses(Set.of("openedOnly", "unopened")));
        boolean tellsOpened = isLarge && (openedOnly() == 0 ? nobodyElse : without.discloses(Set.of("openedOnly")));
        return new DisclosedResponseRate(
                invited == null ? null : shown(tellsAll, invited),
                shown(invited == null ? tellsAll : tellsOpened, opened),
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
