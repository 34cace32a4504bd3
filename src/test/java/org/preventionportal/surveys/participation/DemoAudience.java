package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.data.mongodb.core.MongoOperations;

/** Invites invented people to a campaign of the demo. Nobody is sent a mail, so that the caught mails stay readable. */
public final class DemoAudience {

    private final MongoOperations mongo;

    public DemoAudience(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Returns the token of each person's link. */
    public List<String> invite(CampaignId campaign, int people, LocalDate day) {
        List<String> tokens = new ArrayList<>();
        List<Participation> invited = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String email = "stakeholder%d@example.org".formatted(i);
            tokens.add(Token.random());
            invited.add(new Participation(
                    ParticipationId.random(),
                    Participation.key(campaign, email),
                    campaign,
                    email,
                    MailState.SENT,
                    List.of(Token.link(tokens.getLast())),
                    0,
                    day,
                    null,
                    null,
                    null,
                    false,
                    day,
                    null,
                    Participation.contact(email),
                    null));
        }
        mongo.insertAll(invited);
        return tokens;
    }
}
