package org.preventionportal.resources.files;

import java.io.IOException;

/** What was sent did not arrive as a whole. */
class CutOff extends IOException {

    CutOff(IOException cause) {
        super(cause);
    }
}
