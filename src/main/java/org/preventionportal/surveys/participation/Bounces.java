package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Records whose mail bounced, and lists the addresses that the mail server refused. */
@Repository
class Bounces {

    private static final Sort BY_ID = Sort.by("_id");

    private final MongoOperations mongo;
    private final Clock clock;

    Bounces(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The addresses that the mail server refused. Recorded ones would show whose address is deleted. */
    Window<Participation> refused(CampaignId campaign, ScrollSubrange range) {
        var query = Query.query(Participations.real(campaign)
                .and("mail")
                .is(MailState.UNDELIVERABLE)
                .and("bounceRecordedOn")
                .is(null)
                .and("email")
                .ne(""));
        return Pages.page(mongo, query, Participation.class, BY_ID, range);
    }

    /**
     * Records addresses whose mail bounced, and that of people who have opted out just the same.
     *
     * @param earlier the campaign that this one is a follow-up of; null for others
     */
    void record(CampaignId campaign, @Nullable CampaignId earlier, Collection<String> addresses) {
        List<String> keys = new ArrayList<>(addresses);
        if (earlier != null) {
            addresses.forEach(
                    address -> keys.add(ParticipationId.of(earlier, address).value()));
        }
        var either = new Criteria()
                .orOperator(
                        Criteria.where("email").in(addresses),
                        Criteria.where("_id").in(ids(campaign, keys)));
        var mailed = Participations.real(campaign)
                .and("mailedOn")
                .ne(null)
                .and("mail")
                .ne(MailState.UNDELIVERABLE);
        Batches.update(
                mongo,
                new Criteria().andOperator(mailed, either),
                Update.update("mail", MailState.UNDELIVERABLE).set("bounceRecordedOn", LondonTime.today(clock)),
                Participation.class);
    }

    /** An id follows from the address, but in a rolling campaign from the occasion, too. */
    private List<String> ids(CampaignId campaign, List<String> keys) {
        List<String> ids = new ArrayList<>(keys.stream()
                .map(key -> ParticipationId.of(campaign, key).value())
                .toList());
        Batches.forEach(
                mongo,
                () -> Participations.real(campaign)
                        .and("mail")
                        .is(MailState.OPTED_OUT)
                        .and("occasion")
                        .ne(null),
                Participation.class,
                optedOut -> {
                    if (keys.stream().anyMatch(optedOut::isOf)) {
                        ids.add(optedOut.id().value());
                    }
                });
        return ids;
    }
}
