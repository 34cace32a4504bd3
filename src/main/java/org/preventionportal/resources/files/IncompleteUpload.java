package org.preventionportal.resources.files;

import java.io.IOException;

/** Reports that a file did not arrive completely. */
class IncompleteUpload extends IOException {

    IncompleteUpload(IOException cause) {
        super(cause);
    }
}
