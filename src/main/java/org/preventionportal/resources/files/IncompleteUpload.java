package org.preventionportal.resources.files;

import java.io.IOException;

/** What was sent did not arrive as a whole. */
class IncompleteUpload extends IOException {

    IncompleteUpload(IOException cause) {
        super(cause);
    }
}
