package org.preventionportal.files;

import java.io.IOException;
import org.preventionportal.platform.errors.Problem;
import org.springframework.http.HttpStatus;

/**
 * Reports that a file did not arrive completely. The client rarely receives it: the server usually answers 400 by
 * itself when a request body breaks off.
 */
class IncompleteUpload extends IOException implements Problem {

    IncompleteUpload(IOException cause) {
        super(cause);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.BAD_REQUEST;
    }

    @Override
    public String code() {
        return "INCOMPLETE";
    }

    @Override
    public String advice() {
        return "The file did not arrive completely. Send it again.";
    }
}
