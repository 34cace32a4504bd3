package org.preventionportal.files.cleaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/**
 * Copies a PNG without texts, times, EXIF, private chunks and data after its end.
 * Source: W3C, Portable Network Graphics (Third Edition), 5.3 and 11.
 */
final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "iCCP", "bKGD", "fcTL", "fdAT");

    /** Chunks with a fixed length in bytes; with another length they could carry other data. */
    private static final Map<String, Integer> FIXED =
            Map.of("gAMA", 4, "cHRM", 32, "sRGB", 1, "cICP", 4, "pHYs", 9, "acTL", 8);

    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean hasPixels;

    private PngChunks(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** @throws RejectedFile if it is not a complete PNG */
    static void copy(InputStream from, OutputStream to) throws IOException {
        var chunks = new PngChunks(from, to);
        try {
            chunks.copy();
        } catch (EOFException cut) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        chunks.out.flush();
    }

    private void copy() throws IOException {
        if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        out.write(SIGNATURE);
        String type = chunk();
        if (!type.equals("IHDR")) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        while (!type.equals("IEND")) {
            type = chunk();
        }
        if (!hasPixels) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
    }

    private String chunk() throws IOException {
        int length = in.readInt();
        byte[] name = new byte[4];
        in.readFully(name);
        String type = new String(name, StandardCharsets.ISO_8859_1);
        if (length < 0) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        hasPixels |= type.equals("IDAT");
        boolean isKept = KEPT.contains(type) || Integer.valueOf(length).equals(FIXED.get(type));
        var target = isKept ? out : new DataOutputStream(OutputStream.nullOutputStream());
        target.writeInt(length);
        target.write(name);
        data(type, name, length, target);
        return type;
    }

    private void data(String type, byte[] name, int length, DataOutputStream target) throws IOException {
        var sum = new CRC32();
        sum.update(name);
        byte[] buffer = new byte[16 * 1024];
        for (int left = length; left > 0; ) {
            int read = Math.min(left, buffer.length);
            in.readFully(buffer, 0, read);
            if (type.equals("IHDR")) {
                Pixels.refuseTooMany(
                        ByteBuffer.wrap(buffer).getInt(0),
                        ByteBuffer.wrap(buffer).getInt(4));
            }
            sum.update(buffer, 0, read);
            target.write(buffer, 0, read);
            left -= read;
        }
        int expected = in.readInt();
        if (expected != (int) sum.getValue()) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        target.writeInt(expected);
    }
}
