package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignWork;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.MailedParticipations.Lately;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides when people may be invited who were sent an email about a survey shortly before. It knows people by a hash of
 * their address, so that those who have opted out wait like others.
 */
@Component
class InvitationGap {

    private static final int AT_ONCE = 500;

    /** The days that people have to answer at least. */
    private static final Period TO_ANSWER = Period.ofWeeks(1);

    private final InvitedAddresses invited;
    private final MailedParticipations mailed;
    private final CampaignWork campaigns;
    private final Clock clock;
    private final Period gap;

    InvitationGap(
            InvitedAddresses invited,
            MailedParticipations mailed,
            CampaignWork campaigns,
            Clock clock,
            @Value("${portal.surveys.gap}") Period gap) {
        this.invited = invited;
        this.mailed = mailed;
        this.campaigns = campaigns;
        this.clock = clock;
        this.gap = gap;
    }

    /** The first day on which each contact may be invited, without those who may be invited today. */
    Map<String, LocalDate> invitableFrom(Collection<String> contacts) {
        return invitableFrom(contacts, null);
    }

    /** Without the emails of a campaign, if any. Those that wait count only in open ones: others may never be sent. */
    private Map<String, LocalDate> invitableFrom(Collection<String> contacts, @Nullable CampaignId campaign) {
        List<CampaignId> open = campaigns.findOpen();
        Map<String, LocalDate> firstDays = new HashMap<>();
        contacts.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> invited.lastMailed(some, lately(), open, campaign)
                        .forEach((contact, last) -> firstDays.put(contact, firstDay(last))));
        return firstDays;
    }

    /**
     * Divides people on the list of a campaign by whether it can invite them.
     *
     * @param now those it can invite today
     * @param later those it can invite later
     * @param never those it cannot invite in time
     */
    record Invitable(List<Participation> now, List<Participation> later, List<Participation> never) {}

    /** As the campaign opens. Invitations that wait to be sent count like emails, so that the first one is sent. */
    Invitable atOpening(SurveyCampaign campaign, List<Participation> listed) {
        Map<String, LocalDate> firstDays = invitableFrom(contacts(listed), campaign.id());
        return invitable(
                campaign, listed, one -> Optional.ofNullable(one.contact()).map(firstDays::get));
    }

    /** Later on. Invitations that wait do not count, as two of them would wait for each other. */
    Invitable today(SurveyCampaign campaign, List<Participation> listed) {
        Map<String, List<LocalDate>> sent = invited.sentByOthers(campaign.id(), contacts(listed), lately());
        return invitable(
                campaign,
                listed,
                one -> Optional.ofNullable(one.contact())
                        .map(sent::get)
                        .flatMap(days -> firstDay(mailed.storeDatedAhead(one, days), days)));
    }

    private static Invitable invitable(
            SurveyCampaign campaign,
            List<Participation> listed,
            Function<Participation, Optional<LocalDate>> firstDays) {
        var invitable = new Invitable(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Participation one : listed) {
            LocalDate day = firstDays.apply(one).orElse(null);
            if (day == null) {
                invitable.now().add(one);
            } else if (isTooLate(day, campaign.plan().closesOn())) {
                invitable.never().add(one);
            } else {
                invitable.later().add(one);
            }
        }
        return invitable;
    }

    private static List<String> contacts(List<Participation> listed) {
        return listed.stream().flatMap(one -> Stream.ofNullable(one.contact())).toList();
    }

    /** A day later than tomorrow counts as tomorrow. It stays stored, as this clock may be the one that is wrong. */
    private LocalDate firstDay(LocalDate lastMailed) {
        LocalDate tomorrow = LondonTime.today(clock).plusDays(1);
        return (lastMailed.isAfter(tomorrow) ? tomorrow : lastMailed).plus(gap);
    }

    private Optional<LocalDate> firstDay(Participation waiting, List<LocalDate> sent) {
        return waiting.lastOf(sent).map(this::firstDay).filter(first -> first.isAfter(LondonTime.today(clock)));
    }

    private Lately lately() {
        LocalDate today = LondonTime.today(clock);
        return new Lately(today.minus(gap), today.plus(gap)); // this clock may be behind that of another node
    }

    /** The first day on which a person may be invited if it is after today. Only emails that were sent count. */
    Optional<LocalDate> invitableFrom(Participation participation) {
        return firstDay(participation, mailed.mailedElsewhere(participation, lately()));
    }

    /** Whether an invitation on this day would leave people less than a week to answer, until a last day. */
    static boolean isTooLate(LocalDate day, LocalDate lastDay) {
        return day.isAfter(lastDay.minus(TO_ANSWER));
    }

    /** How many people cannot be invited today, whenever the campaign closes: their first day is a secret. */
    int countRecentlyAsked(CampaignId campaign, Collection<String> contacts) {
        return invitableFrom(contacts, campaign).size();
    }
}
