package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceVisibility;
import org.preventionportal.resources.Resources;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Creates, changes and deletes drafts of resources. */
@Service
@Validated
class ResourceDrafts {

    private final Resources resources;
    private final PartnerRegister partners;
    private final Clock clock;

    ResourceDrafts(Resources resources, PartnerRegister partners, Clock clock) {
        this.resources = resources;
        this.partners = partners;
        this.clock = clock;
    }

    @Officers
    public Resource create(@Valid CreateResourceInput input, Caller caller) {
        return resources.insert(Refusal.checked(
                () -> input.toResource(caller, clock.instant()),
                () -> requirePartners(input.content().visibility(), caller)));
    }

    @Officers
    public Resource update(@Valid UpdateResourceInput input, Caller caller) {
        Resource resource = resources.require(input.resourceId(), input.version());
        return resources.save(Refusal.checked(
                () -> input.applyTo(resource, caller, clock.instant()),
                () -> input.content().visibility().ifPresent(visibility -> requirePartners(visibility, caller))));
    }

    private void requirePartners(ResourceVisibility visibility, Caller caller) {
        List<PartnerId> partnerIds = visibility.partnerIds();
        if (!partners.find(partnerIds, caller).keySet().containsAll(partnerIds)) {
            throw Refusal.notFound("content.visibility.partnerIds", "partner");
        }
    }

    @Officers
    public Resource removeFile(RemoveResourceFileInput input, Caller caller) {
        return resources.save(resources
                .require(input.resourceId(), input.version())
                .removeFile(input.fileId(), caller.id(), clock.instant()));
    }

    /** Deletes the whole resource if it was never published. */
    @Officers
    public Optional<Resource> delete(DeleteResourceDraftInput input, Caller caller) {
        Resource resource = resources.require(input.resourceId(), input.version());
        if (resource.publication().wasEverPublished()) {
            return Optional.of(resources.save(resource.deleteDraft(caller.id(), clock.instant())));
        }
        resources.remove(resource);
        return Optional.empty();
    }
}
