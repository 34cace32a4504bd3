package org.preventionportal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.PersonAccounts.PersonAccount;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;

class PersonFilePageTests {

    private static final Instant WRITTEN_AT = Instant.parse("2026-11-29T09:30:00Z");
    private static final PersonAccount ROBIN = new PersonAccount(
            new PersonId("robin-id"),
            "robin",
            "Robin Leaver",
            null,
            null,
            List.of("officer"),
            List.of(),
            List.of(),
            List.of());

    @Test
    void aDayHasNoTimeAndATimeHasOneAlsoAtMidnightInUtc() {
        assertThat(page(null, message(LocalDate.of(2026, 7, 1)))).contains("You wrote a message, 1 July 2026\n");
        assertThat(page(null, message(Instant.parse("2026-07-01T00:00:00Z"))))
                .contains("You wrote a message, 1 July 2026, 01:00");
    }

    @Test
    void whatPeopleWroteIsNeverMarkup() {
        var item = new Item("Messages", "<i>Title</i>", "You wrote", null, List.of("<b>&</b>", "[[${7*7}]]"));

        assertThat(page(ROBIN, item))
                .contains("You wrote (“&lt;i&gt;Title&lt;/i&gt;”)\n")
                .contains("<blockquote>&lt;b&gt;&amp;&lt;/b&gt;</blockquote>", "<blockquote>[[${7*7}]]</blockquote>");
    }

    @Test
    void saysWhatTheAccountHasOrThatThereIsNone() {
        assertThat(page(ROBIN, message(WRITTEN_AT)))
                .contains("kept about you on 29 November 2026, 09:30.")
                .contains("<li>Email address: none</li>", "<li>Roles: officer</li>", "<li>Regions: none</li>")
                .contains("<li>Account id, which the lists below have in place of your name: robin-id</li>")
                .doesNotContain("Created", "There is no account", "No other part");
        assertThat(page(null))
                .contains(
                        "<p>There is no account. We searched for robin@example.org.</p>", "No other part of the portal")
                .doesNotContain("Roles:");
    }

    private static Item message(Temporal at) {
        return new Item("Messages", "", "You wrote a message", at, List.of());
    }

    private static String page(@Nullable PersonAccount account, Item... items) {
        var topics = new TreeMap<String, List<Item>>();
        if (items.length > 0) {
            topics.put("Messages", List.of(items));
        }
        var subject = new DataSubject(null, "robin@example.org");
        return PersonFilePage.of(new PersonFile(subject, account, topics, true, WRITTEN_AT));
    }
}
