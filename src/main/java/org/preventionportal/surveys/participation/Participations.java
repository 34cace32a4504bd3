package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Finds who was invited to which campaign, and stores what they do with their links. It stores days rather than times,
 * so that nobody can be matched to answers.
 */
@Repository
public class Participations {

    private static final String OPT_OUT_LINKS = "optOutLinks";
    private static final int MAX_OPT_OUT_LINKS = 10;
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final Outbox outbox;
    private final Clock clock;

    Participations(MongoOperations mongo, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    public void deleteAll(CampaignId campaign) {
        Batches.remove(mongo, of(campaign), Participation.class);
    }

    /** Deletes people with the emails about what came of a survey, which an erasure would find no more. */
    public long delete(Collection<String> ids) {
        ids.forEach(this::deleteFindings);
        return mongo.remove(Query.query(Criteria.where("_id").in(ids)), Participation.class)
                .getDeletedCount();
    }

    /** Stores that somebody tries a campaign out, who is never counted. */
    public Participation listTest(CampaignId campaign, String address) {
        return mongo.insert(Participation.test(campaign, address, today()));
    }

    Optional<Participation> find(ParticipationId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Participation.class));
    }

    public Optional<Participation> findByLink(String link) {
        return Optional.ofNullable(mongo.findOne(where("links", link), Participation.class));
    }

    public Optional<Participation> findByOptOutLink(String link) {
        return Optional.ofNullable(mongo.findOne(where(OPT_OUT_LINKS, link), Participation.class));
    }

    /** @return false if the person has used another link already, so that the new one does not work */
    boolean addLink(ParticipationId id, String link) {
        return update(
                Query.query(Criteria.where("_id").is(id.value()).and("openedOn").is(null)),
                new Update().push("links", link));
    }

    /**
     * Adds the hash of a link that only opts out, so it works after the campaign has closed, too. Each attempt to send
     * an email has one of its own.
     */
    void addOptOutLink(ParticipationId id, String link) {
        update(
                by(id),
                new Update().push(OPT_OUT_LINKS).slice(-MAX_OPT_OUT_LINKS).each(link));
    }

    /** Begins the survey by one of the person's links and revokes the others. */
    public boolean begin(Participation participation, String link) {
        return update(
                Query.query(Criteria.where("_id")
                        .is(participation.id().value())
                        .and("links")
                        .is(link)),
                Update.update("openedOn", today()).set("links", List.of(link)));
    }

    /** Must be called before the ballot is cast, so that after an interruption nobody is reminded who has finished. */
    public void finish(Participation participation) {
        update(by(participation.id()), Update.update("finishedOn", today()));
    }

    /** Revokes all links of a campaign, so that nobody answers while it is counted. */
    public void revokeLinks(CampaignId campaign) {
        var linked = Criteria.where("links").ne(List.of());
        Batches.update(mongo, of(campaign), linked, Update.update("links", List.of()), Participation.class);
    }

    public void deleteLinks(Participation participation) {
        update(by(participation.id()), Update.update("links", List.of()));
    }

    /**
     * Deletes the address of a person who has opted out. That they were invited stays stored, and that mail did not
     * reach them: otherwise the number of those whom it did not reach would show the opt-out. Other campaigns list
     * addresses that a mail server refused, so these stay there, and go only where a bounce was recorded. The
     * participation itself is the last, so that after an interruption a repeat finds the others.
     */
    public void optOut(Participation participation) {
        if (!participation.email().isEmpty()) {
            Supplier<Criteria> elsewhere = () -> Criteria.where("email")
                    .is(participation.email())
                    .and("campaign")
                    .ne(participation.campaign().value())
                    .and("isTest")
                    .is(false);
            Batches.update(
                    mongo, elsewhere.get().and("mail").ne(MailState.UNDELIVERABLE), optedOut(), Participation.class);
            optOut(() -> elsewhere.get().and("bounceRecordedOn").ne(null));
            optOut(() -> of(participation.campaign())
                    .and("email")
                    .is(participation.email())
                    .and("_id")
                    .ne(participation.id().value()));
        }
        optOut(() -> Criteria.where("_id").is(participation.id().value()));
    }

    private void optOut(Supplier<Criteria> which) {
        Batches.update(mongo, which.get().and("mail").ne(MailState.UNDELIVERABLE), optedOut(), Participation.class);
        Batches.update(
                mongo,
                which.get().and("mail").is(MailState.UNDELIVERABLE),
                Update.update("email", ""),
                Participation.class);
    }

    private static Update optedOut() {
        return Update.update("mail", MailState.OPTED_OUT).set("email", "");
    }

    /**
     * Deletes what leads to a person by an address or a hash of one. That somebody was asked stays, so that response
     * rates stay true. Whom no mail has reached is not counted.
     */
    public void erase(String address) {
        erase(new Criteria()
                .orOperator(
                        Criteria.where("email").is(address),
                        Criteria.where("contact").is(Participation.contact(address))));
    }

    /** The same for everybody of whom an opt-out has left a hash. */
    public void eraseOptedOut() {
        erase(Criteria.where("contact").gt("").and("email").is(""));
    }

    private void erase(Criteria found) {
        Batches.forEachId(mongo, found, Participation.class, this::deleteFindings);
        var unmailed = Criteria.where("mail")
                .in(MailState.WAITING, MailState.OPTED_OUT)
                .and("mailedOn")
                .is(null)
                .and("links")
                .size(0);
        var unasked = Criteria.where("openedOn")
                .is(null)
                .orOperator(Criteria.where("mail").in(MailState.LISTED, MailState.UNDELIVERABLE), unmailed);
        Batches.remove(mongo, new Criteria().andOperator(found, unasked), Participation.class);
        var reached = new Criteria().andOperator(found, Criteria.where("mail").ne(MailState.UNDELIVERABLE));
        Batches.update(mongo, reached, anonymous().set("mail", MailState.OPTED_OUT), Participation.class);
        Batches.update(mongo, found, anonymous(), Participation.class);
    }

    /** Their ids are hashes of addresses. Those of other emails about surveys are not. */
    private void deleteFindings(String id) {
        outbox.deleteToThoseBeginningWith(FindingsReader.prefix(new ParticipationId(id)));
    }

    private static Update anonymous() {
        return Update.update("email", "")
                .set("links", List.of())
                .unset(OPT_OUT_LINKS)
                .unset("key")
                .unset("contact");
    }

    private boolean update(Query which, Update update) {
        return mongo.updateFirst(which, update, Participation.class).getMatchedCount() == 1;
    }

    private static Query by(ParticipationId id) {
        return where("_id", id.value());
    }

    private static Query where(String field, String value) {
        return Query.query(Criteria.where(field).is(value));
    }

    /**
     * Goes through the invited people of a campaign by what no index has, in batches. One search would pass over
     * everybody whom a rolling campaign has ever invited.
     */
    public static void forEach(
            MongoOperations mongo, CampaignId campaign, Criteria which, Consumer<Participation> action) {
        List<String> invited = new ArrayList<>();
        Batches.forEachId(mongo, real(campaign), Participation.class, invited::add);
        invited.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .map(some -> Query.query(Criteria.where("_id").in(some).andOperator(which)))
                .forEach(some ->
                        StoredRecords.find(mongo, some, Participation.class).forEach(action));
    }

    /** The people who are invited, without those who try a campaign. */
    public static Criteria real(CampaignId campaign) {
        return of(campaign).and("isTest").is(false);
    }

    static Criteria of(CampaignId campaign) {
        return Criteria.where("campaign").is(campaign.value());
    }
}
