package org.preventionportal.support;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import org.preventionportal.demo.DemoData;
import org.preventionportal.notifications.MailDispatch;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.priority.PriorityPolicies;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What tests of the service have beside it, with or without the network. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    @Bean
    MongoCommands mongoCommands() {
        return new MongoCommands();
    }

    @Bean
    CheckedCommands checkedCommands() {
        return new CheckedCommands();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer observed(MongoCommands commands, CheckedCommands checked) {
        return settings -> settings.addCommandListener(commands)
                .addCommandListener(checked)
                .addCommandListener(new WrittenCollections());
    }

    @Bean
    DemoData demoData(MongoTemplate mongo, PriorityPolicies policies, Portfolio portfolio, Clock clock) {
        return new DemoData(mongo, policies, portfolio, clock);
    }

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    /** Caches age with the clock of the tests. */
    @Bean
    @Primary
    Ticker mutableTicker(MutableClock clock) {
        return clock::nanos;
    }

    @Bean
    Given given(
            MongoTemplate mongo,
            TestDatabase database,
            PriorityPolicies policies,
            Portfolio portfolio,
            MutableClock clock) {
        return new Given(mongo, database, policies, portfolio, clock);
    }

    @Bean
    Mailbox mailbox(MailDispatch dispatch) {
        return new Mailbox(dispatch::run);
    }

    @Bean
    @Lazy
    RoomSurvey roomSurvey(
            Portal portal, BuiltInQuestionnaires builtIn, SurveyDispatch dispatch, ResponseCountJob responseCountJob) {
        return new RoomSurvey(portal, builtIn, dispatch, responseCountJob);
    }

    @Bean
    CaseSnapshots caseSnapshots(Given given) {
        return new CaseSnapshots(given);
    }

    @Bean
    TestDatabase testDatabase(MongoTemplate mongo) {
        return new TestDatabase(mongo);
    }
}
