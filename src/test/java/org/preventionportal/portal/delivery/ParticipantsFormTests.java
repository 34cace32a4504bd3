package org.preventionportal.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests what is read as an address, so that each line that is none has one problem. */
class ParticipantsFormTests {

    @Test
    void addressesAreOnLinesOrBetweenCommasSemicolonsAndSpaces() {
        assertThat(ParticipantsForm.addresses("jo@example.org\r\n\n kim@example.org;al@example.org, \n"))
                .containsExactly("jo@example.org", "kim@example.org", "al@example.org");
        assertThat(ParticipantsForm.addresses("jo@example.org kim@example.org"))
                .containsExactly("jo@example.org", "kim@example.org");
    }

    @Test
    void whatIsNoAddressIsReadAsAWhole() {
        assertThat(ParticipantsForm.addresses("not an address\nJo Bloggs <jo@example.org>; kim@example.org"))
                .containsExactly("not an address", "Jo Bloggs <jo@example.org>", "kim@example.org");
    }
}
