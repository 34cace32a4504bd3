package org.preventionportal.reporting.digests;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.springframework.stereotype.Service;

/** Regular mails as their readers switch them on and off. */
@Service
class DigestChoosing {

    private final DigestReaders readers;

    DigestChoosing(DigestReaders readers) {
        this.readers = readers;
    }

    @Officers
    public void choose(SwitchDigestInput input, Caller caller) {
        if (!caller.has(input.digest().role())) {
            throw new Refusal(UserError.input(
                    "digest", ErrorCode.NOT_ALLOWED, "This one is for another role. Choose one of your own."));
        }
        readers.choose(caller.id(), input.digest(), input.on());
    }

    /** Of those that are for the caller's roles. */
    @SignedIn
    public List<DigestChoice> choices(Caller caller) {
        List<Digest> own = Stream.of(Digest.values())
                .filter(digest -> caller.has(digest.role()))
                .toList();
        Set<Digest> chosen = own.isEmpty() ? Set.of() : readers.of(caller.id());
        return own.stream()
                .map(digest -> new DigestChoice(digest, chosen.contains(digest)))
                .toList();
    }
}
