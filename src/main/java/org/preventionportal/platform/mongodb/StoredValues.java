package org.preventionportal.platform.mongodb;

import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Converts the values of a condition or of a stage to those that are stored. Spring Data's own mapper throws and
 * catches an exception for each nested name that it reads, and each of them writes down the whole stack of the request.
 */
final class StoredValues {

    private StoredValues() {}

    static Document of(Document document, MongoConverter converter) {
        return (Document) Objects.requireNonNull(converter.convertToMongoType(document));
    }
}
