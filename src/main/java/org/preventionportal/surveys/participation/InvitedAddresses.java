package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds the addresses of people by what campaigns have sent them and what they have done since. */
@Repository
class InvitedAddresses {

    private final MongoOperations mongo;

    InvitedAddresses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The addresses of the people who can be invited, or invited again. */
    List<String> of(CampaignId campaign) {
        return addresses(() ->
                Participations.real(campaign).and("mail").in(MailState.LISTED, MailState.WAITING, MailState.SENT));
    }

    /** The address of each person who opened the survey; empty for those who have opted out since. */
    List<String> ofOpened(CampaignId campaign) {
        return addresses(() -> Participations.real(campaign).and("openedOn").ne(null));
    }

    /** The same of each person who finished. */
    Set<String> ofFinished(CampaignId campaign) {
        return Set.copyOf(
                addresses(() -> Participations.real(campaign).and("finishedOn").ne(null)));
    }

    /** The tasks that each person who finished after a day was asked about, without people who have opted out since. */
    Map<String, Set<TaskId>> tasksOfFinished(CampaignId campaign, LocalDate after) {
        Map<String, Set<TaskId>> tasks = new HashMap<>();
        Batches.forEach(
                mongo,
                () -> Participations.real(campaign).and("finishedOn").gt(after),
                Participation.class,
                participation -> {
                    Occasion occasion = participation.occasion();
                    if (occasion != null && !participation.email().isEmpty()) {
                        tasks.computeIfAbsent(participation.email(), _ -> new HashSet<>())
                                .add(occasion.task());
                    }
                });
        return tasks;
    }

    private List<String> addresses(Supplier<Criteria> which) {
        List<String> addresses = new ArrayList<>();
        Batches.forEach(mongo, which, Participation.class, participation -> addresses.add(participation.email()));
        return addresses;
    }

    /**
     * Those of the addresses to which any campaign has sent a mail after a day, or whose invitation waits to be sent.
     * People on the list of a campaign that has not opened do not wait yet.
     */
    Set<String> askedSince(Collection<String> addresses, LocalDate day) {
        var mailed = Criteria.where("mailedOn").gt(day);
        var waiting =
                Criteria.where("mail").is(MailState.WAITING).and("listedOn").gt(day);
        var due = Criteria.where("mail")
                .is(MailState.LISTED)
                .and("occasion")
                .ne(null)
                .and("listedOn")
                .gt(day);
        return among(addresses, new Criteria().orOperator(mailed, waiting, due));
    }

    /** Those of the addresses that mail of any campaign did not reach. */
    Set<String> bounced(Collection<String> addresses) {
        return among(addresses, Criteria.where("mail").is(MailState.UNDELIVERABLE));
    }

    private Set<String> among(Collection<String> addresses, Criteria which) {
        var real = Criteria.where("email").in(addresses).and("isTest").is(false);
        return mongo.find(Query.query(new Criteria().andOperator(real, which)), Participation.class).stream()
                .map(Participation::email)
                .collect(Collectors.toSet());
    }
}
