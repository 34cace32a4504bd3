package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation.DatedAhead;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.plans.Reminders;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Finds the people whom a campaign mails, and stores the result of each email. */
@Repository
class MailedParticipations {

    private static final int AT_ONCE = 500;
    private static final String RESERVED = "reservedUntil";

    /** Longer than a mail server may take. */
    private static final Duration TO_SEND = Duration.ofMinutes(10);

    private final MongoOperations mongo;
    private final Clock clock;

    MailedParticipations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    /**
     * People who have not finished, can still answer today, and had their last email long enough ago. If a wrong clock
     * has dated that email ahead, they are reminded later: which clock is wrong is not known.
     */
    void forEachToRemind(SurveyCampaign campaign, Consumer<Participation> action) {
        Reminders reminders = campaign.plan().reminders();
        if (reminders.maxCount() == 0) {
            return;
        }
        LocalDate today = today();
        Supplier<Criteria> pending = () -> Participations.real(campaign.id())
                .and("mail")
                .is(MailState.SENT)
                .and("finishedOn")
                .is(null)
                .and("reminders")
                .lt(reminders.maxCount())
                .and("mailedOn")
                .lte(today.minusDays(reminders.minGapDays()));
        if (campaign.plan().rolling() == null) {
            Batches.forEach(mongo, pending, Participation.class, action);
            return;
        }
        // Day by day, an index finds these few. Otherwise one command would read everybody who was ever invited.
        today.datesUntil(Occasion.closesOn(today).plusDays(1))
                .forEach(lastDay -> Batches.forEach(
                        mongo,
                        () -> pending.get().and("occasion.closesOn").in(lastDay).exists(true),
                        Participation.class,
                        action));
    }

    /**
     * Some of the people whom mail of one of these campaigns has reached and whose address is kept.
     *
     * @param listedBy the last day on which they were listed
     * @param after leaves out all ids up to this one; empty for none
     * @return after which id the others come; empty if these are the last
     */
    Optional<String> forEachAsked(
            Collection<CampaignId> campaigns,
            LocalDate listedBy,
            String after,
            int max,
            Consumer<Participation> action) {
        var asked = Criteria.where("campaign")
                .in(Id.values(campaigns))
                .and("isTest")
                .is(false)
                .and("mail")
                .is(MailState.SENT)
                .and("listedOn")
                .lte(listedBy)
                .and("_id")
                .gt(after);
        var next = Query.query(asked).with(Sort.by("_id")).limit(max);
        return StoredRecords.forEachOfPart(mongo, next, Participation.class, action);
    }

    /** The days whose emails count. Those far ahead are of a wrong clock: people would wait for as long. */
    record Lately(LocalDate after, LocalDate upTo) {

        Criteria on(String day) {
            return Criteria.where(day).gt(after).lte(upTo);
        }
    }

    /** The days of the mails to the person that were sent lately, other than about this participation. */
    List<LocalDate> mailedElsewhere(Participation participation, Lately lately) {
        if (participation.contact() == null) {
            return List.of(); // erased
        }
        var elsewhere = lately.on("mailedOn")
                .and("contact")
                .is(participation.contact())
                .and("_id")
                .ne(participation.id().value())
                .and("isTest")
                .is(false);
        return StoredRecords.find(mongo, Query.query(elsewhere), Participation.class).stream()
                .map(Participation::mailedOn)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private record Bounced(String contact) {}

    /** Those of the contacts that mail of any campaign did not reach, even if their address is deleted there. */
    Set<String> bounced(Collection<String> contacts) {
        Query bounced = Query.query(Criteria.where("contact")
                .in(contacts)
                .and("isTest")
                .is(false)
                .and("mail")
                .is(MailState.UNDELIVERABLE));
        bounced.fields().include("contact");
        return StoredRecords.project(mongo, bounced, Participation.class, Bounced.class).stream()
                .map(Bounced::contact)
                .collect(Collectors.toSet());
    }

    /** Goes in portions through those who are listed, and have not been invited. */
    void forEachListed(CampaignId campaign, Consumer<List<Participation>> action) {
        forEachUnmailed(campaign, MailState.LISTED, action);
    }

    /** Goes in portions through those whose invitation waits to be sent. */
    void forEachWaiting(CampaignId campaign, Consumer<List<Participation>> action) {
        forEachUnmailed(campaign, MailState.WAITING, action);
    }

    /** Those who have opted out are among them: their place in the outbox ends like that of the others. */
    private void forEachUnmailed(CampaignId campaign, MailState state, Consumer<List<Participation>> action) {
        Supplier<Criteria> unmailed = () -> Participations.real(campaign)
                .and("mail")
                .in(state, MailState.OPTED_OUT)
                .and("mailedOn")
                .is(null);
        List<Participation> found = new ArrayList<>();
        Batches.forEach(mongo, unmailed, Participation.class, found::add);
        found.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(action);
    }

    /** Deletes that people were listed, unless an email was sent to them, perhaps without a note of it. */
    void deleteUnmailed(Collection<Participation> listed) {
        mongo.remove(
                Query.query(Criteria.where("_id")
                        .in(Id.values(listed.stream().map(Participation::id).toList()))
                        .and("mailedOn")
                        .is(null)
                        .and("links")
                        .size(0)),
                Participation.class);
    }

    /** The invitation is in the outbox; it may even be sent already. */
    void markInvited(Participation invited) {
        update(by(invited.id()).and("mail").is(MailState.LISTED), Update.update("mail", MailState.WAITING));
    }

    /**
     * Stores once that the last email to a person is dated later than tomorrow, which it counts as. Tomorrow is another
     * day on each look, so the person would wait for ever. If it is before their listing, this clock is behind.
     */
    Participation storeDatedAhead(Participation waiting, List<LocalDate> sent) {
        LocalDate last = Collections.max(sent);
        LocalDate tomorrow = today().plusDays(1);
        if (!last.isAfter(tomorrow) || tomorrow.isBefore(waiting.listedOn()) || waiting.isCorrected(last)) {
            return waiting;
        }
        var found = new DatedAhead(last, tomorrow);
        update(by(waiting.id()), Update.update("datedAhead", found));
        return waiting.with(found);
    }

    /**
     * Stores that an invitation is about to be sent, so that two nodes do not invite a person at the same time:
     * whatever their order, the later one finds the other. It ends by itself, as a node may die before it sends.
     *
     * @return whether no other invitation to the person is about to be sent
     */
    boolean reserve(Participation invited) {
        Instant now = clock.instant();
        update(by(invited.id()), Update.update(RESERVED, now.plus(TO_SEND)));
        var others = Criteria.where("contact")
                .is(invited.contact())
                .and("_id")
                .ne(invited.id().value())
                .and(RESERVED)
                .gt(now);
        boolean isAlone = invited.contact() == null || !mongo.exists(Query.query(others), Participation.class);
        if (!isAlone) {
            release(invited.id());
        }
        return isAlone;
    }

    void release(ParticipationId id) {
        update(by(id), new Update().unset(RESERVED));
    }

    void markReminded(Participation participation, int reminders) {
        update(by(participation.id()), Update.update("reminders", reminders).set("mailedOn", today()));
    }

    /** While it was sent, the person may have opted out, or staff may have recorded a bounce. */
    void markSent(ParticipationId id) {
        update(
                by(id).and("mail").nin(MailState.OPTED_OUT, MailState.UNDELIVERABLE),
                Update.update("mail", MailState.SENT).set("mailedOn", today()).unset(RESERVED));
        markPassedOver(id);
    }

    /** The mail of somebody who has opted out would have been sent now. */
    void markPassedOver(ParticipationId id) {
        update(by(id).and("mail").is(MailState.OPTED_OUT).and("mailedOn").is(null), Update.update("mailedOn", today()));
    }

    /** For somebody who has opted out meanwhile it counts as sent: otherwise they would wait for ever. */
    void markUndeliverable(ParticipationId id) {
        update(
                by(id).and("mail").ne(MailState.OPTED_OUT),
                Update.update("mail", MailState.UNDELIVERABLE).unset(RESERVED));
        markPassedOver(id);
    }

    /** Deletes the link of an invitation that the mail server has not taken: nobody has it. */
    void markRefusedForNow(ParticipationId id) {
        update(
                by(id).and("mailedOn").is(null).and("openedOn").is(null),
                new Update().pop("links", Update.Position.LAST).unset(RESERVED));
    }

    private static Criteria by(ParticipationId id) {
        return Criteria.where("_id").is(id.value());
    }

    private void update(Criteria which, Update update) {
        mongo.updateFirst(Query.query(which), update, Participation.class);
    }
}
