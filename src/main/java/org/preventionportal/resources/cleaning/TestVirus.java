package org.preventionportal.resources.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The harmless text by which scanners show that they work. Finding it shows that what is sent is read to its last byte.
 * Source: EICAR, "Anti-malware testfile".
 */
final class TestVirus {

    private static final String VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR".concat("-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private TestVirus() {}

    /**
     * Reads a stream to its end.
     *
     * @param most bytes that it may have
     * @return how many bytes there were
     * @throws RejectedFile where it holds the text or is too long
     */
    static long refuseIn(InputStream in, long most) throws IOException {
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        int kept = 0; // the end of what was read before, in which the text may have begun
        for (int length = in.read(buffer, kept, buffer.length - kept); length >= 0; ) {
            read += length;
            if (read > most) {
                throw new RejectedFile(FileProblem.TOO_COMPLEX);
            }
            if (new String(buffer, 0, kept + length, StandardCharsets.ISO_8859_1).contains(VIRUS)) {
                throw new RejectedFile(FileProblem.VIRUS);
            }
            int end = kept + length;
            kept = Math.min(end, VIRUS.length() - 1);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
            length = in.read(buffer, kept, buffer.length - kept);
        }
        return read;
    }
}
