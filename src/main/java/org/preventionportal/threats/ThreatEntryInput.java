package org.preventionportal.threats;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.safeguarding.ImpersonalText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.Intelligence;
import org.preventionportal.tasks.need.Theme;

record ThreatEntryInput(
        @NotBlank @OneLine @ImpersonalText(max = 120) String title,
        @NotBlank @ImpersonalText(max = 4000) String text,
        Region region,
        @NotEmpty @Size(max = 12) List<Theme> themes,
        PlaceKind placeKind,
        Intelligence.Source source,
        Intelligence.Assessment assessment,
        Intelligence.Handling handling,
        @Nullable @ImpersonalText(max = 500) String conditions,
        @Size(max = 10) List<PartnerId> partnerIds)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        toContent().requireConsistent();
    }

    ThreatContent toContent() {
        return new ThreatContent(
                title.strip(),
                text.strip(),
                region,
                themes.stream().distinct().sorted().toList(),
                placeKind,
                source,
                assessment,
                handling,
                Patch.stripToNull(conditions),
                partnerIds.stream().distinct().toList());
    }
}
