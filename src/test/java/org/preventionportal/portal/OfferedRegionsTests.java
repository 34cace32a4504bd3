package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Visitor;
import org.preventionportal.threats.ThreatDriver;
import org.preventionportal.threats.ThreatDriver.Entry;
import org.springframework.beans.factory.annotation.Autowired;

/** A form offers the regions that the API takes from the person. */
@BrowserTest
class OfferedRegionsTests {

    @Autowired
    private Given given;

    @Autowired
    private HttpPortal portal;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void officersRecordTasksOfTheirOwnRegions() {
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            assertThat(offered(officer, "/record-task")).containsExactly("Choose a region", "North East");
            assertThat(offered(manager, "/record-task")).hasSize(1 + Region.values().length);
        }
    }

    @Test
    void officersOfOtherRegionsLeaveAPartnerInItsRegion() {
        String partner = "/partners/%s/edit".formatted(Given.SOUTH);
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            assertThat(offered(officer, partner)).containsExactly("South East");
            officer.types("Name", "Kent County Council, children's services").presses("Save");
            assertThat(officer.heading()).isEqualTo("Kent County Council, children's services");

            assertThat(offered(officer, "/partners/%s/edit".formatted(Given.NORTH)))
                    .hasSize(Region.values().length);
            assertThat(offered(manager, partner)).hasSize(Region.values().length);
        }
    }

    @Test
    void officersCreateThreatEntriesOfTheirOwnRegionsAndKeepThemThere() {
        Entry entry = new ThreatDriver(portal).created(ThreatDriver.saying("Young people are met at a bus station."));
        String edited = "/threats/%s/edit".formatted(entry.id());
        try (Visitor officer = Visitor.withoutScripts().signsIn(Account.OFFICER_NORTH_EAST);
                Visitor manager = Visitor.withoutScripts().signsIn(Account.MANAGER)) {
            assertThat(offered(officer, "/threats/new")).containsExactly("Choose one", "North East");
            assertThat(offered(officer, edited)).containsExactly("Choose one", "North East");
            assertThat(offered(manager, "/threats/new")).hasSize(1 + Region.values().length);
        }
    }

    private static List<String> offered(Visitor visitor, String path) {
        return visitor.goes(path).page().locator("select[name$=region] option").allInnerTexts();
    }
}
