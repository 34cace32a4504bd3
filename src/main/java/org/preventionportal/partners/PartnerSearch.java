package org.preventionportal.partners;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Component;

/** Searches partners as their list is narrowed by name. */
@Component
class PartnerSearch implements Searchable {

    private final PartnerRegister register;

    PartnerSearch(PartnerRegister register) {
        this.register = register;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.PARTNER;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.has(Role.PARTNER) || caller.isDeliveryStaff() || caller.has(Role.ADMIN);
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return register.page(
                        PartnerFilter.ofName(text), caller, ScrollSubrange.create(ScrollPosition.keyset(), first, true))
                .getContent();
    }

    @Override
    public int count(String text, Caller caller) {
        return register.count(PartnerFilter.ofName(text), maxCount(), caller);
    }
}
