package org.preventionportal.surveys.participation;

import org.springframework.modulith.NamedInterface;

/** Says what respondents can read about what came of answers. */
@NamedInterface("findings")
public interface PublicFindings {

    /** Whether a published report is shared with everybody now. */
    boolean exist();

    /** Whether everybody can read a report now. */
    boolean isReadable(String reportId);
}
