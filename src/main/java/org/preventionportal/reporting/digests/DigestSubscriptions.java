package org.preventionportal.reporting.digests;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Service;

/** Reads and changes the digest subscriptions of the caller. */
@Service
class DigestSubscriptions {

    private final DigestSubscribers subscribers;

    DigestSubscriptions(DigestSubscribers subscribers) {
        this.subscribers = subscribers;
    }

    @Officers
    public void update(UpdateDigestSubscriptionInput input, Caller caller) {
        if (!caller.has(input.digest().role())) {
            throw new Refusal(UserError.input(
                    "digest", ErrorCode.NOT_ALLOWED, "This email is for another role. Choose one for your role."));
        }
        subscribers.update(caller.id(), input.digest(), input.isSubscribed());
    }

    /** Lists the digests for the roles of the caller. */
    @SignedIn
    public List<DigestSubscription> of(Caller caller) {
        List<Digest> own = Stream.of(Digest.values())
                .filter(digest -> caller.has(digest.role()))
                .toList();
        Set<Digest> chosen = own.isEmpty() ? Set.of() : subscribers.of(caller.id());
        return own.stream()
                .map(digest -> new DigestSubscription(digest, chosen.contains(digest)))
                .toList();
    }
}
