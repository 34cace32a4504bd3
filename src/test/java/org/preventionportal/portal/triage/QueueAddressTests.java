package org.preventionportal.portal.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.support.Account;
import org.springframework.web.util.UriComponentsBuilder;

/** Checks what stays of an officer's queue in the links of its page. */
class QueueAddressTests {

    private static final Caller OFFICER = new Caller(
            Account.OFFICER_NORTH_EAST.id(), Set.of(Role.OFFICER), Set.of(), Set.of(), Set.of(Region.NORTH_EAST));

    @Test
    void anotherRegionKeepsTabOrderAndTheOtherFilters() {
        QueueAddress address =
                at("tab=acknowledge&orderBy=DUE&filter.regions=WALES&filter.words=talk&partner=county&after=T18x");

        assertThat(address.inRegion("LONDON"))
                .isEqualTo("?tab=acknowledge&orderBy=DUE&filter.regions=LONDON&filter.words=talk&partner=county");
        assertThat(at("tab=deferred").inRegion("")).isEqualTo("?tab=deferred&filter.regions=");
    }

    @Test
    void theHeadOfAColumnTurnsItsOrder() {
        assertThat(at("").reversed("TITLE")).isEqualTo("?orderBy=TITLE");
        assertThat(at("orderBy=TITLE").reversed("TITLE")).isEqualTo("?orderBy=TITLE_DESCENDING");
        assertThat(at("orderBy=TITLE_DESCENDING").reversed("TITLE")).isEqualTo("?orderBy=TITLE");
        assertThat(at("orderBy=TITLE_DESCENDING").sorted("TITLE")).isEqualTo("descending");
        assertThat(at("orderBy=TITLE_DESCENDING").sorted("DUE")).isNull();
        assertThat(at("orderBy=DUE_DESCENDING").tab(QueueTab.DEFERRED)).isEqualTo("?tab=deferred");
        assertThat(at("tab=deferred&orderBy=DEFERRED_UNTIL_DESCENDING").sorted("PRIORITY"))
                .as("no order")
                .isEqualTo("ascending");
    }

    @Test
    void clearingTheFilterKeepsTabAndOrder() {
        assertThat(at("tab=partner&orderBy=REGION&filter.words=talk&before=T18x")
                        .unfiltered())
                .isEqualTo("?tab=partner&orderBy=REGION");
        assertThat(at("filter.regions=WALES").unfiltered()).isEmpty();
    }

    @Test
    void aFilterWithoutAValueDoesNotNarrow() {
        assertThat(at("tab=partner&orderBy=REGION&after=T18x").isNarrowed()).isFalse();
        assertThat(at("filter.words=&partner=&filter.regions=&filter.toDo=&filter.requestedFrom=")
                        .isNarrowed())
                .as("a form that was sent blank")
                .isFalse();
        assertThat(at("filter.regions=&filter.themes=COUNTY_LINES").isNarrowed())
                .isTrue();
        assertThat(at("partner=county").isNarrowed()).isTrue();
        assertThat(at("filter.partnerIds=ptr_2").isNarrowed())
                .as("a filter without a field in the form")
                .isTrue();
    }

    @Test
    void anEmptyTabSaysNothingOfTheRequestsThatItHides() {
        assertThat(at("tab=deferred").nothing()).isEqualTo("In your regions, no decision is deferred.");
        assertThat(at("tab=deferred&filter.regions=").nothing())
                .as("all regions")
                .isEqualTo("No decision is deferred.");
        assertThat(at("tab=deferred&filter.regions=WALES").nothing()).isEqualTo("No requests match the filter.");
    }

    @Test
    void newRequestsAreShownWhereNothingHidesThem() {
        assertThat(at("tab=deferred&orderBy=REGION&after=T18x").ofNewRequests())
                .as("the officer's own regions")
                .isEqualTo("?orderBy=REGION");
        assertThat(at("tab=partner&filter.regions=WALES&filter.regions=LONDON&filter.words=talk&partner=county")
                        .ofNewRequests())
                .isEqualTo("?filter.regions=WALES&filter.regions=LONDON");
        assertThat(at("filter.themes=COUNTY_LINES").ofNewRequests())
                .as("all regions, as on the page")
                .isEqualTo("?filter.regions=");
    }

    /** The days are those of some tabs only. */
    @Test
    void anotherTabKeepsTheOrderThatItHas() {
        assertThat(at("orderBy=PARTNER").tab(QueueTab.DEFERRED)).isEqualTo("?tab=deferred&orderBy=PARTNER");
        assertThat(at("orderBy=DUE").tab(QueueTab.DEFERRED)).isEqualTo("?tab=deferred");
        assertThat(at("tab=deferred&orderBy=DEFERRED_UNTIL").tab(QueueTab.PARTNER))
                .isEqualTo("?tab=partner");
        assertThat(at("tab=deferred&orderBy=DEFERRED_UNTIL").ofNewRequests()).isEmpty();
        assertThat(at("tab=deferred&orderBy=DUE").sorted("PRIORITY")).isEqualTo("ascending");
        assertThat(at("orderBy=TITLE").sorted("PRIORITY")).isNull();
    }

    private static QueueAddress at(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>(
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
        values.replaceAll((_, typed) ->
                typed.stream().map(value -> value == null ? "" : value).toList());
        return QueueAddress.of(new SubmittedForm("", "/triage", "", values, List.of()), OFFICER);
    }
}
