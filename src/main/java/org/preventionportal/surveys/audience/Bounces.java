package org.preventionportal.surveys.audience;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.CompletedTasks;
import org.preventionportal.tasks.indicators.CompletedTasks.Selection;
import org.preventionportal.tasks.participants.ParticipantRecords;
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

    private final CompletedTasks tasks;
    private final ParticipantRecords participants;
    private final MongoOperations mongo;
    private final Clock clock;

    Bounces(CompletedTasks tasks, ParticipantRecords participants, MongoOperations mongo, Clock clock) {
        this.tasks = tasks;
        this.participants = participants;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The addresses that the mail server refused. Recorded ones would show whose address is deleted.
     *
     * @param selection the tasks whose participants were invited at once; null for other campaigns
     * @param hidden tasks whose participants are left out, and with them addresses that no other selected task has.
     *     This holds for a task that has left the selection, too: who took part in it has been invited all the same
     */
    Window<Participation> refused(
            CampaignId campaign, @Nullable Selection selection, Collection<TaskId> hidden, ScrollSubrange range) {
        Set<String> unknown =
                selection == null || hidden.isEmpty() ? Set.of() : onNoneShown(campaign, selection, hidden);
        var shown = ofShownTasks(hidden).and("email").nin(unknown);
        var query = Query.query(new Criteria().andOperator(refusals(campaign), shown));
        return KeysetPaging.page(mongo, query, Participation.class, BY_ID, range);
    }

    /** The refused addresses that no selected task has which is shown. */
    private Set<String> onNoneShown(CampaignId campaign, Selection selection, Collection<TaskId> hidden) {
        Set<String> refused = new HashSet<>();
        Batches.forEach(mongo, () -> refusals(campaign), Participation.class, one -> refused.add(one.email()));
        Set<TaskId> shown = tasks.ids(selection);
        shown.removeAll(hidden);
        return participants.recordedOnNone(refused, shown);
    }

    /** Of a campaign that is not rolling, this matches everybody. */
    private static Criteria ofShownTasks(Collection<TaskId> hidden) {
        return Criteria.where("occasion.task").nin(Id.values(hidden));
    }

    private static Criteria refusals(CampaignId campaign) {
        return Participations.real(campaign)
                .and("mail")
                .is(MailState.UNDELIVERABLE)
                .and("bounceRecordedOn")
                .is(null)
                .and("email")
                .ne("");
    }

    /**
     * Records addresses whose mail bounced, and that of people who have opted out just the same.
     *
     * @param earlier the campaign that this one is a follow-up of; null for others
     * @param hidden tasks for whose participants a rolling campaign records nothing. Of a campaign that is not rolling
     *     nobody knows about which task somebody was invited who has opted out
     */
    void record(
            CampaignId campaign,
            @Nullable CampaignId earlier,
            Collection<TaskId> hidden,
            Collection<String> addresses) {
        List<String> standIns = new ArrayList<>(addresses);
        if (earlier != null) {
            addresses.forEach(address -> standIns.add(Participation.key(earlier, address)));
        }
        var either = new Criteria()
                .orOperator(
                        Criteria.where("email").in(addresses),
                        Criteria.where("key")
                                .in(keys(campaign, standIns))
                                .and("email")
                                .is(""));
        var mailed = Participations.real(campaign)
                .and("mailedOn")
                .ne(null)
                .and("mail")
                .ne(MailState.UNDELIVERABLE);
        Batches.update(
                mongo,
                new Criteria().andOperator(mailed, ofShownTasks(hidden), either),
                Update.update("mail", MailState.UNDELIVERABLE).set("bounceRecordedOn", LondonTime.today(clock)),
                Participation.class);
    }

    /** A key follows from the address, but in a rolling campaign from the occasion, too. */
    private List<String> keys(CampaignId campaign, List<String> addresses) {
        List<String> keys = new ArrayList<>(addresses.stream()
                .map(address -> Participation.key(campaign, address))
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
                    if (addresses.stream().anyMatch(optedOut::isOf)) {
                        keys.add(Objects.requireNonNull(optedOut.key()));
                    }
                });
        return keys;
    }
}
