package org.preventionportal.platform.mongodb;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.Assert;

/** Configures how values are stored, and the durability, consistency and time of a database operation. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    MongoCustomConversions mongoConversions() {
        return MongoCustomConversions.create(conversions -> conversions
                .useNativeDriverJavaTimeCodecs() // a date is a date in UTC, whatever the zone of the machine
                .registerConverter(new IdConversions.Write())
                .registerConverterFactory(new IdConversions.Read()));
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory database, MongoMappingContext context, MongoCustomConversions conversions) {
        var converter = new NamingMongoConverter(new DefaultDbRefResolver(database), context);
        converter.setCustomConversions(conversions);
        return converter;
    }

    /**
     * Acknowledged means written by a majority and in its journal. The service reads what it has just written, which
     * only a primary surely has.
     *
     * @param limit how long a command may take
     */
    @Bean
    MongoClientSettingsBuilderCustomizer durableAndPrompt(@Value("${portal.command-limit}") Duration limit) {
        Assert.isTrue(limit.isPositive(), "portal.command-limit must be more than zero"); // to the driver, zero is none
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.DEFAULT)
                .retryWrites(true)
                .retryReads(true)
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
