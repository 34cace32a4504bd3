package org.preventionportal.platform.mongodb;

import java.util.List;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Counts and looks for values by the names of fields as they are stored, which all conditions of the service use. With
 * a type, Spring Data would look for each part of a name in the record, and throw and catch an exception for each that
 * it does not find: two hundred in a search, each with the whole stack of the request.
 */
@Component("mongoTemplate")
class StoredNameTemplate extends MongoTemplate {

    StoredNameTemplate(MongoDatabaseFactory database, MongoConverter converter) {
        super(database, converter);
    }

    @Override
    public long count(Query query, Class<?> type) {
        return count(query, getCollectionName(type));
    }

    @Override
    public boolean exists(Query query, Class<?> type) {
        return exists(query, getCollectionName(type));
    }

    @Override
    public <T> List<T> findDistinct(Query query, String field, Class<?> type, Class<T> values) {
        return findDistinct(query, field, getCollectionName(type), values);
    }
}
