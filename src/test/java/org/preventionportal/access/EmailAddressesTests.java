package org.preventionportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTests {

    private final EmailAddresses addresses =
            new EmailAddresses(Validation.buildDefaultValidatorFactory().getValidator());

    @ParameterizedTest
    @ValueSource(strings = {"jo@example.org", "Jo.O'Hara+survey@mail.example.org", "jo@swyddfa.cymru"})
    void anAddressHasADomain(String address) {
        assertThat(addresses.problem(address)).isEmpty();
    }

    /** Inside a network it may be one, but not for the portal's mail server. */
    @ParameterizedTest
    @ValueSource(strings = {"ines.okafor@kent", "jo@localhost", "jo@example.", "example.org", "jo@"})
    void anAddressWithoutADomainIsRefused(String address) {
        assertThat(addresses.problem(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a@", "a@a."})
    void aVeryLongAddressIsRefusedAtOnce(String part) {
        assertThat(addresses.problem(part.repeat(20_000))).isPresent();
    }
}
