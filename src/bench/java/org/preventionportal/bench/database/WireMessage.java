package org.preventionportal.bench.database;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bson.RawBsonDocument;

/** A message of MongoDB's wire protocol, of which the proxy reads header, flags and the first document. */
record WireMessage(ByteBuffer bytes) {

    private static final int OP_MSG = 2013;
    private static final int REQUEST_ID = 4;
    private static final int RESPONSE_TO = 8;
    private static final int OPERATION = 12;
    private static final int FLAGS = 16;
    private static final int BODY = 21; // after the flags and the kind of the first section
    private static final int MORE_TO_COME = 2;

    /** @throws java.io.EOFException at the end of the stream */
    static WireMessage read(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, length);
        in.readFully(bytes.array(), Integer.BYTES, length - Integer.BYTES);
        return new WireMessage(bytes);
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes.array());
        out.flush();
    }

    /** The same message as the answer to another request. */
    WireMessage answering(WireMessage request) {
        ByteBuffer copy = ByteBuffer.wrap(bytes.array().clone()).order(ByteOrder.LITTLE_ENDIAN);
        copy.putInt(RESPONSE_TO, request.bytes.getInt(REQUEST_ID));
        return new WireMessage(copy);
    }

    int length() {
        return bytes.capacity();
    }

    /** Whether the server will send another message without being asked. */
    boolean hasMoreToCome() {
        return isMessage() && (bytes.getInt(FLAGS) & MORE_TO_COME) != 0;
    }

    private boolean isMessage() {
        return bytes.getInt(OPERATION) == OP_MSG;
    }

    /** The command or the answer; empty in the older protocol, which only greets. */
    Optional<RawBsonDocument> document() {
        return isMessage() && bytes.get(BODY - 1) == 0
                ? Optional.of(new RawBsonDocument(bytes.array(), BODY, bytes.getInt(BODY)))
                : Optional.empty();
    }
}
