package org.preventionportal.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says how far a chain had come and what its last entry was, in one line that is kept outside the database. Whatever a
 * log puts around the line, it can be read again.
 *
 * @param sequence 0 if the chain is about to begin
 * @param isRecovered whether another node has published it, from the database, because the chain's own node has stopped
 */
record ChainHead(String chain, long sequence, Hash hash, Instant publishedAt, boolean isRecovered) {

    private static final Hash NO_HASH = new Hash(0, 0, 0, 0);
    private static final String RECOVERED = " recovered";

    private static final Pattern LINE = Pattern.compile("audit-head chain=(?<chain>chn_[0-9a-f]{32})"
            + " sequence=(?<sequence>[0-9]{1,18}) hash=(?<hash>[0-9a-f]{64}) publishedAt=(?<time>[0-9T:.-]{19,30}Z)(?<recovered>"
            + RECOVERED + ")?");

    /** Holds a SHA-256 in less than half the memory of its text, since seven years can have millions of heads. */
    record Hash(long first, long second, long third, long fourth) {

        static Hash of(String hex) {
            return new Hash(part(hex, 0), part(hex, 16), part(hex, 32), part(hex, 48));
        }

        private static long part(String hex, int from) {
            return HexFormat.fromHexDigitsToLong(hex, from, from + 16);
        }

        @Override
        public String toString() {
            var hex = HexFormat.of();
            return hex.toHexDigits(first) + hex.toHexDigits(second) + hex.toHexDigits(third) + hex.toHexDigits(fourth);
        }
    }

    static ChainHead of(ChainLink link, Instant publishedAt) {
        return new ChainHead(link.chain(), link.sequence(), Hash.of(link.hash()), publishedAt, false);
    }

    static ChainHead recovered(ChainLink link, Instant publishedAt) {
        return new ChainHead(link.chain(), link.sequence(), Hash.of(link.hash()), publishedAt, true);
    }

    /** Published before a chain has entries, so that a chain that somebody adds is known by having no such head. */
    static ChainHead beginning(String chain, Instant publishedAt) {
        return new ChainHead(chain, 0, NO_HASH, publishedAt, false);
    }

    /** The head in a line of a file or log; empty if there is none. */
    static Optional<ChainHead> in(String line) {
        Matcher found = LINE.matcher(line);
        return found.find()
                ? Optional.of(new ChainHead(
                        found.group("chain").intern(), // many heads have the same
                        Long.parseLong(found.group("sequence")),
                        Hash.of(found.group("hash")),
                        Instant.parse(found.group("time")),
                        found.group("recovered") != null))
                : Optional.empty();
    }

    boolean isOf(String entryHash) {
        return hash.toString().equals(entryHash);
    }

    String line() {
        return "audit-head chain=%s sequence=%d hash=%s publishedAt=%s%s"
                .formatted(chain, sequence, hash, publishedAt, isRecovered ? RECOVERED : "");
    }
}
