package org.preventionportal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Verifies the audit trail from the command line, for operators:
 *
 * <pre>
 * java -jar prevention-portal.jar audit verify [FILE [UNLINKED]]
 * </pre>
 *
 * <p>The file holds the published heads, alone or in a log. Without one, it is the file of {@code PORTAL_AUDIT_HEADS}.
 * The number is how many entries of releases before 0.10 there may be, which belong to no chain.
 */
@Component
public class AuditCommand {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

    private final TrailVerifier verifier;
    private final String heads;

    AuditCommand(TrailVerifier verifier, @Value("${portal.audit-heads}") String heads) {
        this.verifier = verifier;
        this.heads = heads;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("audit");
    }

    /**
     * @param arguments as they were typed
     * @return the exit code: 0 if the trail is whole, 1 if not, 2 for wrong use
     */
    public int run(String... arguments) throws IOException {
        String file = arguments.length > 2 ? arguments[2] : heads;
        String unlinked = arguments.length > 3 ? arguments[3] : "0";
        boolean isVerify = arguments.length >= 2 && arguments.length <= 4 && arguments[1].equals("verify");
        if (!isVerify || file.isEmpty() || !NUMBER.matcher(unlinked).matches()) {
            System.err.println("Use: audit verify FILE [UNLINKED], where FILE has the published heads and UNLINKED says"
                    + " how many entries of releases before 0.10 there may be");
            return WRONG_USE;
        }
        if (!Files.isReadable(Path.of(file))) {
            System.err.println("There is no such file, or it cannot be read: " + file);
            return WRONG_USE;
        }
        List<ChainHead> published = published(Path.of(file));
        if (published.isEmpty()) {
            System.err.println("There is no published head in " + file);
            return WRONG_USE;
        }
        TrailVerifier.Report report = verifier.verify(published, Long.parseLong(unlinked));
        report.faults().forEach(System.out::println);
        List<Instant> times =
                published.stream().map(ChainHead::publishedAt).sorted().toList();
        System.out.printf("The heads are from %s to %s.%n", times.getFirst(), times.getLast());
        return print(report);
    }

    private static List<ChainHead> published(Path file) throws IOException {
        // a log may hold any bytes, and no head has others than ASCII
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.map(ChainHead::in).flatMap(Optional::stream).toList();
        }
    }

    private static int print(TrailVerifier.Report report) {
        if (report.recovered() > 0) {
            System.out.printf(
                    Locale.UK,
                    "%,d entries are proven only by a head that was published after their node had stopped.%n",
                    report.recovered());
        }
        System.out.printf(
                Locale.UK,
                "%,d entries in %,d chains, %,d of them newer than the last published head. %s%n",
                report.entries(),
                report.chains(),
                report.unpublished(),
                report.faults().isEmpty() ? "The audit trail is whole." : "The audit trail is broken.");
        return report.faults().isEmpty() ? WHOLE : BROKEN;
    }
}
