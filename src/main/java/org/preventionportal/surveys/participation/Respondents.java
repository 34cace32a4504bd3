package org.preventionportal.surveys.participation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.preventionportal.notifications.Recipients;
import org.preventionportal.notifications.Template;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.surveys.campaigns.CampaignForms;
import org.preventionportal.surveys.campaigns.CampaignState;
import org.preventionportal.surveys.campaigns.Campaigns;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.tasks.participants.OptOuts;
import org.springframework.stereotype.Component;

/** Fills in survey mails as they are sent, each with a new link of which only a hash is stored. */
@Component
class Respondents implements Recipients {

    private static final Set<Template> INVITATIONS =
            Set.of(Template.SURVEY_INVITATION, Template.SURVEY_WAVE_INVITATION);

    /** How long a mail waits until it is tried again, so that many waiting ones delay no other. */
    private static final Duration UNTIL_INVITABLE = Duration.ofHours(1);

    private final Participations participations;
    private final MailedParticipations mailed;
    private final Campaigns campaigns;
    private final CampaignForms forms;
    private final OptOuts optOuts;
    private final PublicFindings findings;
    private final Clock clock;
    private final InvitationGap gap;

    Respondents(
            Participations participations,
            MailedParticipations mailed,
            Campaigns campaigns,
            CampaignForms forms,
            OptOuts optOuts,
            PublicFindings findings,
            Clock clock,
            InvitationGap gap) {
        this.participations = participations;
        this.mailed = mailed;
        this.campaigns = campaigns;
        this.forms = forms;
        this.optOuts = optOuts;
        this.findings = findings;
        this.clock = clock;
        this.gap = gap;
    }

    @Override
    public String prefix() {
        return ParticipationId.PREFIX;
    }

    /** Sends nothing to people who have finished or opted out meanwhile, and nothing for a campaign that is over. */
    @Override
    public Optional<Envelope> prepare(String recipient, Template template) {
        Participation participation = pending(new ParticipationId(recipient)).orElse(null);
        if (participation == null) {
            return Optional.empty();
        }
        SurveyCampaign campaign = campaigns.require(participation.campaign());
        if (!mayBeSent(participation, campaign, template)) {
            return Optional.empty();
        }
        if (INVITATIONS.contains(template)) {
            reserve(participation);
        }
        return values(participation, campaign, template).map(values -> new Envelope(participation.email(), values));
    }

    /** Empty if an email has reached the person already, which is noted now. */
    private Optional<Participation> pending(ParticipationId id) {
        Optional<Participation> found = participations.find(id);
        if (found.filter(Participation::hasUnnotedEmail).isPresent()) {
            mailed.markSent(id);
            return Optional.empty();
        }
        return found.filter(Participation::isPending).map(this::withOptOut);
    }

    /**
     * Notes what became of the email if it may not be sent any more.
     *
     * @throws NotNow if it may be sent later
     */
    private boolean mayBeSent(Participation participation, SurveyCampaign campaign, Template template) {
        if (campaign.state() == CampaignState.PAUSED) {
            throw new NotNow();
        }
        LocalDate today = LondonTime.today(clock);
        if (!participation.isTest() && !campaign.isAnswerable(today)) {
            return false;
        }
        if (INVITATIONS.contains(template) && isTooLate(participation, campaign, today)) {
            end(participation);
            return false;
        }
        if (!participation.isAnswerable(today)) {
            return false;
        }
        if (participation.mail() == MailState.OPTED_OUT) {
            mailed.markPassedOver(participation.id());
            return false;
        }
        return true;
    }

    /** What the email says, with a new link. Empty if the person has just used another link. */
    private Optional<Map<String, String>> values(
            Participation participation, SurveyCampaign campaign, Template template) {
        Map<String, String> values = new HashMap<>(texts(campaign, participation));
        if (findings.exist()) {
            values.put("findings", "/findings");
        }
        if (template != Template.SURVEY_REMINDER_STARTED) {
            String token = Token.random();
            if (!participations.addLink(participation.id(), Token.link(token))) {
                return Optional.empty();
            }
            values.put("token", token);
        }
        return Optional.of(values);
    }

    /** Of a person who has a link, an attempt may have reached them that is not noted. */
    private void end(Participation invited) {
        if (invited.links().isEmpty()) {
            mailed.deleteUnmailed(List.of(invited));
        } else {
            mailed.markSent(invited.id());
        }
    }

    /**
     * Whether the person would not have long enough to answer, mostly because another campaign has sent them an email.
     * A wave finds them again on another day.
     *
     * @throws NotNow if the campaign can invite them in time later
     */
    private boolean isTooLate(Participation participation, SurveyCampaign campaign, LocalDate today) {
        if (!participation.isAnswerable(today)) {
            return true;
        }
        LocalDate day = gap.invitableFrom(participation).orElse(null);
        if (day == null) {
            return false;
        }
        if (InvitationGap.isTooLate(day, participation.lastDay(campaign.plan().closesOn()))) {
            return true;
        }
        throw new NotNow(UNTIL_INVITABLE);
    }

    /**
     * Makes sure that no other campaign invites the person now. It may have done so since the gap was looked at.
     *
     * @throws NotNow if another one does, or has
     */
    private void reserve(Participation participation) {
        if (!mailed.reserve(participation)) {
            throw new NotNow(UNTIL_INVITABLE);
        }
        if (gap.invitableFrom(participation).isPresent()) {
            mailed.release(participation.id());
            throw new NotNow(UNTIL_INVITABLE);
        }
    }

    /** Deletes the address of somebody who has opted out since, even while the campaign is paused. */
    private Participation withOptOut(Participation participation) {
        if (optOuts.among(List.of(participation.email())).isEmpty()) {
            return participation;
        }
        participations.optOut(participation);
        return participation.withoutAddress();
    }

    private Map<String, String> texts(SurveyCampaign campaign, Participation participation) {
        Form form = forms.of(campaign);
        LocalDate day = participation.lastDay(campaign.plan().closesOn());
        Map<String, String> texts = new HashMap<>(Map.of(
                "title", form.title().in(Language.EN),
                "titleWelsh", form.title().in(Language.CY),
                "day", DateWords.inWords(day),
                "dayWelsh", OccasionWords.inWelsh(day)));
        if (participation.occasion() != null) {
            texts.putAll(OccasionWords.of(
                    participation.occasion(),
                    Objects.requireNonNull(campaign.plan().rolling())));
        }
        return texts;
    }

    @Override
    public void sent(String recipient) {
        mailed.markSent(new ParticipationId(recipient));
    }

    @Override
    public void refused(String recipient) {
        mailed.markUndeliverable(new ParticipationId(recipient));
    }

    @Override
    public void refusedForNow(String recipient) {
        mailed.markRefusedForNow(new ParticipationId(recipient));
    }
}
