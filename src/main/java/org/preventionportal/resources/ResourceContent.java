package org.preventionportal.resources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Words;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.Theme;

/**
 * Holds what a version of a resource is about and who may see it. It is also the input of a new resource.
 *
 * @param themes the main theme first
 * @param link address of material that is not a file, such as a video
 */
public record ResourceContent(
        @NotBlank @OneLine @FreeText(max = 120) String title,
        @NotBlank @FreeText(max = 1000) String summary,
        ResourceKind kind,
        @NotEmpty @Size(max = 12) List<Theme> themes,
        @NotEmpty @Size(max = 4) List<TargetAudience> audience,
        ResourceLanguage language,
        @Valid ResourceVisibility visibility,
        @Nullable @WebLink String link) {

    public ResourceContent {
        title = title.strip();
        summary = summary.strip();
        themes = Theme.ordered(themes);
        audience = audience.stream().distinct().sorted().toList();
        link = link == null || link.isBlank() ? null : link.strip();
    }

    /** Returns the words to compare with those of tasks. */
    public Words words() {
        return Words.of(title, summary);
    }
}
