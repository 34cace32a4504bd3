package org.preventionportal.resources.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The harmless text by which scanners show that they work. Finding it shows that what is sent is read to its last byte.
 * Source: EICAR, "Anti-malware testfile".
 */
final class TestVirus {

    private static final byte[] TEXT = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private TestVirus() {}

    /**
     * Reads a stream to its end.
     *
     * @param most bytes that it may have
     * @return how many bytes there were
     * @throws UnfitFile where it holds the text or is too long
     */
    static long refuseIn(InputStream in, long most) throws IOException {
        int matched = 0;
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            read += length;
            if (read > most) {
                throw new UnfitFile(FileProblem.TOO_COMPLEX);
            }
            for (int index = 0; index < length; index++) {
                // Its first character occurs nowhere else in it.
                matched = buffer[index] == TEXT[matched] ? matched + 1 : buffer[index] == TEXT[0] ? 1 : 0;
                if (matched == TEXT.length) {
                    throw new UnfitFile(FileProblem.VIRUS);
                }
            }
        }
        return read;
    }
}
