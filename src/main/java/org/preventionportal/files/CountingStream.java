package org.preventionportal.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports a failure to read the request body as an incomplete upload, to tell it apart from a full disk. */
class CountingStream extends FilterInputStream {

    CountingStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException gone) {
            throw new IncompleteUpload(gone);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException gone) {
            throw new IncompleteUpload(gone);
        }
    }
}
