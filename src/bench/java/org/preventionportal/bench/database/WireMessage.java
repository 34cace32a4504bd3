package org.preventionportal.bench.database;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bson.RawBsonDocument;

/** A message of MongoDB's wire protocol, of which the proxy reads header, flags and the first document. */
final class WireMessage {

    private static final int OP_MSG = 2013;
    private static final int REQUEST_ID = 4;
    private static final int RESPONSE_TO = 8;
    private static final int OPERATION = 12;
    private static final int FLAGS = 16;
    private static final int BODY = 21; // after the flags and the kind of the first section
    private static final int MORE_TO_COME = 2;

    private final byte[] bytes;
    private final ByteBuffer view;

    private WireMessage(byte[] bytes) {
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws java.io.EOFException at the end of the stream */
    static WireMessage read(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        var message = new WireMessage(new byte[length]);
        message.view.putInt(0, length);
        in.readFully(message.bytes, Integer.BYTES, length - Integer.BYTES);
        return message;
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The same message as the answer to another request. */
    WireMessage answering(WireMessage request) {
        var copy = new WireMessage(bytes.clone());
        copy.view.putInt(RESPONSE_TO, request.view.getInt(REQUEST_ID));
        return copy;
    }

    int length() {
        return bytes.length;
    }

    /** Whether the server will send another message without being asked. */
    boolean hasMoreToCome() {
        return isMessage() && (view.getInt(FLAGS) & MORE_TO_COME) != 0;
    }

    private boolean isMessage() {
        return view.getInt(OPERATION) == OP_MSG;
    }

    /** The command or the answer; empty in the older protocol, which only greets. */
    Optional<RawBsonDocument> document() {
        return isMessage() && view.get(BODY - 1) == 0
                ? Optional.of(new RawBsonDocument(bytes, BODY, view.getInt(BODY)))
                : Optional.empty();
    }
}
