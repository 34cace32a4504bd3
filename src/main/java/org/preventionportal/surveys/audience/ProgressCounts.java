package org.preventionportal.surveys.audience;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.Participations;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts the people of campaigns. The numbers are exact: they are shown only as {@link SurveyProgress} does. */
@Repository
class ProgressCounts {

    private static final int AT_ONCE = 20; // campaigns: a command reads all people of each
    private static final Criteria FINISHED = Criteria.where("finishedOn").ne(null);

    private final MongoOperations mongo;

    ProgressCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Counts the people of each campaign who have finished. All people are read, since no index has the finished ones:
     * those of all campaigns by one command, unless they are too many.
     *
     * @param people those of each campaign by the state of their mail
     * @param most how many people one command may read
     */
    Map<CampaignId, Integer> finished(
            Collection<CampaignId> campaigns, Map<CampaignId, Map<MailState, Integer>> people, int most) {
        List<CampaignId> asked = campaigns.stream().filter(people::containsKey).toList();
        int size = asked.stream()
                .flatMap(campaign -> people.getOrDefault(campaign, Map.of()).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        if (size > most) {
            return asked.stream().collect(Collectors.toMap(Function.identity(), this::finished));
        }
        var stages = List.of(
                match(real(asked).andOperator(FINISHED)),
                group("campaign").count().as("people"));
        return asked.isEmpty()
                ? Map.of()
                : Aggregations.run(mongo, Participation.class, OfCampaign.class, stages).stream()
                        .collect(Collectors.toMap(OfCampaign::campaign, OfCampaign::people));
    }

    private record OfCampaign(@Id CampaignId campaign, int people) {}

    private int finished(CampaignId campaign) {
        return count(Participations.real(campaign), FINISHED);
    }

    private int count(Criteria some, Criteria which) {
        return Math.toIntExact(Batches.count(mongo, some, which, Participation.class));
    }

    /** What an index has in the order of the ids. */
    private static Criteria ofMail(CampaignId campaign, MailState mail) {
        return Participations.real(campaign).and("mail").is(mail);
    }

    private static Criteria real(Collection<CampaignId> campaigns) {
        var ids = campaigns.stream().map(CampaignId::value).toList();
        return Criteria.where("campaign").in(ids).and("isTest").is(false);
    }

    /**
     * Counts people by the state of their mail. Those who opted out after it was sent, or would be, count as sent.
     * Rolling campaigns have no limit of people: if one command would count too many, it stops, and each campaign is
     * counted in parts.
     */
    Map<CampaignId, Map<MailState, Integer>> byMail(Collection<CampaignId> campaigns) {
        return byMail(campaigns, AT_ONCE * AudienceLists.MAX_PEOPLE);
    }

    /** @param most how many people one command may count */
    Map<CampaignId, Map<MailState, Integer>> byMail(Collection<CampaignId> campaigns, int most) {
        Map<CampaignId, Map<MailState, Integer>> people = campaigns.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> ofMails(some, most).stream())
                .collect(Collectors.groupingBy(
                        count -> count.of().campaign(),
                        Collectors.toMap(count -> count.of().mail(), OfMail::people)));
        people.replaceAll(this::withOptedOut);
        return people;
    }

    private List<OfMail> ofMails(List<CampaignId> campaigns, int most) {
        var stages = List.of(
                match(real(campaigns)),
                limit(most),
                group("campaign", "mail").count().as("people"));
        List<OfMail> counts = Aggregations.run(mongo, Participation.class, OfMail.class, stages);
        return counts.stream().mapToInt(OfMail::people).sum() < most
                ? counts
                : campaigns.stream().flatMap(this::ofMailsInParts).toList();
    }

    private Stream<OfMail> ofMailsInParts(CampaignId campaign) {
        return Stream.of(MailState.values())
                .map(mail -> new OfMail(new OfMail.Of(campaign, mail), count(ofMail(campaign, mail), new Criteria())))
                .filter(count -> count.people() > 0);
    }

    private Map<MailState, Integer> withOptedOut(CampaignId campaign, Map<MailState, Integer> people) {
        int optedOut = people.getOrDefault(MailState.OPTED_OUT, 0);
        if (optedOut > 0) {
            int unsent = Math.min(optedOut, optedOutUnsent(campaign)); // somebody may opt out between the two commands
            people.put(MailState.OPTED_OUT, unsent);
            people.merge(MailState.SENT, optedOut - unsent, Integer::sum);
        }
        return people;
    }

    private record OfMail(@Id Of of, int people) {

        private record Of(CampaignId campaign, MailState mail) {}
    }

    /** Earlier releases stored neither the day nor the contact of those who had opted out. */
    private int optedOutUnsent(CampaignId campaign) {
        return count(
                ofMail(campaign, MailState.OPTED_OUT),
                Criteria.where("mailedOn").is(null).and("contact").ne(null));
    }
}
