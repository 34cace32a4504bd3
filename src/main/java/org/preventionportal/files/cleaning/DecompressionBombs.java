package org.preventionportal.files.cleaning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/**
 * Rejects a PDF that unpacks to far more data than its own size, before anything else unpacks it. Everything that looks
 * like a compressed stream is unpacked here up to a limit, without storing it.
 */
final class DecompressionBombs {

    private static final long MAX = 512L << 20;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private DecompressionBombs() {}

    static void refuse(Path pdf) throws IOException {
        try (var channel = FileChannel.open(pdf, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            long total = 0;
            for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
                total += inflated(bytes.slice(at, bytes.limit() - at), MAX - total);
                if (total >= MAX) {
                    throw new RejectedFile(FileProblem.TOO_COMPLEX);
                }
            }
        }
    }

    /** Returns the position after the next "stream" and its line end, or -1. */
    private static int next(ByteBuffer bytes, int from) {
        int matched = 0;
        for (int at = from; at < bytes.limit(); at++) {
            matched = bytes.get(at) == STREAM[matched] ? matched + 1 : bytes.get(at) == STREAM[0] ? 1 : 0;
            if (matched == STREAM.length) {
                int data = at + 1;
                while (data < bytes.limit() && (bytes.get(data) == '\r' || bytes.get(data) == '\n')) {
                    data++;
                }
                return data;
            }
        }
        return -1;
    }

    private static long inflated(ByteBuffer data, long most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] buffer = new byte[64 * 1024];
            int length = inflater.inflate(buffer);
            while (length > 0 && inflater.getBytesWritten() < most) {
                length = inflater.inflate(buffer);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notCompressed) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
