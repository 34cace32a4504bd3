package org.preventionportal.platform.mongodb;

import com.mongodb.MongoClientSettings;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Names the stored document that Spring Data cannot read. Its own failures name neither collection nor id. */
class NamingMongoConverter extends MappingMongoConverter {

    NamingMongoConverter(DbRefResolver references, MongoMappingContext context) {
        super(references, context);
    }

    @Override
    public <S> S read(Class<S> type, Bson stored) {
        try {
            return super.read(type, stored);
        } catch (RuntimeException failure) {
            if (!type.isAnnotationPresent(Document.class)) {
                throw failure; // what an aggregation has made
            }
            throw RecordReader.unreadable(
                    getMappingContext().getRequiredPersistentEntity(type).getCollection(),
                    type,
                    stored.toBsonDocument(org.bson.Document.class, MongoClientSettings.getDefaultCodecRegistry()));
        }
    }
}
