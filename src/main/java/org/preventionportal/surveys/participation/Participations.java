package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Stores who was invited to which campaign. It stores days rather than times, so that nobody can be matched to answers.
 */
@Repository
public class Participations {

    private static final Logger log = LoggerFactory.getLogger(Participations.class);
    private static final String OPT_OUT_LINKS = "optOutLinks";
    private static final int MAX_OPT_OUT_LINKS = 10;

    private final MongoOperations mongo;
    private final Clock clock;

    Participations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    /** Stores who is invited, and of those who have opted out no address. */
    void list(CampaignId campaign, Collection<String> addresses, Set<String> optedOut) {
        Map<ParticipationId, String> byId = addresses.stream()
                .collect(Collectors.toMap(address -> ParticipationId.of(campaign, address), address -> address));
        byId.keySet().removeAll(existing(byId.keySet()));
        try {
            mongo.insertAll(byId.values().stream()
                    .map(address -> Participation.of(campaign, address, today()))
                    .map(listed -> optedOut.contains(listed.email()) ? listed.withoutAddress() : listed)
                    .toList());
        } catch (DuplicateKeyException listedMeanwhile) {
            list(campaign, addresses, optedOut);
        }
    }

    /**
     * Stores of those who opted out of an earlier campaign that they were listed, with no address. Without them, the
     * numbers of both campaigns would show how many have opted out since. Who is listed with an address is listed once.
     */
    void listOptedOut(CampaignId campaign, CampaignId earlier) {
        Supplier<Criteria> optedOut = () -> real(earlier).and("mail").is(MailState.OPTED_OUT);
        Batches.forEach(mongo, optedOut, Participation.class, gone -> {
            Query listed = Query.query(of(campaign).and("contact").is(gone.contact()));
            if (gone.contact() == null || !mongo.exists(listed, Participation.class)) {
                insert(List.of(gone.optedOutOf(campaign, today())));
            }
        });
    }

    /** Those that are stored already stay as they are. */
    void insert(Collection<Participation> invitations) {
        invitations.forEach(invitation -> {
            try {
                mongo.insert(invitation);
            } catch (DuplicateKeyException askedMeanwhile) {
                log.debug("A person is asked already");
            }
        });
    }

    void deleteAll(CampaignId campaign) {
        Batches.remove(mongo, of(campaign), Participation.class);
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

    public Optional<Participation> findByOptOutLink(String link) {
        return Optional.ofNullable(mongo.findOne(where(OPT_OUT_LINKS, link), Participation.class));
    }

    Set<ParticipationId> existing(Collection<ParticipationId> ids) {
        return ids(Criteria.where("_id").in(Id.values(ids)));
    }

    /** Those of the ids whose person was sent a mail, or would have been without an opt-out. */
    Set<ParticipationId> mailed(Collection<ParticipationId> ids) {
        return ids(Criteria.where("_id").in(Id.values(ids)).and("mailedOn").ne(null));
    }

    private Set<ParticipationId> ids(Criteria which) {
        return Set.copyOf(StoredRecords.ids(mongo, Query.query(which), Participation.class, ParticipationId::new));
    }

    /**
     * How many people were sent an invitation that reached them, or have opted out of it, those whose participation is
     * deleted by now among them.
     */
    public long invited(CampaignId campaign) {
        DeletedInvitations deleted = deleted(campaign);
        long invited =
                deleted.invited() + invited(campaign, Criteria.where("listedOn").gte(deleted.listedBefore()));
        return deleted(campaign).equals(deleted) ? invited : invited(campaign); // others were deleted meanwhile
    }

    private DeletedInvitations deleted(CampaignId campaign) {
        return Optional.ofNullable(mongo.findById(campaign.value(), DeletedInvitations.class))
                .orElseGet(() -> DeletedInvitations.none(campaign));
    }

    /** A recorded bounce holds even for those who began. Earlier releases stored no day of those who had opted out. */
    private long invited(CampaignId campaign, Criteria listed) {
        var reached = new Criteria()
                .orOperator(
                        Criteria.where("mail").ne(MailState.UNDELIVERABLE),
                        Criteria.where("openedOn")
                                .ne(null)
                                .and("bounceRecordedOn")
                                .is(null));
        var mailed = new Criteria()
                .orOperator(
                        Criteria.where("mailedOn").ne(null),
                        Criteria.where("mail")
                                .is(MailState.OPTED_OUT)
                                .and("contact")
                                .is(null));
        return Batches.count(
                mongo, real(campaign), new Criteria().andOperator(listed, mailed, reached), Participation.class);
    }

    /**
     * How many responses each person has given to a rolling campaign, finished or not.
     *
     * @param since leaves out responses that were finished before this day; null for none
     */
    public ResponsesPerPerson responsesPerPerson(CampaignId campaign, @Nullable LocalDate since) {
        Supplier<Criteria> opened = () -> real(campaign).and("openedOn").ne(null);
        List<String> addresses = new ArrayList<>();
        Batches.forEach(
                mongo,
                () -> since == null
                        ? opened.get()
                        : opened.get().and("finishedOn").not().lt(since),
                Participation.class,
                response -> addresses.add(response.email()));
        return ResponsesPerPerson.of(addresses);
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
                by(participation.id()).addCriteria(Criteria.where("links").is(link)),
                Update.update("openedOn", today()).set("links", List.of(link)));
    }

    /** Must be called before the ballot is cast, so that after an interruption nobody is reminded who has finished. */
    public void finish(Participation participation) {
        update(by(participation.id()), Update.update("finishedOn", today()));
    }

    public void deleteLinks(Participation participation) {
        update(by(participation.id()), Update.update("links", List.of()));
    }

    /**
     * Deletes the address of a person who has opted out from the campaign. That they were invited stays stored, and
     * that mail did not reach them: otherwise the number of those whom it did not reach would show the opt-out.
     */
    public void optOut(Participation participation) {
        optOut(() -> Criteria.where("_id").is(participation.id().value()));
        if (!participation.email().isEmpty()) {
            optOut(() -> of(participation.campaign()).and("email").is(participation.email()));
        }
    }

    private void optOut(Supplier<Criteria> which) {
        var optedOut = Update.update("mail", MailState.OPTED_OUT).set("email", "");
        Batches.update(mongo, which.get().and("mail").ne(MailState.UNDELIVERABLE), optedOut, Participation.class);
        Batches.update(
                mongo,
                which.get().and("mail").is(MailState.UNDELIVERABLE),
                Update.update("email", ""),
                Participation.class);
    }

    /** Revokes all links of a campaign. */
    public void revokeLinks(CampaignId campaign) {
        var linked = Criteria.where("links").ne(List.of());
        Batches.update(mongo, of(campaign), linked, Update.update("links", List.of()), Participation.class);
    }

    /**
     * Deletes who was listed before a day. Must not run twice at the same time.
     *
     * @param uncounted the campaigns whose results are still to come, and need the number of people invited
     */
    long deleteListedBefore(LocalDate day, Collection<CampaignId> uncounted) {
        uncounted.forEach(campaign -> keepNumber(campaign, day));
        return Batches.remove(mongo, Criteria.where("listedOn").lt(day), Participation.class);
    }

    /** Those who were counted before and could not be deleted, because a run was broken off, are not counted again. */
    private void keepNumber(CampaignId campaign, LocalDate day) {
        DeletedInvitations before = deleted(campaign);
        long more = invited(
                campaign, Criteria.where("listedOn").gte(before.listedBefore()).lt(day));
        if (more > 0) {
            mongo.save(new DeletedInvitations(campaign, day, before.invited() + more));
        }
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

    /** The people who are invited, without those who try a campaign. */
    static Criteria real(CampaignId campaign) {
        return of(campaign).and("isTest").is(false);
    }

    private static Criteria of(CampaignId campaign) {
        return Criteria.where("campaign").is(campaign.value());
    }
}
