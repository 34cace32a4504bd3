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
import java.util.HexFormat;
import java.util.Set;
import org.preventionportal.files.FileProblem;
import org.preventionportal.files.RejectedFile;

/**
 * Copies a JPEG without EXIF, XMP, IPTC, comments, previews and data after its end. The pixels are not changed. Source:
 * ITU-T T.81, annex B; the segments of applications by their own names.
 */
final class JpegSegments {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int JFIF_LENGTH = 14;
    private static final Set<Integer> NO_FRAMES = Set.of(0xc4, 0xc8, 0xcc);

    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean hasFrame;
    private boolean hasPixels;

    private JpegSegments(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /**
     * @param orientation orientation for display as in EXIF, 1 for unchanged
     * @throws RejectedFile if it is not a complete JPEG
     */
    static void copy(InputStream from, OutputStream to, int orientation) throws IOException {
        var segments = new JpegSegments(from, to);
        try {
            segments.copy(orientation);
        } catch (EOFException cut) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        segments.out.flush();
    }

    private void copy(int orientation) throws IOException {
        if (in.readUnsignedShort() != 0xff00 + START) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        out.writeShort(0xff00 + START);
        if (orientation != 1) {
            turn(orientation);
        }
        int marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker == SCAN ? pixels() : marker();
        }
        if (!hasFrame || !hasPixels) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        out.writeShort(0xff00 + END);
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte(); // fill bytes
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new RejectedFile(FileProblem.BROKEN);
        }
        byte[] data = new byte[length - 2];
        in.readFully(data);
        if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.contains(marker)) {
            var frame = ByteBuffer.wrap(data.length < 5 ? new byte[5] : data);
            hasFrame = true;
            Pixels.refuseTooMany(frame.getShort(3) & 0xffff, frame.getShort(1) & 0xffff);
        }
        byte[] kept = kept(marker, data);
        if (kept.length > 0) {
            out.writeShort(0xff00 + marker);
            out.writeShort(kept.length + 2);
            out.write(kept);
        }
    }

    /** Returns what the pixels need of a segment; of application segments only size, colours and inks. */
    private static byte[] kept(int marker, byte[] data) {
        String name = new String(data, 0, Math.min(data.length, 12), StandardCharsets.ISO_8859_1);
        return switch (marker) {
            case 0xe0 -> name.startsWith("JFIF\0") && data.length >= JFIF_LENGTH ? withoutPreview(data) : new byte[0];
            case 0xe2 -> name.startsWith("ICC_PROFILE\0") ? data : new byte[0];
            case 0xee -> name.startsWith("Adobe") ? Arrays.copyOf(data, 12) : new byte[0];
            default -> marker >= 0xc0 && marker <= 0xdf && marker != 0xc8 ? data : new byte[0];
        };
    }

    private static byte[] withoutPreview(byte[] data) {
        byte[] head = Arrays.copyOf(data, JFIF_LENGTH);
        Arrays.fill(head, JFIF_LENGTH - 2, JFIF_LENGTH, (byte) 0);
        return head;
    }

    /** Copies the pixels of a scan and returns the marker that ends it. */
    private int pixels() throws IOException {
        hasPixels = true;
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xff) {
                out.writeByte(next);
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            boolean isWithin = marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
            if (!isWithin) {
                return marker;
            }
            out.writeShort(0xff00 + marker);
        }
    }

    /** Writes an EXIF segment with the orientation only: big-endian, one entry, tag 0x112, a short. */
    private void turn(int orientation) throws IOException {
        byte[] exif = HexFormat.of()
                .parseHex("457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001"
                        + "%04x0000".formatted(orientation) + "00000000");
        out.writeShort(0xffe1);
        out.writeShort(exif.length + 2);
        out.write(exif);
    }
}
