package org.preventionportal.surveys.participation;

import org.springframework.modulith.NamedInterface;

/** Says what respondents can read about what came of answers. */
@NamedInterface("findings")
public interface PublicFindings {

    /** Whether a published report is shared with everybody now. */
    boolean exist();

    /** Whether a report is published. A withdrawn report is never published again. */
    boolean isPublished(String reportId);

    /** Whether everybody can read a report now. */
    boolean isReadable(String reportId);
}
