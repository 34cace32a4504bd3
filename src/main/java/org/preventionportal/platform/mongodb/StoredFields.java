package org.preventionportal.platform.mongodb;

import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Names the stored fields of a type. A page by key has to name the fields that it reads, down to those that it is
 * ordered by, and cannot name those that it leaves out.
 */
public final class StoredFields {

    private StoredFields() {}

    /**
     * All fields of a type but some.
     *
     * @param leftOut paths of one or two names, such as {@code progress.history}
     */
    public static String[] without(Set<String> leftOut, Class<?> type, MongoOperations mongo) {
        var types = mongo.getConverter().getMappingContext();
        return properties(types.getRequiredPersistentEntity(type))
                .flatMap(property -> property.isEntity() && !property.isCollectionLike()
                        ? properties(types.getRequiredPersistentEntity(property))
                                .map(part -> property.getName() + "." + part.getName())
                        : Stream.of(property.getName()))
                .filter(path -> !leftOut.contains(path))
                .toArray(String[]::new);
    }

    private static Stream<MongoPersistentProperty> properties(MongoPersistentEntity<?> type) {
        return StreamSupport.stream(type.spliterator(), false);
    }
}
