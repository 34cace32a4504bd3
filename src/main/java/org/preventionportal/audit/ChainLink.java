package org.preventionportal.audit;

import org.apache.commons.codec.digest.DigestUtils;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * Joins an entry to the one before it in its chain. The hash is about the stored document, so that a field that
 * somebody adds, removes or changes shows, and so that later releases may add fields.
 *
 * @param sequence counts the entries of a chain from 1
 * @param previous the hash of the entry before; empty for the first one
 * @param hash SHA-256 of the stored entry without this field
 */
record ChainLink(String chain, long sequence, String previous, String hash) {

    static final String FIELD = "link";

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    private static final EncoderContext ID_FIRST =
            EncoderContext.builder().isEncodingCollectibleDocument(true).build(); // as the driver stores it

    /** Adds the link to a stored entry and returns it. */
    static ChainLink add(BsonDocument entry, String chain, long sequence, String previous) {
        var link = new BsonDocument("chain", new BsonString(chain))
                .append("sequence", new BsonInt64(sequence))
                .append("previous", new BsonString(previous));
        entry.append(FIELD, link);
        link.append("hash", new BsonString(hash(entry)));
        return of(entry);
    }

    static ChainLink of(BsonDocument entry) {
        BsonDocument link = entry.getDocument(FIELD);
        return new ChainLink(
                link.getString("chain").getValue(),
                link.getNumber("sequence").longValue(),
                link.getString("previous").getValue(),
                link.getString("hash").getValue());
    }

    static String hash(BsonDocument entry) {
        BsonDocument unhashed = entry.clone();
        unhashed.getDocument(FIELD).remove("hash");
        var bytes = new BasicOutputBuffer();
        CODEC.encode(new BsonBinaryWriter(bytes), unhashed, ID_FIRST);
        return DigestUtils.sha256Hex(bytes.toByteArray());
    }
}
