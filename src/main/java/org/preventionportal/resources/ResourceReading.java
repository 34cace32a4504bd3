package org.preventionportal.resources;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Anyone;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Officers;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The library as the caller may see it. */
@Service
@Validated
public class ResourceReading {

    private final Resources resources;
    private final Readerships readerships;
    private final Clock clock;

    ResourceReading(Resources resources, Readerships readerships, Clock clock) {
        this.resources = resources;
        this.readerships = readerships;
        this.clock = clock;
    }

    @Anyone
    public Optional<Resource> find(ResourceId id, Caller caller) {
        return resources.find(id, readerships.of(caller));
    }

    /** Those of the resources that the caller may see. */
    @Anyone
    public Map<ResourceId, Resource> find(Collection<ResourceId> ids, Caller caller) {
        return ids.isEmpty() ? Map.of() : resources.find(ids, readerships.of(caller));
    }

    /** The resource that holds the file in some edition, as far as the caller may see it. */
    @Anyone
    public Optional<Resource> holding(FileId file, Caller caller) {
        return resources.holding(file, readerships.of(caller));
    }

    /** Whether an edition was, or is, for the caller. */
    @Anyone
    public boolean isFor(Edition edition, Caller caller) {
        return readerships.of(caller).admits(edition.content().visibility());
    }

    @Anyone
    public Window<Resource> page(@Valid ResourceFilter filter, Caller caller, ScrollSubrange range) {
        return resources.page(filter, readerships.of(caller), range);
    }

    @Officers
    public Window<Resource> desk(Standing standing, ScrollSubrange range) {
        return resources.desk(standing, WorkingDays.day(clock.instant()), range);
    }

    /** What is published for an organisation on the themes, the newest first; nothing where the caller does not see it. */
    @SignedIn
    public List<Resource> openTo(PartnerId partner, Collection<Theme> themes, int most, Caller caller) {
        return readerships
                .of(partner, caller)
                .map(readership -> resources.on(themes, readership, most))
                .orElse(List.of());
    }

    @SignedIn
    public boolean isOpenTo(PartnerId partner, ResourceId id, Caller caller) {
        return readerships
                .of(partner, caller)
                .flatMap(readership -> resources.find(id, readership))
                .filter(resource -> resource.published() != null)
                .isPresent();
    }
}
