package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** URIs are copied from elsewhere, with options that the service must not follow. */
class MongoConfigurationTests {

    private static final String COPIED = "mongodb://host/prevention?w=1&journal=false&timeoutMS=60000"
            + "&readPreference=nearest&readConcernLevel=available&retryWrites=false&retryReads=false";

    @Test
    void theUriDoesNotDecideHowIsReadAndWritten() {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(COPIED));
        new MongoConfiguration().durableAndPrompt(Duration.ofSeconds(2)).customize(settings);
        var built = settings.build();

        assertThat(built.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(built.getReadPreference()).isEqualTo(ReadPreference.primary());
        assertThat(built.getReadConcern()).isEqualTo(ReadConcern.DEFAULT);
        assertThat(built.getRetryWrites()).isTrue();
        assertThat(built.getRetryReads()).isTrue();
        assertThat(built.getTimeout(TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void aLimitOfZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MongoConfiguration().durableAndPrompt(Duration.ZERO))
                .withMessageContaining("portal.command-limit");
    }
}
