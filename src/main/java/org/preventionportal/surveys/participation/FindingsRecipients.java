package org.preventionportal.surveys.participation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preventionportal.notifications.Recipients;
import org.preventionportal.notifications.Template;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.tasks.participants.OptOuts;
import org.springframework.stereotype.Component;

/**
 * Looks up who was asked when an email about what came of it is sent, each with a new link for opting out. While not
 * everybody can read the report, the email waits, as long as the invitation is kept. An email that is refused changes
 * nothing: the invitation has arrived, and its campaign is counted.
 */
@Component
class FindingsRecipients implements Recipients {

    /** There may be thousands, for months. */
    private static final Duration UNTIL_SHARED = Duration.ofDays(1);

    private final PublicFindings findings;
    private final Participations participations;
    private final MailedParticipations mailed;
    private final OptOuts optOuts;

    FindingsRecipients(
            PublicFindings findings, Participations participations, MailedParticipations mailed, OptOuts optOuts) {
        this.findings = findings;
        this.participations = participations;
        this.mailed = mailed;
        this.optOuts = optOuts;
    }

    @Override
    public String prefix() {
        return FindingsReader.PREFIX;
    }

    @Override
    public Optional<Envelope> prepare(String recipient, Template template) {
        var reader = FindingsReader.of(recipient);
        Optional<Participation> asked = participations
                .find(reader.participation())
                .filter(_ -> findings.isPublished(reader.reportId()))
                .filter(person -> person.mail() == MailState.SENT)
                .filter(person -> isReachable(person.email()));
        if (asked.isPresent() && !findings.isReadable(reader.reportId())) {
            throw new NotNow(UNTIL_SHARED); // a manager may share the report again
        }
        return asked.map(this::withLink);
    }

    private boolean isReachable(String address) {
        return optOuts.among(List.of(address)).isEmpty()
                && mailed.bounced(Set.of(Participation.contact(address))).isEmpty();
    }

    private Envelope withLink(Participation asked) {
        String token = Token.random();
        participations.addOptOutLink(asked.id(), Token.link(token));
        return new Envelope(asked.email(), Map.of("token", token));
    }
}
