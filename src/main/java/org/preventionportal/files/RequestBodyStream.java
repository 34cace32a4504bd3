package org.preventionportal.files;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** Reports a failure to read the request body as an incomplete upload, to tell it apart from a full disk. */
class RequestBodyStream extends ProxyInputStream {

    RequestBodyStream(InputStream body) {
        super(body);
    }

    @Override
    protected void handleIOException(IOException gone) throws IOException {
        throw new IncompleteUpload(gone);
    }
}
