package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.preventionportal.demo.DemoData;
import org.preventionportal.partners.Partner;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The driver's codec reads what Spring Data has written as Spring Data reads it. */
@SliceTest
class StoredRecordsTests {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private DemoData demo;

    @Autowired
    private Given given;

    @Test
    void bothReadTheSame() {
        demo.reload(40, 200);
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
        given.overridden(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);

        assertThat(StoredRecords.find(mongo, new Query(), Task.class))
                .hasSize(243)
                .containsExactlyInAnyOrderElementsOf(mongo.findAll(Task.class));
        assertThat(StoredRecords.find(mongo, new Query(), Partner.class))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(mongo.findAll(Partner.class));
    }
}
