package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.validation.Choices;
import org.preventionportal.resources.PracticeNote;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.resources.ResourceKind;
import org.preventionportal.resources.ResourceLanguage;
import org.preventionportal.resources.ResourceVisibility;
import org.preventionportal.resources.TargetAudience;
import org.preventionportal.resources.WebLink;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;
import org.preventionportal.tasks.need.Theme;
import org.springframework.graphql.data.ArgumentValue;

/** Takes the fields of a resource's content that change. A field that is left out stays as it is. */
record ResourceChangesInput(
        ArgumentValue<@NotBlank @OneLine @FreeText(max = 120) String> title,
        ArgumentValue<@NotBlank @FreeText(max = 1000) String> summary,
        ArgumentValue<@NotNull ResourceKind> kind,
        ArgumentValue<@NotEmpty @Choices List<Theme>> themes,
        ArgumentValue<@NotEmpty @Choices List<TargetAudience>> audience,
        ArgumentValue<@NotNull ResourceLanguage> language,
        ArgumentValue<@NotNull @Valid ResourceVisibility> visibility,
        ArgumentValue<@WebLink String> link,
        ArgumentValue<@Valid PracticeNote> practiceNote) {

    ResourceContent applyTo(ResourceContent content) {
        return new ResourceContent(
                Patch.required(title, content.title()),
                Patch.required(summary, content.summary()),
                Patch.required(kind, content.kind()),
                Patch.required(themes, content.themes()),
                Patch.required(audience, content.audience()),
                Patch.required(language, content.language()),
                Patch.required(visibility, content.visibility()),
                Patch.optional(link, content.link()),
                Patch.optional(practiceNote, content.practiceNote()));
    }
}
