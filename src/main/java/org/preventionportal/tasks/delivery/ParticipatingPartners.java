package org.preventionportal.tasks.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.springframework.stereotype.Service;

/**
 * Looks up the partners of schedules and activities for officers and programme managers. Partners do not see which
 * other partners take part.
 */
@Service
class ParticipatingPartners {

    private final PartnerRegister partners;

    ParticipatingPartners(PartnerRegister partners) {
        this.partners = partners;
    }

    @SignedIn
    public <T> Map<T, List<Partner>> partners(List<T> sources, Function<T, List<PartnerId>> ids, Caller caller) {
        Map<T, List<Partner>> bySource = new HashMap<>();
        if (caller.isOfficer()) {
            Map<PartnerId, Partner> known = partners.find(
                    sources.stream().map(ids).flatMap(Collection::stream).toList(), caller);
            sources.forEach(source -> bySource.put(
                    source,
                    ids.apply(source).stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .toList()));
        }
        return bySource;
    }
}
