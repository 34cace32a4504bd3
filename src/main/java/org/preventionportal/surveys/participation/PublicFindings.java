package org.preventionportal.surveys.participation;

import org.springframework.modulith.NamedInterface;

/** Says whether there is anything for respondents to read about what came of earlier answers. */
@NamedInterface("findings")
public interface PublicFindings {

    /** Whether a published report is shared with everybody now. */
    boolean exist();
}
