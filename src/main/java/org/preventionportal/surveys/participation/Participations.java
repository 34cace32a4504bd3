package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.preventionportal.platform.Aggregations;
import org.preventionportal.platform.Batches;
import org.preventionportal.platform.Pages;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** The ledger of who was asked. It knows days, not times. */
@Repository
public class Participations {

    private static final int BOUNCED_AT_ONCE = 500;
    private static final Sort BY_ID = Sort.by("id");
    private static final Map<String, Class<?>> CURSOR = Map.of("id", String.class);

    private final MongoOperations mongo;
    private final Clock clock;

    Participations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private LocalDate today() {
        return WorkingDays.day(clock.instant());
    }

    /** @return how many are new in the ledger */
    int list(CampaignId campaign, Collection<String> addresses) {
        Map<String, String> byId = addresses.stream()
                .collect(Collectors.toMap(
                        address -> ParticipationId.of(campaign, address).value(), address -> address));
        var known = mongo.find(Query.query(Criteria.where("_id").in(byId.keySet())), Participation.class);
        known.forEach(participation -> byId.remove(participation.id().value()));
        try {
            mongo.insertAll(byId.values().stream()
                    .map(address -> Participation.of(campaign, address, today()))
                    .toList());
            return byId.size();
        } catch (DuplicateKeyException listedMeanwhile) {
            return list(campaign, addresses);
        }
    }

    Participation listTest(CampaignId campaign, String address) {
        return mongo.insert(Participation.test(campaign, address, today()));
    }

    Optional<Participation> find(ParticipationId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Participation.class));
    }

    public Optional<Participation> findByLink(String link) {
        return Optional.ofNullable(mongo.findOne(where("links", link), Participation.class));
    }

    long count(CampaignId campaign) {
        return mongo.count(Query.query(real(campaign)), Participation.class);
    }

    /** How many were sent an invitation that was not refused, and could answer. */
    public long invited(CampaignId campaign) {
        var reached = new Criteria()
                .orOperator(
                        Criteria.where("mail").ne(MailState.FAILED),
                        Criteria.where("openedOn").ne(null));
        var mailed = real(campaign).and("mailedOn").ne(null);
        return mongo.count(Query.query(new Criteria().andOperator(mailed, reached)), Participation.class);
    }

    /** How many have finished, but never so that one more or less could be told. */
    int finishedInFives(CampaignId campaign) {
        long finished = mongo.count(Query.query(real(campaign).and("finishedOn").ne(null)), Participation.class);
        return Math.toIntExact(finished / 5 * 5);
    }

    /** By the state of their mail, by one command. */
    Map<MailState, Integer> byMail(CampaignId campaign) {
        List<AggregationOperation> counted = List.of(
                Aggregation.match(real(campaign)),
                Aggregation.group("mail").count().as("people"));
        return Aggregations.run(mongo, Participation.class, MailCount.class, counted).stream()
                .collect(Collectors.toMap(MailCount::id, MailCount::people));
    }

    private record MailCount(MailState id, int people) {}

    Window<Participation> failed(CampaignId campaign, ScrollSubrange range) {
        var query = Query.query(real(campaign).and("mail").is(MailState.FAILED));
        return Pages.page(mongo, query, Participation.class, BY_ID, CURSOR, range);
    }

    void forEachListed(CampaignId campaign, Consumer<Participation> action) {
        Supplier<Criteria> listed = () -> real(campaign).and("mail").is(MailState.LISTED);
        Batches.forEach(mongo, listed, Participation.class, Participation::id, action);
    }

    /** Those who have not finished and whose last mail is so old. */
    void forEachToRemind(CampaignId campaign, int most, LocalDate mailedBy, Consumer<Participation> action) {
        Supplier<Criteria> pending = () -> real(campaign)
                .and("mail")
                .is(MailState.SENT)
                .and("finishedOn")
                .is(null)
                .and("reminders")
                .lt(most)
                .and("mailedOn")
                .lte(mailedBy);
        Batches.forEach(mongo, pending, Participation.class, Participation::id, action);
    }

    /** Whoever can be asked, or asked again. */
    List<String> addresses(CampaignId campaign) {
        List<String> addresses = new ArrayList<>();
        Supplier<Criteria> reachable =
                () -> real(campaign).and("mail").in(MailState.LISTED, MailState.WAITING, MailState.SENT);
        Batches.forEach(
                mongo,
                reachable,
                Participation.class,
                Participation::id,
                participation -> addresses.add(participation.email()));
        return addresses;
    }

    /** The invitation is posted; it may even be sent already. */
    void posted(Participation invited) {
        var listed = Criteria.where("_id").is(invited.id().value()).and("mail").is(MailState.LISTED);
        update(Query.query(listed), Update.update("mail", MailState.WAITING));
    }

    void reminded(Participation participation, int reminders) {
        update(by(participation.id()), Update.update("reminders", reminders).set("mailedOn", today()));
    }

    void sent(ParticipationId id) {
        update(unstopped(id), Update.update("mail", MailState.SENT).set("mailedOn", today()));
    }

    void failed(ParticipationId id) {
        update(unstopped(id), Update.update("mail", MailState.FAILED));
    }

    private static Query unstopped(ParticipationId id) {
        return Query.query(Criteria.where("_id").is(id.value()).and("mail").ne(MailState.STOPPED));
    }

    /** @return whether the new link can be used: it cannot once another one was */
    boolean addLink(ParticipationId id, String link) {
        return update(
                Query.query(Criteria.where("_id").is(id.value()).and("openedOn").is(null)),
                new Update().push("links", link));
    }

    /** Somebody begins by one of their links: the others are void from now on. */
    public boolean begin(Participation participation, String link) {
        return update(
                Query.query(Criteria.where("_id")
                        .is(participation.id().value())
                        .and("links")
                        .is(link)),
                Update.update("openedOn", today()).set("links", List.of(link)));
    }

    /** Written before the ballot is cast: whatever breaks off then, nobody is reminded who has finished. */
    public void finish(Participation participation) {
        update(by(participation.id()), Update.update("finishedOn", today()));
    }

    public void forgetLinks(Participation participation) {
        update(by(participation.id()), Update.update("links", List.of()));
    }

    /** Forgets the address of somebody who does not want to be asked; that they were asked stays. */
    public void stop(Participation participation) {
        update(by(participation.id()), Update.update("mail", MailState.STOPPED).set("email", ""));
    }

    /** Mail to these addresses came back. */
    void bounced(CampaignId campaign, Collection<String> addresses) {
        addresses.stream()
                .map(address -> ParticipationId.of(campaign, address).value())
                .gather(Gatherers.windowFixed(BOUNCED_AT_ONCE))
                .forEach(ids -> mongo.updateMulti(
                        Query.query(Criteria.where("_id").in(ids).and("mail").ne(MailState.STOPPED)),
                        Update.update("mail", MailState.FAILED),
                        Participation.class));
    }

    /** No link leads to the campaign any more. */
    public void seal(CampaignId campaign) {
        var linked =
                Criteria.where("campaign").is(campaign.value()).and("links").ne(List.of());
        Batches.update(mongo, linked, Update.update("links", List.of()), Participation.class);
    }

    long forgetListedBefore(LocalDate day) {
        return Batches.remove(mongo, Criteria.where("listedOn").lt(day), Participation.class);
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

    private static Criteria real(CampaignId campaign) {
        return Criteria.where("campaign").is(campaign.value()).and("isTest").is(false);
    }
}
