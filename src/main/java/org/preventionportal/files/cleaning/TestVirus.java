package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/**
 * Detects the harmless text that proves that scanners work. Detecting it proves that files are read to the last byte.
 * Source: EICAR, "Anti-malware testfile".
 */
final class TestVirus {

    private static final String VIRUS =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR".concat("-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private TestVirus() {}

    /**
     * Reads a stream to its end.
     *
     * @param most the maximum number of bytes
     * @return the number of bytes
     * @throws RejectedFile if it contains the text or is too long
     */
    static long refuseIn(InputStream in, long most) throws IOException {
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        int kept = 0; // number of bytes at the end of the previous read, in which the text may have started
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
