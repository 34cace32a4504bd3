package org.preventionportal.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says how far a chain had come and what its last entry was, in one line that is kept outside the database. Whatever a
 * log puts around the line, it can be read again.
 */
record ChainHead(String chain, long sequence, String hash, Instant publishedAt) {

    private static final Pattern LINE = Pattern.compile("audit-head chain=(?<chain>chn_[0-9a-f]{32})"
            + " sequence=(?<sequence>[0-9]{1,18}) hash=(?<hash>[0-9a-f]{64}) publishedAt=(?<time>[0-9T:.-]{19,30}Z)");

    static ChainHead of(ChainLink link, Instant publishedAt) {
        return new ChainHead(link.chain(), link.sequence(), link.hash(), publishedAt);
    }

    /** The head in a line of a file or log; empty if there is none. */
    static Optional<ChainHead> in(String line) {
        Matcher found = LINE.matcher(line);
        return found.find()
                ? Optional.of(new ChainHead(
                        found.group("chain"),
                        Long.parseLong(found.group("sequence")),
                        found.group("hash"),
                        Instant.parse(found.group("time"))))
                : Optional.empty();
    }

    String line() {
        return "audit-head chain=%s sequence=%d hash=%s publishedAt=%s".formatted(chain, sequence, hash, publishedAt);
    }
}
