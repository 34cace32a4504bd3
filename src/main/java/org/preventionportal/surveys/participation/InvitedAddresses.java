package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.MailedParticipations.Lately;
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
        return addresses(campaign, Criteria.where("mail").in(MailState.LISTED, MailState.WAITING, MailState.SENT));
    }

    /** The address of each person who opened the survey; empty for those who have opted out since. */
    List<String> ofOpened(CampaignId campaign) {
        return addresses(campaign, Criteria.where("openedOn").ne(null));
    }

    /** The same of each person who finished. */
    Set<String> ofFinished(CampaignId campaign) {
        return Set.copyOf(addresses(campaign, Criteria.where("finishedOn").ne(null)));
    }

    private List<String> addresses(CampaignId campaign, Criteria which) {
        List<String> addresses = new ArrayList<>();
        Participations.forEach(mongo, campaign, which, participation -> addresses.add(participation.email()));
        return addresses;
    }

    /** The tasks that each person who finished after a day was asked about, by their contact. */
    Map<String, Set<TaskId>> tasksOfFinished(CampaignId campaign, LocalDate after) {
        Map<String, Set<TaskId>> tasks = new HashMap<>();
        Participations.forEach(mongo, campaign, Criteria.where("finishedOn").gt(after), participation -> {
            String contact = participation.contact();
            Occasion occasion = participation.occasion();
            if (occasion != null && contact != null) {
                tasks.computeIfAbsent(contact, _ -> new HashSet<>()).add(occasion.task());
            }
        });
        return tasks;
    }

    /** What says when a contact had an email. It is read even if this release cannot read the rest. */
    private record Emailed(String contact, @Nullable LocalDate mailedOn, LocalDate listedOn) {

        LocalDate day() {
            return mailedOn == null ? listedOn : mailedOn;
        }
    }

    /**
     * The day of the last email to each contact, if it was lately. Invitations that wait to be sent count, too, on the
     * day of their listing, and those of people who have opted out wait like others.
     *
     * @param open the campaigns whose waiting invitations count
     * @param except a campaign that does not count; null for none
     */
    Map<String, LocalDate> lastMailed(
            Collection<String> contacts, Lately lately, Collection<CampaignId> open, @Nullable CampaignId except) {
        var waiting = new Criteria()
                .orOperator(
                        Criteria.where("mail").is(MailState.WAITING),
                        Criteria.where("mail")
                                .is(MailState.OPTED_OUT)
                                .and("mailedOn")
                                .is(null),
                        Criteria.where("mail")
                                .is(MailState.LISTED)
                                .and("occasion")
                                .ne(null));
        var ofOpen = lately.on("listedOn").and("campaign").in(Id.values(open));
        return emailed(new Criteria()
                        .andOperator(
                                real(contacts, except),
                                new Criteria().orOperator(lately.on("mailedOn"), ofOpen.andOperator(waiting))))
                .collect(Collectors.toMap(
                        Emailed::contact, Emailed::day, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    /** The days of the emails to each contact that other campaigns have sent. */
    Map<String, List<LocalDate>> sentByOthers(CampaignId campaign, Collection<String> contacts, Lately lately) {
        return emailed(new Criteria().andOperator(real(contacts, campaign), lately.on("mailedOn")))
                .collect(
                        Collectors.groupingBy(Emailed::contact, Collectors.mapping(Emailed::day, Collectors.toList())));
    }

    private static Criteria real(Collection<String> contacts, @Nullable CampaignId except) {
        Criteria real = Criteria.where("contact").in(contacts).and("isTest").is(false);
        return except == null ? real : real.and("campaign").ne(except.value());
    }

    private Stream<Emailed> emailed(Criteria which) {
        Query emailed = Query.query(which);
        emailed.fields().include("contact", "mailedOn", "listedOn");
        return StoredRecords.project(mongo, emailed, Participation.class, Emailed.class).stream();
    }

    /** The contacts of people who have opted out, of whom a campaign has no address. */
    List<String> optedOutContacts(CampaignId campaign) {
        List<String> contacts = new ArrayList<>();
        Participations.forEach(
                mongo,
                campaign,
                Criteria.where("mail").is(MailState.OPTED_OUT).and("contact").ne(null),
                one -> contacts.add(Objects.requireNonNull(one.contact())));
        return contacts;
    }
}
